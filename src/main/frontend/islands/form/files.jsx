// Files go to the server as soon as they are chosen; the answer names them. What nobody sends is forgotten there.
import { FilePicker as FormJsFilePicker, useExpressionEvaluation, useSingleLineTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Single } from './frame.jsx';
import { send, upload } from './send.js';
import { words } from './words.js';

let running = 0;

/** Whether a file is still on its way: a form sent now would go without it. */
export const uploading = () => running > 0;

const list = (value) => (value == null || value === '' ? [] : [].concat(value));

async function name(id) {
  const answer = await send('GET', `/api/files/${encodeURIComponent(id)}`);
  return answer.ok ? answer.body.name : null;
}

export function FilePicker(props) {
  const { domId, field, disabled, readonly, value, onChange } = props;
  const several = useExpressionEvaluation(field.multiple ?? false) === true;
  const accept = useSingleLineTemplateEvaluation(field.accept ?? '');
  const [names, setNames] = useState({});
  const [status, setStatus] = useState('');
  const [refused, setRefused] = useState([]);
  const ids = list(value);
  const given = useRef(ids);
  given.current = ids;

  useEffect(() => {
    const unknown = ids.filter((id) => !(id in names));
    // a file that is gone keeps its place: the server says so when the form is sent, and it can be taken away
    void Promise.all(unknown.map(async (id) => [id, (await name(id)) ?? id])).then(
      (found) => found.length && setNames((known) => ({ ...known, ...Object.fromEntries(found) })),
    );
  }, [ids.join()]);

  const put = (all) => {
    given.current = all;
    onChange({ value: several ? (all.length ? all : null) : (all[0] ?? null) });
  };

  async function add(input) {
    const chosen = [...input.files];
    input.value = '';
    setRefused([]);
    running += 1;
    const problems = [];
    for (const file of chosen) {
      setStatus(words('form.uploading', file.name));
      const answer = await upload('/api/files', file);
      if (answer.ok) {
        setNames((known) => ({ ...known, [answer.body.id]: answer.body.name }));
        put(several ? [...given.current, answer.body.id] : [answer.body.id]);
      } else {
        problems.push(`${file.name}: ${reason(answer)}`);
      }
    }
    running -= 1;
    setRefused(problems);
    setStatus(problems.length ? '' : words('form.uploaded', chosen.map((file) => file.name).join(', ')));
  }

  function remove(id) {
    void send('DELETE', `/api/files/${encodeURIComponent(id)}`); // one that is in the case already stays there
    setStatus(words('form.removed', names[id] ?? id));
    put(given.current.filter((one) => one !== id));
  }

  const errors = [...refused, ...(props.errors ?? [])];
  return (
    <Single type="filepicker" {...props} errors={errors}>
      <input
        id={domId}
        type="file"
        class="fjs-input"
        multiple={several}
        accept={accept || undefined}
        disabled={disabled || readonly}
        aria-invalid={errors.length > 0}
        aria-describedby={`${domId}-description ${domId}-error-message`}
        onChange={(event) => void add(event.currentTarget)}
      />
      <p class="hint" role="status">
        {status}
      </p>
      <ul class="chosen-ones">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" class="btn" aria-label={words('form.remove', names[id] ?? id)} onClick={() => remove(id)}>
              {names[id] ?? '…'} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </Single>
  );
}
FilePicker.config = FormJsFilePicker.config;

function reason({ status, body }) {
  if (body.errors?.length) {
    return body.errors[0].message;
  }
  if (status === 0 || status === 401) {
    return words(status ? 'form.signed-out' : 'form.offline');
  }
  return body.detail || words('form.refused');
}

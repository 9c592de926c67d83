// A Camunda Form on a page. The element says everything: see templates/parts.html, fragment "form".
import { Form } from '@bpmn-io/form-js-viewer';
import { adviser } from './advice.js';
import { Checklist, Radio } from './choices.jsx';
import { Datetime } from './datetime.jsx';
import { drafter } from './draft.js';
import { found, place, summary } from './errors.js';
import { FilePicker, uploading } from './files.jsx';
import { keeper } from './keep.js';
import { Taglist, Textfield } from './known.jsx';
import { Select } from './select.jsx';
import { send } from './send.js';
import { tellEach } from './shared.js';
import { translateButtons, translateValidator } from './translate.js';
import { say, words } from './words.js';

const OURS = { textfield: Textfield, select: Select, datetime: Datetime, radio: Radio, checklist: Checklist, taglist: Taglist, filepicker: FilePicker };

class OurFields {
  static $inject = ['formFields', 'validator'];

  constructor(formFields, validator) {
    Object.entries(OURS).forEach(([type, component]) => formFields.register(type, component));
    translateValidator(validator);
  }
}

const ourFields = { __init__: ['ourFields'], ourFields: ['type', OurFields] };

async function mount(island) {
  if (island.dataset.mounted) {
    return;
  }
  island.dataset.mounted = 'true';
  const { dataset } = island;
  say(JSON.parse(dataset.texts));
  const kept = keeper(dataset.keep);
  const box = island.querySelector('[data-errors]');
  const button = island.querySelector('[data-send]');

  // form-js waits for a pause before it takes a value; a quick submit would send what was there before
  const form = new Form({ debounce: false, container: island.querySelector('[data-here]'), additionalModules: [ourFields] });
  form.setProperty('ariaLabel', dataset.label);
  await form.importSchema(withoutButtons(JSON.parse(dataset.schema)), { ...JSON.parse(dataset.data), ...kept.get() });
  island.querySelector('[data-waiting]')?.remove();
  button.hidden = false;

  form.on('changed', () => kept.put(form._getSubmitData()));
  form.on('submit', () => submit());
  const draft = drafter(island, () => form._getSubmitData());
  const advice = adviser(island, button);
  button.addEventListener('click', () => form.submit());

  let sending = false;
  let sent = { text: null, key: null };

  async function submit() {
    if (sending) {
      return;
    }
    const data = form._getSubmitData();
    const wrong = Object.keys(form.validate()).length ? found(form) : [];
    if (uploading() || (wrong.length && JSON.parse(dataset.envelope).ids)) {
      summary(box, wrong.length ? null : words('form.still-uploading'), wrong);
      return;
    }
    summary(box, null, []);
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    await deliver(data, wrong);
    sending = false;
    button.removeAttribute('aria-disabled');
  }

  /** What is wrong already is sent as well: the server sees more than the page does, and all of it is told at once. */
  async function deliver(data, wrong) {
    if (!wrong.length && (await advice.holds(data))) {
      return;
    }
    const body = { ...JSON.parse(dataset.envelope), data };
    const text = JSON.stringify(body);
    // a retry of the very same answer is the same request; a changed one is another
    sent = text === sent.text ? sent : { text, key: crypto.randomUUID() };
    const answer = await send('POST', dataset.action, body, { 'Idempotency-Key': sent.key });
    const results = answer.ok && answer.body.results;
    if (results && results.some(({ status }) => status !== 200)) {
      shared(results);
      return;
    }
    if (answer.ok) {
      kept.drop();
      await draft.done();
      const then = dataset.then.replace(/\{(\w+)\}/g, (all, name) => answer.body[name] ?? '');
      location.assign(data.decision === 'hold' ? then.replace('said=completed', 'said=on-hold') : then);
      return;
    }
    if (answer.status >= 400 && answer.status < 500) {
      // told why; without an answer it may have arrived, and must not arrive twice
      sent = { text: null, key: null };
    }
    refused(answer, wrong);
  }

  /** What is sent again goes to those alone that have not taken it. */
  function shared(results) {
    const again = tellEach(form, box, results);
    sent = { text: null, key: null };
    dataset.envelope = JSON.stringify({ ids: again });
    button.hidden = !again.length;
    button.textContent = words('form.shared-again');
  }

  function refused({ status, body }, wrong) {
    if (body.errors?.length) {
      summary(box, null, place(form, body.errors));
    } else if (wrong.length) {
      summary(box, null, wrong);
    } else if (status === 0 || status === 401) {
      summary(box, words(status ? 'form.signed-out' : 'form.offline'), []);
    } else {
      // the step is done or somebody else's: the address of this page leads to where it stands
      const way = status === 409 ? [{ message: words('form.where-it-stands'), href: location.pathname }] : [];
      summary(box, body.detail || body.title || words('form.refused'), way);
    }
  }
}

/** The page has its own button: one place, one look, for every form. */
function withoutButtons(schema) {
  return { ...schema, components: schema.components.filter((component) => component.type !== 'button') };
}

translateButtons();
const all = (root) => root.querySelectorAll('[data-form]').forEach((island) => void mount(island));
all(document);
document.addEventListener('htmx:load', (event) => all(event.detail.elt));

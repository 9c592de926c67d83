// Text fields whose check says that only certain values will pass: the page offers them.
import { Textfield as FormJsTextfield } from '@bpmn-io/form-js-viewer';
import { useEffect, useState } from 'preact/hooks';
import { Taglist as PlainTaglist } from './choices.jsx';
import { Several } from './frame.jsx';
import { Options } from './select.jsx';
import { words } from './words.js';

const language = () => document.documentElement.lang || 'en';

const RUNNING = ['trial', 'active'];

const KNOWN = {
  'chapter.own': () => chapters('mine=true'),
  'chapter.known': () => chapters('', (chapter) => RUNNING.includes(chapter.status)),
  'time-zone': async () => {
    const known = new Set(await values('time-zone'));
    return zones().filter((zone) => known.has(zone)).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  },
  country: async () => named(await values('country'), 'region'),
  currency: async () => named(await values('currency'), 'currency', (code, name) => `${code} · ${name}`),
};

/** What passes the check on the server: nobody chooses what is refused afterwards. */
async function values(check) {
  const answer = await fetch(`/api/field-checks/${check}/values`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).items : [];
}

async function chapters(filter, fits = () => true) {
  const found = [];
  let cursor = '';
  do {
    const answer = await fetch(`/api/chapters?${filter}&limit=200${cursor}`, { headers: { Accept: 'application/json' } });
    const page = answer.ok ? await answer.json() : { items: [], next: null };
    found.push(...page.items.filter(fits).map((chapter) => ({ value: chapter.slug, label: chapter.name })));
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : '';
  } while (cursor);
  return found.sort((a, b) => a.label.localeCompare(b.label, language()));
}

function zones() {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes('UTC') ? all : [...all, 'UTC'];
}

function named(codes, type, label = (code, name) => name) {
  const names = new Intl.DisplayNames([language()], { type });
  const order = new Intl.Collator(language());
  return codes
    .map((code) => ({ value: code, label: label(code, names.of(code)) }))
    .sort((a, b) => order.compare(a.label, b.label));
}

const loaded = new Map();

function load(check) {
  if (!loaded.has(check)) {
    // without an answer the field is one for text, and the server still checks it
    loaded.set(check, Promise.resolve(KNOWN[check]()).catch(() => []));
  }
  return loaded.get(check);
}

/** Null until it is known what may be chosen. */
function useLoaded(check) {
  const [options, setOptions] = useState(null);
  useEffect(() => void load(check).then(setOptions), [check]);
  return options;
}

function Known({ check, ...props }) {
  const options = useLoaded(check);
  const { value } = props;
  if (!options) {
    // a code that is about to become a name is not shown meanwhile
    return <Options {...props} disabled options={value ? [{ value, label: '…' }] : []} />;
  }
  const all = value && !options.some((option) => option.value === value) ? [{ value, label: value }, ...options] : options;
  return options.length ? <Options {...props} options={all} /> : <FormJsTextfield {...props} />;
}

/** The first of a field's checks that says what may be chosen; `check` may name several. */
const checkOf = (field) => {
  const named = (field.properties?.check ?? '').split(',').map((check) => check.trim());
  return named.find((check) => Object.hasOwn(KNOWN, check));
};

export function Textfield(props) {
  const check = checkOf(props.field);
  return check ? <Known check={check} {...props} /> : <FormJsTextfield {...props} />;
}
Textfield.config = FormJsTextfield.config;

/** Several of a long list: one is added with a select, each chosen one can be taken away. */
function ManyKnown({ check, ...props }) {
  const options = useLoaded(check) ?? [];
  const { domId, disabled, readonly, onChange, onBlur } = props;
  const chosen = Array.isArray(props.value) ? props.value : [];
  const name = (value) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <Several type="taglist" {...props}>
      <select
        id={`${domId}-0`}
        class="fjs-input"
        aria-labelledby={`${domId}-name`}
        disabled={disabled || readonly}
        value=""
        onChange={(event) => {
          onChange({ value: [...chosen, event.target.value] });
          event.target.value = '';
        }}
        onBlur={() => onBlur?.()}
      >
        <option value="">{words('form.choose')}</option>
        {options
          .filter((option) => !chosen.includes(option.value))
          .map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
      </select>
      <ul class="chosen-ones">
        {chosen.map((value) => (
          <li key={value}>
            <button
              type="button"
              class="btn"
              aria-label={words('form.remove', name(value))}
              onClick={() => onChange({ value: chosen.filter((one) => one !== value) })}
            >
              {name(value)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </Several>
  );
}

export function Taglist(props) {
  const check = checkOf(props.field);
  return check ? <ManyKnown check={check} {...props} /> : <PlainTaglist {...props} />;
}
Taglist.config = PlainTaglist.config;

// Text fields whose check says that only certain values will pass: the page offers them.
import { Textfield as FormJsTextfield } from '@bpmn-io/form-js-viewer';
import { useEffect, useState } from 'preact/hooks';
import { Taglist as PlainTaglist } from './choices.jsx';
import { Several } from './frame.jsx';
import { Options } from './select.jsx';
import { words } from './words.js';

const language = () => document.documentElement.lang || 'en';

const KNOWN = {
  'chapter.own': () => chapters('mine=true'),
  'chapter.known': () => chapters(''),
  'time-zone': () => zones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  country: () => named(COUNTRIES, 'region'),
  currency: () => named(Intl.supportedValuesOf('currency'), 'currency', (code, name) => `${code} · ${name}`),
};

const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

async function chapters(filter) {
  const found = [];
  let cursor = '';
  do {
    const answer = await fetch(`/api/chapters?${filter}&limit=200${cursor}`, { headers: { Accept: 'application/json' } });
    const page = answer.ok ? await answer.json() : { items: [], next: null };
    found.push(...page.items.map((chapter) => ({ value: chapter.slug, label: chapter.name })));
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
    loaded.set(check, Promise.resolve(KNOWN[check]()));
  }
  return loaded.get(check);
}

function useLoaded(check) {
  const [options, setOptions] = useState([]);
  useEffect(() => void load(check).then(setOptions), [check]);
  return options;
}

function Known({ check, ...props }) {
  const options = useLoaded(check);
  const { value } = props;
  const all = value && !options.some((option) => option.value === value) ? [{ value, label: value }, ...options] : options;
  return options.length ? <Options {...props} options={all} /> : <FormJsTextfield {...props} />;
}

const checkOf = (field) => field.properties?.check;

export function Textfield(props) {
  const check = checkOf(props.field);
  return check in KNOWN ? <Known check={check} {...props} /> : <FormJsTextfield {...props} />;
}
Textfield.config = FormJsTextfield.config;

/** Several of a long list: one is added with a select, each chosen one can be taken away. */
function ManyKnown({ check, ...props }) {
  const options = useLoaded(check);
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
  return check in KNOWN ? <ManyKnown check={check} {...props} /> : <PlainTaglist {...props} />;
}
Taglist.config = PlainTaglist.config;

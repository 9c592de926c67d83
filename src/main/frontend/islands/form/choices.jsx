import {
  Checklist as FormJsChecklist,
  Radio as FormJsRadio,
  Taglist as FormJsTaglist,
} from '@bpmn-io/form-js-viewer';
import { Several } from './frame.jsx';
import { useOptions } from './options.js';

const KEYS = { approve: 'a', 'request-changes': 'r', hold: 'h', redirect: 'i', decline: 'd', valid: 'v' };

/** One of a few. The decision of a review is drawn as its buttons, each with a key. */
export function Radio(props) {
  const { domId, field, value, errors = [], disabled, readonly, onChange, onBlur } = props;
  const options = useOptions(field);
  const decision = field.key === 'decision';
  return (
    <Several type="radio" role="radiogroup" {...props}>
      <div class={decision ? 'decisions' : 'choices'}>
        {options.map((option, index) => (
          <label key={option.value} class={option.value === value ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              id={`${domId}-${index}`}
              name={domId}
              checked={option.value === value}
              disabled={disabled || readonly}
              required={field.validate?.required}
              aria-invalid={errors.length > 0}
              data-key={decision ? KEYS[option.value] : undefined}
              onClick={() => onChange({ value: option.value })}
              onBlur={() => onBlur?.()}
            />
            <span>{option.label}</span>
            {decision && KEYS[option.value] && <kbd aria-hidden="true">{KEYS[option.value].toUpperCase()}</kbd>}
          </label>
        ))}
      </div>
    </Several>
  );
}
Radio.config = FormJsRadio.config;

/** Any of a few; also what a tag list is drawn as, because its combobox has no keyboard to speak of. */
export function Checklist(props) {
  const { domId, field, disabled, readonly, onChange, onBlur } = props;
  const options = useOptions(field);
  const chosen = Array.isArray(props.value) ? props.value : [];
  const toggle = (value) =>
    onChange({ value: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
  return (
    <Several type="checklist" {...props}>
      <div class="choices">
        {options.map((option, index) => (
          <label key={option.value} class={chosen.includes(option.value) ? 'choice chosen' : 'choice'}>
            <input
              type="checkbox"
              id={`${domId}-${index}`}
              checked={chosen.includes(option.value)}
              disabled={disabled || readonly}
              onClick={() => toggle(option.value)}
              onBlur={() => onBlur?.()}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Several>
  );
}
Checklist.config = FormJsChecklist.config;

export function Taglist(props) {
  return <Checklist {...props} />;
}
Taglist.config = FormJsTaglist.config;

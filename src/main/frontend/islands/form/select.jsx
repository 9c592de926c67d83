import { Select as FormJsSelect } from '@bpmn-io/form-js-viewer';
import { Single } from './frame.jsx';
import { described, useOptions } from './options.js';
import { words } from './words.js';

/** A native select: form-js' own is an input that pretends, which a screen reader cannot use. */
export function Select(props) {
  const options = useOptions(props.field);
  return <Options {...props} options={options} />;
}
Select.config = FormJsSelect.config;

/** The control alone, for whoever brings the options along. */
export function Options({ options, ...props }) {
  const { domId, field, value, disabled, readonly, onChange, onBlur, onFocus } = props;
  const text = (of) => (of === null || of === undefined ? '' : String(of));
  const known = options.some((option) => option.value === value);
  const pick = (chosen) => options.find((option) => text(option.value) === chosen)?.value ?? null;
  return (
    <Single type="select" {...props}>
      <select
        id={domId}
        class="fjs-input"
        disabled={disabled || readonly}
        required={field.validate?.required}
        value={known ? text(value) : ''}
        onChange={(event) => onChange({ value: pick(event.target.value) })}
        onBlur={() => onBlur?.()}
        onFocus={() => onFocus?.()}
        {...described(props)}
      >
        <option value="">{words('form.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={text(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </Single>
  );
}

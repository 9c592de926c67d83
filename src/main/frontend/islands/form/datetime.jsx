import { Datetime as FormJsDatetime } from '@bpmn-io/form-js-viewer';
import { Single } from './frame.jsx';
import { shown, stored } from './moment.js';
import { described } from './options.js';

const TYPES = { date: 'date', time: 'time', datetime: 'datetime-local' };

/** The browser's own date and time fields: they follow its language and its keyboard. */
export function Datetime(props) {
  const { domId, field, value, disabled, readonly, onChange, onBlur, onFocus } = props;
  const label = field.subtype === 'time' ? field.timeLabel : field.dateLabel;
  const today = stored({ subtype: 'date' }, new Date().toLocaleDateString('sv'));
  const least = field.disallowPassedDates ? (field.subtype === 'datetime' ? `${today}T00:00` : today) : undefined;
  return (
    <Single type="datetime" label={label ?? field.label ?? field.dateLabel} {...props}>
      <input
        id={domId}
        class="fjs-input"
        type={TYPES[field.subtype] ?? 'date'}
        min={field.subtype === 'time' ? undefined : least}
        max={field.subtype === 'time' ? undefined : field.subtype === 'date' ? '9999-12-31' : '9999-12-31T23:59'}
        step={field.subtype === 'date' ? undefined : 60}
        value={shown(field, value)}
        disabled={disabled}
        readOnly={readonly}
        required={field.validate?.required}
        onInput={(event) => onChange({ value: stored(field, event.target.value) })}
        onBlur={() => onBlur?.()}
        onFocus={() => onFocus?.()}
        {...described(props)}
      />
    </Single>
  );
}
Datetime.config = FormJsDatetime.config;

import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';

function classes(type, { errors = [], disabled, readonly }) {
  return [
    'fjs-form-field',
    `fjs-form-field-${type}`,
    errors.length && 'fjs-has-errors',
    disabled && 'fjs-disabled',
    readonly && 'fjs-readonly',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A control with its label, description and errors, as form-js draws its own. */
export function Single({ type, label, children, ...props }) {
  const { domId, field, errors = [] } = props;
  return (
    <div class={classes(type, props)}>
      <Label htmlFor={domId} label={label ?? field.label} required={field.validate?.required} />
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

/** Several controls that are one question: the question is their group's name. */
export function Several({ type, role = 'group', children, ...props }) {
  const { domId, field, errors = [] } = props;
  return (
    <div
      class={classes(type, props)}
      role={role}
      id={domId}
      tabIndex={-1}
      aria-labelledby={`${domId}-name`}
      aria-describedby={errors.length ? `${domId}-error-message` : undefined}
    >
      <span id={`${domId}-name`} class="fjs-form-field-label">
        {field.label}
        {field.validate?.required && (
          <span class="fjs-asterix" aria-hidden="true">
            *
          </span>
        )}
      </span>
      <Description id={`${domId}-description`} description={field.description} />
      {children}
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

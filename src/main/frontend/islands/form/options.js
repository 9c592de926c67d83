import { FormContext, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { useContext } from 'preact/hooks';

/** A service of the form's injector. */
export function useService(name) {
  return useContext(FormContext).getService(name);
}

/** What a field offers to choose from: fixed, from the form's data, or from an expression. */
export function useOptions(field) {
  const evaluated = useExpressionEvaluation(field.valuesExpression);
  const data = useService('form')._getState().initialData ?? {};
  const raw = field.valuesKey !== undefined ? data[field.valuesKey] : (field.values ?? evaluated);
  return (Array.isArray(raw) ? raw : [])
    .map((option) => (option !== null && typeof option === 'object' ? option : { value: option }))
    .filter((option) => option.value !== undefined && option.value !== null)
    .map((option) => ({ value: option.value, label: option.label ?? String(option.value) }));
}

/** The ids that tie a control to its description and its errors. */
export function described({ domId, errors = [], field }) {
  const ids = [];
  if (field.description) {
    ids.push(`${domId}-description`);
  }
  if (errors.length) {
    ids.push(`${domId}-error-message`);
  }
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': errors.length > 0 };
}

import { h, options } from 'preact';
import { has, words } from './words.js';

// Every sentence that form-js' validator can say, and the server's key for it.
const SENTENCES = [
  [/^Field is required\.$/, 'required'],
  [/^Field must have minimum value of (.*)\.$/, 'min'],
  [/^Field must have maximum value of (.*)\.$/, 'max'],
  [/^Field must have minimum length of (.*)\.$/, 'min-length'],
  [/^Field must have maximum length of (.*)\.$/, 'max-length'],
  [/^Field must match pattern (.*)\.$/, 'pattern'],
  [/^Field must be a valid\s+international phone number\./, 'phone'],
  [/^Field must be a valid email\.$/, 'email'],
  [/^Value is not a number\.$/, 'not-number'],
  [/^Value is expected to be an integer\.$/, 'integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals'],
  [/^Min validation value is not a valid number\.$/, 'min-invalid'],
  [/^Max validation value is not a valid number\.$/, 'max-invalid'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, 'increment'],
];

export function translated(sentence) {
  for (const [pattern, key] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match && has(key)) {
      return words(key, ...match.slice(1));
    }
  }
  return sentence;
}

/** Makes the form's validator speak the person's language. */
export function translateValidator(validator) {
  for (const method of ['validateField', 'validateFieldInstance']) {
    const original = validator[method].bind(validator);
    validator[method] = (...args) => original(...args).map(translated);
  }
}

/** The few buttons that form-js draws itself, renamed as they are created. */
export function translateButtons() {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { props } = vnode;
    if (vnode.type === 'button' && props?.class === 'fjs-repeat-render-add') {
      // the style sheet shows the one that fits: the button does not know what is in the list
      props.children = [h('span', { class: 'add-first' }, words('form.add-first')), h('span', { class: 'add-more' }, words('form.add'))];
    } else if (vnode.type === 'button' && props?.class === 'fjs-repeat-row-remove') {
      props['aria-label'] = words('form.remove', props['aria-label']?.match(/\d+/)?.[0] ?? '');
    } else if (vnode.type === 'button' && props?.class === 'fjs-repeat-render-collapse') {
      const more = String(vnode.props.children?.props?.children?.[2] ?? '').match(/\d+/)?.[0];
      props.children = more ? words('form.expand', more) : words('form.collapse');
    }
    before?.(vnode);
  };
}

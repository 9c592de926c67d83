// Where the server's errors belong, and the list of them above the form.
import { words } from './words.js';

/** `['metrics', 0, 'expected']` as the server writes it: `metrics[0].expected`. */
export function pathText(path) {
  return path.reduce((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');
}

/** Puts errors at the fields that they name; @returns what to list, each with the id of its field if there is one. */
export function place(form, errors) {
  const registry = form.get('formFieldRegistry');
  const instances = form.get('formFieldInstanceRegistry').getAllKeyed();
  const state = {};
  const listed = errors.map(({ field, message }) => {
    const instance = instances.find((one) => pathText(one.valuePath) === field);
    if (instance) {
      const ids = [instance.id, ...Object.values(instance.indexes ?? {})];
      let at = state;
      ids.slice(0, -1).forEach((id) => (at = at[id] ??= {}));
      const last = ids[ids.length - 1];
      at[last] = [...(at[last] ?? []), message];
      return { message, label: named(registry, instance), id: domId(form, instance.id, instance.indexes) };
    }
    const owner = registry.getAll().find((one) => (one.key ?? one.path) === field);
    return { message, label: owner && label(owner), id: owner && domId(form, owner.id) };
  });
  form._setState({ errors: state });
  return listed;
}

/** The errors that form-js itself found, in the order of the fields. */
export function found(form) {
  const { errors } = form._getState();
  const registry = form.get('formFieldRegistry');
  const listed = [];
  for (const instance of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const ids = [instance.id, ...Object.values(instance.indexes ?? {})];
    const messages = ids.reduce((at, id) => at?.[id], errors);
    (Array.isArray(messages) ? messages : []).forEach((message) =>
      listed.push({
        message,
        label: named(registry, instance),
        id: domId(form, instance.id, instance.indexes),
      }),
    );
  }
  return listed;
}

/** Shows the list and moves the focus to it, so that nobody has to look for what is wrong. */
export function summary(box, title, listed) {
  box.replaceChildren();
  box.hidden = listed.length === 0 && !title;
  if (box.hidden) {
    return;
  }
  const heading = document.createElement('h2');
  heading.textContent = title ?? words(listed.length === 1 ? 'form.problem' : 'form.problems', listed.length);
  const list = document.createElement('ul');
  inPageOrder(listed).forEach(({ message, label, id, href }) =>
    list.append(href ? way(message, href) : item(message, label, id)),
  );
  box.append(heading);
  if (listed.length) {
    box.append(list);
  }
  box.focus();
}

/** As they stand on the page: fields that came in later are not the last. What belongs to no field stays where it is. */
function inPageOrder(listed) {
  return [...listed].sort((one, other) => {
    const [first, second] = [one, other].map(({ id }) => id && control(id));
    if (!first || !second || first === second) {
      return 0;
    }
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

function control(id) {
  return document.getElementById(id) ?? document.getElementById(`${id}-0`);
}

/** A way on, where nothing can be mended here. */
function way(text, href) {
  const entry = document.createElement('li');
  entry.append(Object.assign(document.createElement('a'), { href, textContent: text }));
  return entry;
}

function item(message, label, id) {
  const entry = document.createElement('li');
  const text = label ? `${label}: ${message}` : message;
  const target = id && control(id);
  if (!target) {
    entry.textContent = text;
    return entry;
  }
  const link = document.createElement('a');
  link.href = `#${target.id}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const field = target.matches('input, select, textarea') ? target : (target.querySelector('input') ?? target);
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
  entry.append(link);
  return entry;
}

/** A field's label; in a list with the list's and the row: "Metrics 2, Expected". */
function named(registry, instance) {
  const rows = Object.entries(instance.indexes ?? {}).map(([id, row]) => `${label(registry.get(id))} ${row + 1}`);
  return [...rows, label(registry.get(instance.id))].filter((text) => text.trim()).join(', ');
}

function label(field) {
  const text = field.label ?? field.dateLabel ?? field.timeLabel ?? '';
  return /[={]/.test(text) ? '' : text;
}

function domId(form, id, indexes) {
  const suffix = Object.values(indexes ?? {}).map((index) => `_${index}`);
  return `fjs-form-${form._id}-${id}${suffix.join('')}`;
}

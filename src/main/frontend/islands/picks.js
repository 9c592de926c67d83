// Tasks that are ticked stay so while the list is searched, sorted or grows, and go along when they are not shown.

const MOST = 50; // the page that decides them together takes no more
const BOXES = 'input[type="checkbox"][form="together"]';

const chosen = new Set();

export function picks(root) {
  root.addEventListener('change', ({ target }) => {
    if (target.matches(BOXES)) {
      chosen[target.checked ? 'add' : 'delete'](target.value);
      show(root);
    }
  });
  root.addEventListener('htmx:load', () => show(root));
  // going back, the browser ticks them again by itself
  addEventListener('pageshow', () => {
    root.querySelectorAll(`${BOXES}:checked`).forEach(({ value }) => chosen.add(value));
    show(root);
  });
}

function show(root) {
  const form = root.querySelector('#together');
  if (!form) {
    return;
  }
  const away = new Set(chosen);
  root.querySelectorAll(BOXES).forEach((box) => {
    box.checked = chosen.has(box.value);
    box.disabled = !box.checked && chosen.size >= MOST;
    away.delete(box.value);
  });
  form.querySelectorAll('[data-away]').forEach((field) => field.remove());
  away.forEach((value) => {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'task', value });
    field.dataset.away = '';
    form.append(field);
  });
  form.querySelector('[data-count]').textContent = chosen.size > 1 ? `(${chosen.size})` : '';
}

// What the sender should know before sending, once for each answer: sending the same again means that it was read.
import { send } from './send.js';
import { words } from './words.js';

export function adviser(island, button) {
  const { advice } = island.dataset;
  const box = island.querySelector('[data-advice-box]');
  const usual = button.textContent;
  let read = null;

  function show(items) {
    const heading = document.createElement('h2');
    heading.textContent = words('form.advice');
    const list = document.createElement('ul');
    for (const text of items) {
      const item = document.createElement('li');
      item.textContent = text;
      list.append(item);
    }
    box.replaceChildren(...(items.length ? [heading, list] : []));
    box.hidden = items.length === 0;
    button.textContent = items.length ? words('form.advice-send') : usual;
    if (items.length) {
      box.scrollIntoView({ block: 'center' });
      box.focus({ preventScroll: true });
    }
  }

  return {
    /** Whether there is something to read first. What cannot be asked stops nobody: the server checks the answer itself. */
    async holds(data) {
      const text = JSON.stringify(data);
      if (!advice || text === read) {
        return false;
      }
      const answer = await send('POST', advice, { data });
      const items = answer.ok ? answer.body.items : [];
      read = text;
      show(items);
      return items.length > 0;
    },
  };
}

// A half-filled form that its owner finds again, on any machine.
import { send } from './send.js';
import { words } from './words.js';

export function drafter(island, data) {
  let { draft, draftVersion, draftFlow } = island.dataset;
  const button = island.querySelector('[data-save]');
  const status = island.querySelector('[data-saved]');

  async function save() {
    const answer = draft
      ? await send('PUT', `/api/drafts/${draft}`, { data: data() }, { 'If-Match': `"${draftVersion}"` })
      : await send('POST', '/api/drafts', { flow: draftFlow, data: data() });
    if (answer.ok) {
      draft = answer.body.id;
      draftVersion = answer.body.version;
      status.textContent = words('form.saved');
    } else {
      status.textContent = answer.status === 412 ? words('form.save-stale') : answer.body.detail || words('form.refused');
    }
  }

  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => void save());
  }
  return {
    /** What was a draft has been sent. */
    async done() {
      if (draft) {
        await send('DELETE', `/api/drafts/${draft}`);
      }
    },
  };
}

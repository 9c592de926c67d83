// One answer sent to several tasks: some may take it while others refuse it.
import { place, summary } from './errors.js';
import { words } from './words.js';

/** Marks in the page what took the answer and says why the rest did not; @returns the ids that may take a better one. */
export function tellEach(form, box, results) {
  const done = results.filter(({ status }) => status === 200);
  const left = results.filter(({ status }) => status !== 200);
  done.forEach(({ id }) => mark(id));
  if (left.length) {
    const wrong = left.flatMap(({ problem }) => problem.errors ?? []);
    const placed = place(form, wrong);
    const field = (error) => placed[wrong.indexOf(error)];
    const listed = left.flatMap(({ id, problem }) =>
      problem.errors?.length
        ? problem.errors.map((error) => ({ ...field(error), label: [title(id), field(error).label].filter(Boolean).join(', ') }))
        : [{ label: title(id), message: problem.detail ?? problem.title }],
    );
    summary(box, words('form.shared-left', done.length, left.length), listed);
  }
  return left.filter(({ status }) => status === 422 || status >= 500).map(({ id }) => id);
}

function row(id) {
  return [...document.querySelectorAll('[data-task]')].find((one) => one.dataset.task === id);
}

function title(id) {
  return row(id)?.querySelector('a').textContent;
}

function mark(id) {
  const pill = document.createElement('span');
  pill.className = 'pill ok';
  pill.textContent = words('form.shared-done');
  row(id)?.querySelector('a').after(pill);
}

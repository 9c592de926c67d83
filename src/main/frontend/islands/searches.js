// A search is asked once, whether by a pause in typing, a change or Enter; who pressed Enter has finished typing and goes on to what was found.

const MOMENT = 1000; // ms: Enter this soon after the answer means the search that was just answered

let entered = false;
let asked = null;
let answered = 0;

const isSearch = (element) => element.matches('[role="search"]');

export function searches(root) {
  root.addEventListener('keydown', () => (entered = false), true);
  root.addEventListener('submit', ({ target }) => (entered = isSearch(target)));
  root.addEventListener('htmx:beforeRequest', (event) => {
    const { elt, pathInfo, requestConfig } = event.detail;
    if (!isSearch(elt)) {
      return;
    }
    const again = requestConfig.triggeringEvent?.type === 'submit' && event.timeStamp - answered > MOMENT;
    if (pathInfo.finalRequestPath === asked && !again) {
      event.preventDefault();
      goOn(root);
      return;
    }
    asked = pathInfo.finalRequestPath;
  });
  root.addEventListener('htmx:afterRequest', ({ detail, timeStamp }) => {
    if (isSearch(detail.elt)) {
      answered = timeStamp;
      asked = detail.successful ? asked : null;
    }
  });
  root.addEventListener('htmx:load', ({ detail: { elt } }) => {
    if (elt.id === 'found') {
      goOn(root);
    }
  });
}

function goOn(root) {
  if (entered) {
    root.querySelector('#found [data-rows] a')?.focus();
  }
}

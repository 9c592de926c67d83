// What a part of a page that has been replaced owes to people who do not see it happen: words, focus, and the row it is of.

export function parts(root) {
  errors(root);
  forgetSaid();
  root.addEventListener('htmx:load', ({ detail: { elt } }) => {
    tell(elt.dataset?.said ?? elt.querySelector?.('[data-said]')?.dataset.said);
    errors(elt);
  });
  root.addEventListener('htmx:afterRequest', ({ detail }) => {
    const row = detail.elt.closest('[data-rows] > *');
    if (row && detail.successful) {
      row.parentElement.querySelector('[aria-current]')?.removeAttribute('aria-current');
      row.setAttribute('aria-current', 'true');
    }
  });
  root.addEventListener('htmx:afterSettle', ({ detail: { elt } }) => goOnIn(elt));
  root.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.requestConfig?.elt.closest('.pager')) {
      goOnAfter(detail.target);
    }
  });
}

/** The summary of what is wrong takes the focus, as it says on the page that came without a script. */
function errors(root) {
  root.querySelector?.(':not([data-still]) > .errors:not([hidden])')?.focus();
}

function tell(words) {
  const place = document.querySelector('[data-told]');
  if (words && place) {
    place.textContent = words;
  }
}

/** What had the focus went with what was replaced: on with the heading of what came. */
function goOnIn(part) {
  const heading = part.id && part.querySelector('h1');
  if (heading && document.activeElement === document.body) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/** The list has grown: on with its first new line. */
function goOnAfter(list) {
  const old = list.children.length;
  list.addEventListener(
    'htmx:afterSettle',
    () => {
      const first = list.children[old];
      const target = first?.querySelector('a') ?? first;
      target?.setAttribute('tabindex', target.matches('a') ? '0' : '-1');
      target?.focus();
    },
    { once: true },
  );
}

/** What was told once is not told again when the page is loaded again. */
function forgetSaid() {
  const here = new URL(location.href);
  if (here.searchParams.has('said')) {
    here.searchParams.delete('said');
    history.replaceState(history.state, '', here);
  }
}

const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** One key for what a page offers with {@code data-key}; never while somebody types. */
export function keys(root) {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      step(root, event.key === 'j' ? 1 : -1);
      return;
    }
    const target = root.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      press(target);
    }
  });
}

/** A choice far down the page is also gone to: nobody sees what they have chosen otherwise. */
function press(target) {
  if (!target.matches(TYPING)) {
    target.click();
  }
  if (target.matches('input, textarea, select, [role="radio"]')) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }
}

function step(root, by) {
  const links = [...root.querySelectorAll('[data-rows] a')];
  const now = links.findIndex((link) => link === document.activeElement || link.closest('[aria-current="true"]'));
  links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus();
}

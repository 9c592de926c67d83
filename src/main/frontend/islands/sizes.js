// A file that is too large is told where it was chosen, rather than after minutes of sending it.

export function sizes(root) {
  root.addEventListener('change', ({ target }) => {
    const most = Number(target.dataset?.mostBytes);
    if (most) {
      target.setCustomValidity([...target.files].some((file) => file.size > most) ? target.dataset.tooLarge : '');
      target.reportValidity();
    }
  });
}

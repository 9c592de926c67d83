// The way back from a thing to its list leads to where one came from: the same search, for as long as the tab is open.

const name = (path) => `list:${path}`;

export function places(root) {
  remember();
  root.addEventListener('htmx:pushedIntoHistory', remember);
  root.querySelectorAll('a[data-back]').forEach((link) => {
    link.href = sessionStorage.getItem(name(link.pathname)) ?? link.href;
  });
}

function remember() {
  if (document.querySelector('#found, main [data-rows]')) {
    sessionStorage.setItem(name(location.pathname), location.pathname + location.search);
  }
}

/** The CSRF header that the server expects, as the layout says it. */
export function csrf() {
  return {
    header: document.querySelector('meta[name="csrf-header"]')?.content,
    token: document.querySelector('meta[name="csrf-token"]')?.content,
  };
}

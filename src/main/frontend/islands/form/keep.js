// What is typed survives a reload and a lost session: it is kept in this tab until it has been sent.

export function keeper(name) {
  const key = `form:${name}`;
  return {
    get() {
      try {
        return JSON.parse(sessionStorage.getItem(key));
      } catch {
        return null;
      }
    },
    put(data) {
      try {
        sessionStorage.setItem(key, JSON.stringify(data));
      } catch {
        // no room, or storage switched off: the page works without
      }
    },
    drop() {
      sessionStorage.removeItem(key);
    },
  };
}

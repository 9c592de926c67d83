// What the server says in the person's language; form-js itself speaks only English.

let texts = {};

export function say(given) {
  texts = given;
}

/** A text of the server's with its {0}, {1}, … filled in; the key itself if the server does not know it. */
export function words(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d+)\}/g, (all, index) => values[index] ?? all);
}

export function has(key) {
  return key in texts;
}

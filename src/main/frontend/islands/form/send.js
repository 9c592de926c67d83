import { csrf } from '../csrf.js';

/** Sends JSON; @returns `{ok, status, body}`, with status 0 if the server could not be reached. */
export async function send(method, url, body, headers = {}) {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ask(method, url, json, { 'Content-Type': 'application/json', ...headers });
}

/** Sends a file as a page's own form would; @returns as {@link send}. */
export async function upload(url, file) {
  const body = new FormData();
  body.append('file', file);
  return ask('POST', url, body, {});
}

async function ask(method, url, body, headers) {
  const { header, token } = csrf();
  try {
    const answer = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...headers,
        ...(header && { [header]: token }),
      },
      body,
      credentials: 'same-origin',
    });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: parsed(text) };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

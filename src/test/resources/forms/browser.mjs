// Runs the shared vectors through form-js itself, rendered into a document without a browser.
// Called as: node browser.mjs <folder with node_modules> <folder of vectors> <scratch folder>
// Prints one JSON object: name of each vector to {"data"} or {"errors"} as form-js has it.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [frontend, vectors, scratch] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(createRequire(join(frontend, 'package.json')).resolve(name)).href);

await installDocument();
const { createForm } = await formJs();
const results = {};
for (const file of readdirSync(vectors).filter((name) => name.endsWith('.json'))) {
  for (const vector of JSON.parse(readFileSync(join(vectors, file), 'utf8'))) {
    if (!vector.browser?.skip) {
      results[vector.name] = await run(vector);
    }
  }
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));

/** form-js touches the document as soon as it is loaded. */
async function installDocument() {
  const { Window } = await load('happy-dom');
  const window = new Window({ url: 'http://localhost/' });
  globalThis.window = window;
  globalThis.document = window.document;
  globalThis.navigator ??= window.navigator;
  globalThis.DOMParser = window.DOMParser;
  for (const name of Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name) && !(name in globalThis))) {
    globalThis[name] = window[name];
  }
  globalThis.getComputedStyle = window.getComputedStyle.bind(window);
  globalThis.requestAnimationFrame = (callback) => setTimeout(callback, 0);
  globalThis.cancelAnimationFrame = clearTimeout;
}

/** Node cannot import the package as it is published; bundled it can. */
async function formJs() {
  const { build } = await load('esbuild');
  const outfile = join(scratch, 'form-js.mjs');
  await build({
    stdin: { contents: "export { createForm } from '@bpmn-io/form-js-viewer';", resolveDir: frontend },
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** Opens the form with what was known before, types the data in, and submits. */
async function run({ components, known = {}, data }) {
  const container = document.createElement('div');
  document.body.appendChild(container);
  const schema = { type: 'default', id: 'vector', components };
  const form = await createForm({ container, schema, data: known, debounce: false });
  await settled();
  fileKeys(data).forEach((key) => form.get('fileRegistry').setFiles(key, []));
  form._setState({ data: form._getInitializedFieldData({ ...form._getState().data, ...structuredClone(data) }) });
  await settled();
  const submitted = form.submit();
  const errors = errorPaths(form, submitted.errors);
  const result = errors.length ? { errors } : { data: submitted.data };
  form.destroy();
  container.remove();
  return result;
}

function fileKeys(data) {
  return Object.values(data).filter((value) => typeof value === 'string' && value.startsWith('files::'));
}

/**
 * Rendering, its effects, and what those change again. Effects wait for a frame, which here is a timer without delay;
 * timers of the same delay go off in their order, so a round is over when all that it began has run, however slow the
 * machine is.
 */
async function settled() {
  for (let round = 0; round < 12; round++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** form-js keeps errors by component and row; a client knows paths. */
function errorPaths(form, errors) {
  const paths = [];
  for (const { id, indexes, valuePath } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const found = Object.values(indexes ?? {}).reduce((rows, index) => rows?.[index], errors[id]);
    if (found?.length) {
      paths.push(valuePath.reduce((path, part) => path + (typeof part === 'number' ? `[${part}]` : path ? `.${part}` : part), ''));
    }
  }
  return paths;
}

// Installs the packages when the lockfile changed, then bundles scripts and styles.
// Maven calls it as: node build.mjs <output directory>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fonts } from './fonts.mjs';
import { notices } from './notices.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(here, '../../../target/classes/static/assets'));

install();
await bundle();

function install() {
  const stamp = join(here, 'node_modules', '.installed');
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  // No package's install script runs: nothing here needs one, and a script is how a bad package gets in.
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('The front end could not be installed: npm ci failed in src/main/frontend (Node 20 or newer is needed).');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(output, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: {
      app: 'islands/app.js',
      form: 'islands/form/index.js',
      drawing: 'islands/drawing.js',
      style: 'styles/style.css',
      'form-style': 'styles/form.css',
      'drawing-style': 'styles/drawing.css',
      icon: 'icon.svg',
    },
    outdir: output,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    target: ['chrome123', 'firefox121', 'safari17.5'],
    loader: { '.svg': 'copy' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  const forPapers = fonts(here, join(output, '../../fonts'));
  writeFileSync(join(output, 'notices.txt'), notices(here, [...Object.keys(metafile.inputs), ...forPapers]));
}

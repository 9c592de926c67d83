// Unpacks the Chromium that an npm package ships, with its libraries and fonts: node unpack-browser.mjs <directory>
// For machines without a browser; the tests ask for it.
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const from = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/@sparticuz/chromium/bin');
const to = resolve(process.argv[2]);
const program = join(to, 'chromium');
const done = join(to, '.unpacked');

if (!existsSync(done)) {
  mkdirSync(to, { recursive: true });
  await unpack('chromium.br', program);
  chmodSync(program, 0o755);
  await untar('al2023.tar.br');
  await untar('fonts.tar.br');
  // the shipped configuration knows only a cloud function's folders; the system's fonts are welcome too
  writeFileSync(join(to, 'fonts.conf'), fonts());
  writeFileSync(done, '');
}
console.log(program);

function fonts() {
  const folders = [join(to, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(to, 'font-cache')}</cachedir>
</fontconfig>
`;
}

// By way of a file: tar may stop reading at the archive's end, and a pipe to it would then break.
async function untar(name) {
  const archive = join(to, name.replace(/\.br$/, ''));
  await unpack(name, archive);
  const tar = spawnSync('tar', ['-x', '-f', archive, '-C', to], { stdio: 'inherit' });
  if (tar.status !== 0) {
    throw new Error(`tar could not unpack ${name}: ${tar.error ?? tar.status}`);
  }
  rmSync(archive);
}

async function unpack(name, target) {
  await pipeline(createReadStream(join(from, name)), createBrotliDecompress(), createWriteStream(target));
}

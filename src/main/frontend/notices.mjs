// The licences of what is bundled: each package once, with its own text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//g;
const TEXT = /^(licen[cs]e|notice|copying)/i;

// inputs: the files of esbuild's metafile, relative to folder
export function notices(folder, inputs) {
  const homes = new Set();
  for (const input of inputs) {
    const found = [...input.matchAll(PACKAGE)].at(-1);
    if (found) {
      homes.add(join(folder, input.slice(0, found.index + found[0].length)));
    }
  }
  return [...homes].map(notice).sort().join('\n');
}

function notice(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  if (!license) {
    throw new Error(`${name} is bundled and does not name its licence`);
  }
  const texts = readdirSync(home)
    .filter(file => TEXT.test(file) && existsSync(join(home, file)))
    .map(file => readFileSync(join(home, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n') + '\n\n' + '-'.repeat(72) + '\n';
}

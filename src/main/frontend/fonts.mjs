// Fonts for papers: the PDF writer reads TrueType, so a WOFF is unpacked.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const COPIED = {
  'DejaVuSans.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};
const UNPACKED = {
  'UnifontEX.ttf': 'node_modules/@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
};

/** Writes them into a folder; answers where they come from. */
export function fonts(here, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(COPIED)) {
    copyFileSync(join(here, from), join(folder, name));
  }
  for (const [name, from] of Object.entries(UNPACKED)) {
    writeFileSync(join(folder, name), sfnt(readFileSync(join(here, from))));
  }
  return [...Object.values(COPIED), ...Object.values(UNPACKED)];
}

/** The font inside a WOFF: the same tables, each packed by itself. */
function sfnt(woff) {
  if (woff.readUInt32BE(0) !== 0x774f4646) {
    throw new Error('not a WOFF');
  }
  const count = woff.readUInt16BE(12);
  const tables = [];
  for (let i = 0, at = 44; i < count; i++, at += 20) {
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    tables.push({
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    });
  }
  return assemble(woff.readUInt32BE(4), tables);
}

function assemble(flavour, tables) {
  const fit = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(fit * 16, 6);
  head.writeUInt16BE(Math.log2(fit), 8);
  head.writeUInt16BE((tables.length - fit) * 16, 10);
  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = 12 + 16 * i;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { zip } from '../../../scripts/zip.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: [string, Uint8Array][] = [
  ['manifest.json', bytes('{}')],
  ['icons/16.png', new Uint8Array([0, 255, 1, 254])],
  ['ünïcode.txt', bytes('ä')],
  ['empty.txt', new Uint8Array()],
];

test('the order in which files were found does not change the archive', () => {
  const hash = (files: [string, Uint8Array][]) =>
    createHash('sha256')
      .update(zip(new Map(files)))
      .digest('hex');
  expect(hash(FILES)).toBe(hash([...FILES].reverse()));
});

test('a known archive, byte for byte: no date, no owner, nothing of this machine', () => {
  const archive = zip(new Map([['a', bytes('x')]]));
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(bytes('x')));
  const common = `14000008000000002100${sum.toString('hex')}010000000100000001000000`;
  const local = `504b0304${common}6178`;
  const entry = `504b01021403${common}0000000000000000a481${'00'.repeat(4)}61`;
  const end = `504b0506${'00'.repeat(4)}010001002f000000200000000000`;
  expect(archive.toString('hex')).toBe(local + entry + end);
});

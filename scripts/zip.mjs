/**
 * Writes zip files that are the same byte for byte for the same content: sorted names, one fixed date, no owner. Nothing is
 * compressed, since the output of a compressor changes with its version and with the processor.
 */

/** 1 January 1980, midnight: the first date that a zip can hold. */
const DATE = 0x0021;
const TIME = 0;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const VERSION = 20;

/**
 * @param {Map<string, Uint8Array>} files name with `/` → content
 * @returns {Buffer}
 */
export function zip(files) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const nameBytes = Buffer.from(name, 'utf8');
    const common = fields(
      [2, VERSION],
      [2, FLAGS],
      [2, STORED],
      [2, TIME],
      [2, DATE],
      [4, checksum(content)],
      [4, content.length],
      [4, content.length],
      [2, nameBytes.length],
      [2, 0],
    );
    locals.push(fields([4, 0x04034b50]), common, nameBytes, content);
    // No comment, disk 0, no attributes: 0o644 of a plain file, made under Unix.
    central.push(
      fields([4, 0x02014b50], [2, (3 << 8) | VERSION]),
      common,
      fields([2, 0], [2, 0], [2, 0], [4, (0o100644 << 16) >>> 0], [4, offset]),
      nameBytes,
    );
    offset += 4 + common.length + nameBytes.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, directory.length], [4, offset], [2, 0]);
  return Buffer.concat([...locals, directory, end]);
}

/**
 * Numbers one after the other, least byte first.
 * @param {[width: number, value: number][]} numbers width in bytes
 */
function fields(...numbers) {
  const buffer = Buffer.alloc(numbers.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of numbers) at = buffer.writeUIntLE(value, at, width);
  return buffer;
}

/** Remainders of the CRC-32 that zip uses, by byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/**
 * CRC-32. Node has it from 20.15 on, and this project runs from 20.10.
 * @param {Uint8Array} content
 */
function checksum(content) {
  let sum = 0xffffffff;
  for (const byte of content) sum = (REMAINDERS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

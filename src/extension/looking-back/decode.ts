/** Text of a file whose encoding nobody says: UTF-8, UTF-16 or the one that spreadsheets on Windows write. */

export interface Decoder {
  /** Name to show: "UTF-8". */
  name: string;
  /** @param isLast whether these are the last bytes of the file */
  decode(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): string;
}

/** @param first the first bytes of the file, as many as there are up to some thousands */
export function decoderFor(first: Uint8Array): Decoder {
  const utf16 = byMark(first) ?? byZeros(first);
  if (utf16) return simple(utf16 === 'utf-16le' ? 'UTF-16' : 'UTF-16 (big-endian)', utf16);
  return utf8OrWindows();
}

/** A whole file as text, without its byte order mark, and the encoding's name to show. */
export async function textOf(file: Blob): Promise<{ text: string; encoding: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoder = decoderFor(bytes.subarray(0, 4000));
  const text = decoder.decode(bytes, true).replace(/^\ufeff/, '');
  return { text, encoding: decoder.name };
}

function simple(name: string, label: string): Decoder {
  const decoder = new TextDecoder(label);
  return { name, decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }) };
}

function byMark([one, two]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : null;
}

/** English in UTF-16 has a zero in nearly every second byte, which no other text has. */
function byZeros(first: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(first.length, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) if (first[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (odd > length * 0.3 && even < length * 0.1) return 'utf-16le';
  return even > length * 0.3 && odd < length * 0.1 ? 'utf-16be' : null;
}

/**
 * Windows-1252 reads any byte, so it stands in from the first part that is no UTF-8: unless most of its letters are, as in a file of
 * UTF-8 with a damaged place. Such a place is read as U+FFFD, and its row is named.
 */
function utf8OrWindows(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const loose = new TextDecoder('utf-8');
  const windows = new TextDecoder('windows-1252');
  let isWindows = false;
  /** Letters outside ASCII that were read as UTF-8 so far. */
  let letters = 0;
  let held = new Uint8Array(0);
  return {
    get name() {
      return isWindows ? 'Windows (Western European)' : 'UTF-8';
    },
    decode(bytes, isLast) {
      const all = held.length === 0 ? bytes : joined(held, bytes);
      // A letter that the cut went through waits for its rest.
      const end = isLast || isWindows ? all.length : wholeLetters(all);
      held = isLast ? new Uint8Array(0) : all.slice(end);
      const part = all.subarray(0, end);
      if (!isWindows) {
        try {
          const text = strict.decode(part);
          letters += countOf(text, BEYOND_ASCII);
          return text;
        } catch {
          const text = loose.decode(part);
          const broken = countOf(text, UNREADABLE);
          letters += countOf(text, BEYOND_ASCII) - broken;
          if (letters > broken) return text;
          isWindows = true;
        }
      }
      return windows.decode(part);
    },
  };
}

const BEYOND_ASCII = /[\u0080-\uffff]/g;
const UNREADABLE = /\ufffd/g;
const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}

/** What a supervisor does on the review page, step by step, for the tests of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** Presses the button with these words (its name where it has one), and fails in words where there is none. */
export async function press(page: Page, words: string): Promise<void> {
  await page
    .waitForFunction((wanted) => findButton(wanted) !== undefined, { polling: 50, timeout: 20_000 }, words)
    .catch(() => {
      throw new Error(`no button “${words}”`);
    });
  await page.evaluate((wanted) => findButton(wanted)?.click(), words);
}

declare global {
  function findButton(words: string): HTMLElement | undefined;
}

/** Lets the page find its buttons by what they say. */
export async function readyToPress(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, {
      findButton: (words: string) => {
        const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=button], summary')]
          .filter((button) => button.getAttribute('aria-disabled') !== 'true')
          .map((button) => ({ button, name: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() }));
        return (named.find(({ name }) => name === words) ?? named.find(({ name }) => name.startsWith(words)))?.button;
      },
    });
  });
}

/** Waits until the page shows these words. */
export async function seeWords(page: Page, words: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted), { polling: 50, timeout: 20_000 }, words)
    .catch(async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      throw new Error(`“${words}” did not come. The page says:\n${shown}`);
    });
}

/** Writes into the control with this label, once it is there. */
export async function writeInto(page: Page, label: string, words: string): Promise<void> {
  const box = await page
    .waitForFunction(
      (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(wanted))?.control ?? null,
      { polling: 50, timeout: 20_000 },
      label,
    )
    .catch(() => {
      throw new Error(`no box “${label}”`);
    });
  await (box.asElement() as ElementHandle<HTMLElement>).focus();
  await page.keyboard.type(words);
}

/** What a download would hold: the page hands its file to the browser by a link, which is read here instead. */
export async function catchFiles(page: Page): Promise<() => Promise<{ name: string; text: string }[]>> {
  await page.evaluate(() => {
    const caught: Promise<{ name: string; text: string }>[] = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob | MediaSource) => {
      const url = make(blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      const name = this.download;
      if (blob) caught.push(blob.text().then((text) => ({ name, text })));
    };
    Object.assign(globalThis, { caughtFiles: () => Promise.all(caught), caughtCount: () => caught.length });
  });
  return () =>
    page.evaluate(() => (globalThis as typeof globalThis & { caughtFiles(): Promise<{ name: string; text: string }[]> }).caughtFiles());
}

/** The folder in which the running browser keeps its profile. */
export function profileFolder({ browser }: Harness): string {
  const args = browser.process()?.spawnargs ?? [];
  const at = args.findIndex((arg) => /^--?profile$/.test(arg));
  const folder = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length);
  if (!folder) throw new Error('the browser was started without a profile folder that can be searched');
  return folder;
}

/** Files below a folder in which one of the words stands, as UTF-8 or UTF-16, byte by byte. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return filesBelow(folder).filter((file) => {
    const bytes = contentOf(file);
    return wanted.some((word) => bytes.includes(word));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    if (one.isDirectory()) return filesBelow(path);
    return one.isFile() && statSync(path, { throwIfNoEntry: false }) ? [path] : [];
  });
}

/** Sessions of Firefox are packed (LZ4, one block), so they are unpacked before they are searched. */
function contentOf(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return bytes.subarray(0, 8).toString('latin1') === 'mozLz40\0' ? unpacked(bytes) : bytes;
  } catch {
    // A file that the browser has just taken away holds nothing.
    return Buffer.alloc(0);
  }
}

/** LZ4 block format: literals, then a copy of what came before, again and again. */
function unpacked(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const lengthOf = (short: number): number => {
    let length = short;
    if (short === 15) {
      let more = 255;
      while (more === 255) {
        more = bytes[from++] ?? 0;
        length += more;
      }
    }
    return length;
  };
  while (from < bytes.length) {
    const token = bytes[from++] ?? 0;
    const literals = lengthOf(token >> 4);
    bytes.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= bytes.length) break;
    const back = bytes.readUInt16LE(from);
    from += 2;
    const copies = lengthOf(token & 15) + 4;
    for (let count = 0; count < copies; count += 1) out[to] = out[to++ - back] ?? 0;
  }
  return out.subarray(0, to);
}

/** What a person does in the workbench, by the words on the screen. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Harness } from './harness';

export interface Bench {
  page: Page;
  /** Goes to a view by its link in the list of parts. */
  go(view: string): Promise<void>;
  /** Presses a button or link with this name, in the dialog where one is open. */
  press(name: string): Promise<void>;
  /** Puts words into the control with this label. */
  fill(label: string, words: string): Promise<void>;
  /** Waits until these words can be seen in the page. */
  see(words: string): Promise<void>;
  seeNot(words: string): Promise<void>;
  /** The control with this label. */
  control(label: string): Promise<ElementHandle<HTMLElement>>;
  /** Text of the next file that is downloaded by a press on the button with this name. */
  downloads(button: string): Promise<string>;
  /** Chooses a file in the control with this label. */
  choose(label: string, file: string, text: string): Promise<void>;
}

/** Reading two dozen comments twice takes a while on a machine that does much else: milliseconds. */
const PATIENCE = 60_000;

export async function openBench(harness: Harness, view = ''): Promise<Bench> {
  const page = await harness.surface(`options.html${view === '' ? '' : `#/${view}`}`);
  page.setDefaultTimeout(PATIENCE);
  await page.waitForSelector('main h1');
  const bench: Bench = {
    page,
    async go(name) {
      const link = await find(page, 'nav a', name);
      await link.click();
      await page.waitForFunction((title) => document.querySelector('nav a[aria-current]')?.textContent === title, {}, name);
    },
    async press(name) {
      const button = await find(page, 'button, a, summary', name);
      await button.click();
    },
    async fill(label, words) {
      const control = await bench.control(label);
      await control.evaluate((element, value) => {
        element.focus();
        const prototype =
          element instanceof HTMLTextAreaElement
            ? HTMLTextAreaElement.prototype
            : element instanceof HTMLSelectElement
              ? HTMLSelectElement.prototype
              : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
        element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      }, words);
    },
    async see(words) {
      try {
        await page.waitForFunction((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), {}, words);
      } catch {
        throw new Error(`I did not see “${words}”. The page says: ${await page.$eval('main', (main) => main.innerText)}`);
      }
    },
    async seeNot(words) {
      await page.waitForFunction((wanted) => !document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), {}, words);
    },
    async control(label) {
      const handle = await page.waitForFunction(
        (wanted) => {
          const scope = document.querySelector('dialog[open]') ?? document;
          const found = [...scope.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(wanted));
          return found?.control ?? null;
        },
        {},
        label,
      );
      return handle.asElement() as ElementHandle<HTMLElement>;
    },
    async downloads(button) {
      await page.evaluate(() => {
        const original = URL.createObjectURL.bind(URL);
        Object.assign(globalThis, {
          downloaded: new Promise<string>((resolve) => {
            URL.createObjectURL = (blob: Blob) => {
              URL.createObjectURL = original;
              void blob.text().then(resolve);
              return original(blob);
            };
          }),
        });
      });
      await bench.press(button);
      return page.evaluate(() => (globalThis as typeof globalThis & { downloaded: Promise<string> }).downloaded);
    },
    async choose(label, file, text) {
      const path = join(mkdtempSync(join(tmpdir(), 'shoulder-pack-')), file);
      writeFileSync(path, text);
      const input = (await bench.control(label)) as unknown as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      await fingerprinted(page, file);
    },
  };
  return bench;
}

/** Waits until the preview of a file stands as it stays: its fingerprint comes last, and moves the buttons below it. */
export async function fingerprinted(page: Page, file: string): Promise<void> {
  await page.waitForFunction((label) => document.querySelector(`[aria-label="${label}"] .hash`)?.textContent, {}, `Import of ${file}`);
}

/** Waits until the dialog has run the examples: what is held back, or nothing, then stands above its buttons. */
export async function examplesRun({ page }: Bench): Promise<void> {
  await page.waitForFunction(() => {
    const dialog = document.querySelector('dialog[open]');
    return dialog && !dialog.textContent?.includes('Running the examples');
  });
}

/** Waits until all comments to try rules on were read: until then what comes above the form moves it. */
export async function allRead({ page }: Bench): Promise<void> {
  await page.waitForFunction(() => {
    const sum = document.querySelector('.impact-sum')?.textContent ?? '';
    return sum !== '' && sum !== 'Reading …';
  });
}

/** Waits until the settings name what is kept: the table moves the button below it. */
export async function keptListed({ page }: Bench): Promise<void> {
  await page.waitForSelector('main tbody tr');
}

/** Saves the draft with a note, and waits until it is in force. */
export async function save(bench: Bench, note: string, author = 'Principal Social Worker'): Promise<void> {
  await bench.press('Look and save');
  await bench.fill('What changed, and why', note);
  await bench.fill('Your name or role', author);
  await examplesRun(bench);
  await bench.press('Save with this note');
  await bench.page.waitForFunction(() => !document.querySelector('.save-bar'));
}

async function find(page: Page, selector: string, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.waitForFunction(
    (wanted, among) => {
      const scope = document.querySelector('dialog[open]') ?? document;
      const all = [...scope.querySelectorAll<HTMLElement>(among)].filter((element) => element.checkVisibility());
      const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.innerText).replaceAll(/\s+/g, ' ').trim();
      const found = all.find((element) => nameOf(element) === wanted) ?? all.find((element) => nameOf(element).startsWith(wanted));
      found?.scrollIntoView({ block: 'center' });
      return found ?? null;
    },
    {},
    name,
    selector,
  );
  return handle.asElement() as ElementHandle<HTMLElement>;
}

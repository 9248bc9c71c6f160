/** Pointing at the box of any editor, and what is left on a page when the extension goes from under it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { pageNamed } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { openDesk } from './contract/desk';
import { textNow } from './contract/page-looks';
import { describeInBothBrowsers, type Harness } from './harness';

const STEP = 90_000;
const POINTING = '[data-shoulder="point"]:popover-open';
const RELOAD = 'On Your Shoulder was updated. Reload this tab to use it again. Your text is as you left it.';

let server: CaseServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describeInBothBrowsers('pointing at the box', (harness) => {
  beforeAll(() => harness().grantHost('http://127.0.0.1/*'), STEP);

  test.each(['textarea', 'ckeditor5', 'tinymce', 'nested-frames', 'shadow-closed', 'frameset'])(
    '%s: a click on it is enough, the page hears nothing of it, and the box is known from then on',
    async (name) => {
      await forget(harness());
      const desk = await openDesk(harness(), server.url, pageNamed(name));
      const heard = await listenForClicks(desk.page);
      await startPointing(harness(), desk.page);
      const { x, y } = await middleOfField(desk.page);
      await desk.page.mouse.move(x, y);
      await desk.page.mouse.click(x, y);
      await known(harness(), 1);
      expect(await heard()).toBe(0);
      await desk.enter();
      expect((await desk.state()).text).toBe(await desk.look(textNow));
      await desk.close();

      // Another load of the page: the box is found by what was stored of it.
      const again = await openDesk(harness(), server.url, pageNamed(name));
      await again.enter();
      expect((await again.state()).text).toBe(await again.look(textNow));
      await again.close();
    },
    STEP,
  );

  test(
    'by keyboard: arrows go from box to box, Enter takes one, Escape takes none',
    async () => {
      await forget(harness());
      const desk = await openDesk(harness(), server.url, pageNamed('several-fields'));
      await startPointing(harness(), desk.page);
      await desk.page.keyboard.press('ArrowDown');
      await desk.page.keyboard.press('Escape');
      await desk.page.waitForFunction(() => !document.querySelector('[data-shoulder="point"]'));
      expect(await stored(harness())).toEqual([]);
      await startPointing(harness(), desk.page);
      await desk.page.keyboard.press('ArrowDown');
      await desk.page.keyboard.press('Enter');
      await known(harness(), 1);
      await desk.close();
    },
    STEP,
  );

  test(
    'a second box on a page that is known already is read as soon as it was pointed at, without another click',
    async () => {
      await forget(harness());
      const desk = await openDesk(harness(), server.url, pageNamed('several-fields'));
      await startPointing(harness(), desk.page);
      await desk.page.keyboard.press('ArrowDown');
      await desk.page.keyboard.press('Enter');
      await known(harness(), 1);
      await desk.state('Dad failed to engage in 2019.');
      await startPointing(harness(), desk.page);
      for (let box = 0; box < 3; box++) await desk.page.keyboard.press('ArrowDown');
      await desk.page.keyboard.press('Enter');
      await known(harness(), 2);
      await desk.state('Mia has settled in year 2. Mum never misses a review.');
      await desk.close();
    },
    STEP,
  );
});

describeInBothBrowsers('the extension goes from under a page that it may read just this once', (harness, browser) => {
  test(
    'the text is as it was; where our script lives on, one line says to reload, in these words, and can be closed',
    async () => {
      const page = await harness().page(`${server.url}/record/amira?empty`);
      if (browser === 'firefox') await harness().clickToolbar(page);
      const popup = await harness().openPopup(page);
      const once = await popup.waitForSelector('::-p-aria([name="Just this once"][role="button"])');
      await once?.click();
      await page.bringToFront();
      await page.waitForSelector(POINTING);
      const box = await (await page.$('#oversight'))?.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
      await page.waitForFunction(() => document.querySelectorAll('[data-shoulder=""]').length === 1);
      await page.type('#oversight', 'Amira stays.');
      await harness().reloadExtension();
      await page.bringToFront();
      await page.type('#oversight', ' Nan agrees.');
      expect(await page.$eval('#oversight', (area) => (area as HTMLTextAreaElement).value)).toBe('Amira stays. Nan agrees.');
      if (browser === 'chromium') {
        // Our shadow root is closed, and the extension that could open it is gone: the browser itself says what stands in it.
        const words = await shownWords(page);
        expect(words).toEqual([RELOAD, 'Close']);
        const { x, y } = await middleOf(page, 'Close');
        await page.mouse.click(x, y);
        await page.waitForFunction(() => !document.querySelector('[data-shoulder]'));
      }
      // Firefox ends our script at once, so nobody is left to say a word.
      expect(await page.$eval('#oversight', (area) => (area as HTMLTextAreaElement).value)).toBe('Amira stays. Nan agrees.');
      await page.close();
    },
    STEP,
  );
});

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** All text in our host, by the browser's own view of the tree. */
async function ourTexts(page: Page): Promise<DomNode[]> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await session.detach();
  const within = (node: DomNode): DomNode[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(within)];
  const host = within(root).find(({ attributes }) => attributes?.includes('data-shoulder'));
  return host ? within(host).filter(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue.trim() !== '') : [];
}

async function shownWords(page: Page): Promise<string[]> {
  for (;;) {
    const words = (await ourTexts(page)).map(({ nodeValue }) => nodeValue);
    if (words.some((one) => one.includes('Reload'))) return words;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const parentOf = (node: DomNode): DomNode | null => {
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      if (child.nodeName === '#text' && child.nodeValue === words) return node;
      const found = parentOf(child);
      if (found) return found;
    }
    return null;
  };
  const { model } = await session.send('DOM.getBoxModel', { nodeId: parentOf(root)?.nodeId ?? 0 });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function startPointing(harness: Harness, page: Page): Promise<void> {
  const tabId = await harness.tabId(page);
  // What the button of popup and options asks of the background.
  await harness.inExtension(
    (id) => chrome.runtime.sendMessage({ to: 'on-your-shoulder', name: 'start-pointing', body: { tabId: id } }) as Promise<unknown>,
    tabId,
  );
  await page.bringToFront();
  await page.waitForSelector(POINTING);
}

async function forget(harness: Harness): Promise<void> {
  await harness.inExtension(() => chrome.storage.local.remove('sites'));
}

function stored(harness: Harness): Promise<unknown[]> {
  return harness.inExtension(async () => {
    const { sites } = await chrome.storage.local.get<{ sites?: { value: unknown[] } }>('sites');
    return sites?.value ?? [];
  });
}

async function known(harness: Harness, count: number): Promise<void> {
  let now = await stored(harness);
  while (now.length !== count) now = await stored(harness);
}

/** Counts what the page itself hears of pointer and mouse. */
async function listenForClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let count = 0;
    for (const kind of ['pointerdown', 'mousedown', 'click'])
      document.addEventListener(
        kind,
        ({ target }) => (count += target instanceof Element && target.hasAttribute('data-shoulder') ? 0 : 1),
        true,
      );
    Object.assign(globalThis, { heardClicks: () => count });
  });
  return () => page.evaluate(() => (globalThis as typeof globalThis & { heardClicks(): number }).heardClicks());
}

/** A point of the field, in the outermost window. */
function middleOfField(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const field = window.caseSystem.field();
    field.scrollIntoView({ block: 'center' });
    const box = field.getBoundingClientRect();
    let [x, y] = [box.left + Math.min(40, box.width / 2), box.top + Math.min(18, box.height / 2)];
    for (let win = field.ownerDocument.defaultView; win?.frameElement; win = win.parent as Window & typeof globalThis) {
      const outer = win.frameElement.getBoundingClientRect();
      x += outer.left + win.frameElement.clientLeft;
      y += outer.top + win.frameElement.clientTop;
    }
    return { x, y };
  });
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers } from './harness';
import { badgeSays, COMMENT, HOST, setUpDemo, typeComment } from './main-job-steps';

declare global {
  interface Window {
    letThemCome?: () => void;
  }
}

let server: CaseServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describeInBothBrowsers(
  'The rules about wording come second',
  (harness) => {
    test('a card that is opened before says so, shows the rest meanwhile, and fills when they come', async () => {
      await setUpDemo(harness(), server.url);
      const page = await harness().page(`${server.url}/record/amira?empty`);
      await harness().inContent(page, holdWordings);
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      await page.keyboard.down('Alt');
      await page.keyboard.down('Shift');
      await page.keyboard.press('KeyO');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Alt');
      const before = await harness().inContent(page, cardSays, HOST, 'still looking at your words');
      expect(before).toMatch(/might ask/);
      expect(before).not.toContain('failed to engage');
      await harness().inContent(page, () => window.letThemCome?.());
      const after = await harness().inContent(page, cardSays, HOST, 'failed to engage');
      expect(after).not.toContain('still looking');
      expect(COMMENT).toContain('failed to engage');
      await page.close();
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);

/** In the world of our scripts, before the first focus: the second of two calm moments that they wait for does not come until it is let. */
function holdWordings(): void {
  const soon = window.requestIdleCallback.bind(window);
  let calls = 0;
  window.requestIdleCallback = (work, options) => {
    if (options?.timeout !== 1000) return soon(work, options);
    calls += 1;
    if (calls === 1) return soon(work, options);
    window.letThemCome = () => void soon(work);
    return 0;
  };
}

/** In the world of our scripts: what the open card says, once it fits. */
function cardSays(selector: string, source: string): Promise<string> {
  return new Promise((done) => {
    const look = (): void => {
      const host = document.querySelector<HTMLElement>(selector);
      const root = host && (chrome.dom ? chrome.dom.openOrClosedShadowRoot(host) : Reflect.get(host, 'openOrClosedShadowRoot'));
      const words = root?.querySelector('.card:not([hidden])')?.textContent ?? '';
      if (new RegExp(source).test(words)) done(words);
      else requestAnimationFrame(look);
    };
    look();
  });
}

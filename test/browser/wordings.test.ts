import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, pressShortcut } from './harness';
import { badgeSays, COMMENT, partSays, setUpDemo, typeComment } from './main-job-steps';

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
      await pressShortcut(page, 'KeyO');
      const before = await partSays(harness(), page, '.card', /still looking at your words/);
      expect(before).toMatch(/might ask/);
      expect(before).not.toContain('failed to engage');
      await harness().inContent(page, () => window.letThemCome?.());
      const after = await partSays(harness(), page, '.card', /failed to engage/);
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

/** Bad days: an update under the writer's hands, slow steady typing, an input method, and a page that means harm. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pageNamed, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { type Desk, openDesk } from './contract/desk';
import { isInField, selectedWords, textNow } from './contract/page-looks';
import { describeInBothBrowsers, expectNoAxeViolationsInShadow, pressShortcut } from './harness';

const SETUP = 120_000;
const STEP = 60_000;
const TYPED = 500;
const PER_SECOND = 20;

const names = ['textarea', 'contenteditable', 'tinymce', 'hostile', 'note-type'];

describeInBothBrowsers('bad days', (harness) => {
  let server: CaseServer;

  beforeAll(async () => {
    server = await startServer();
    await harness().grantHost('http://127.0.0.1/*');
    const { host } = new URL(server.url);
    await harness().setUpSites(...names.map((name) => profileFor(pageNamed(name), host)));
  }, SETUP);

  afterAll(() => server.close());

  async function withDesk(name: string, work: (desk: Desk) => Promise<void>): Promise<void> {
    const desk = await openDesk(harness(), server.url, pageNamed(name));
    await work(desk);
    await desk.close();
  }

  test(
    `${TYPED} letters at ${PER_SECOND} a second: none is lost`,
    () =>
      withDesk('textarea', async (desk) => {
        await desk.enter();
        const { text } = await desk.state();
        const words = ' We will ask Leo what he wants.'.repeat(Math.ceil(TYPED / 31)).slice(0, TYPED);
        await desk.page.keyboard.type(words, { delay: 1000 / PER_SECOND });
        expect(await desk.look(textNow)).toBe(text + words);
        expect((await desk.state(text + words)).text).toBe(text + words);
      }),
    3 * STEP,
  );

  test(
    'an input method composes in peace, and what it wrote is read when it is done',
    () =>
      withDesk('contenteditable', async (desk) => {
        await desk.enter();
        const { text, revision } = await desk.state();
        for (const part of ['に', 'にほ', 'にほん']) await harness().compose(desk.page, part, false);
        // Firefox composes in its own process: the page hears of it a moment later.
        await desk.page.waitForFunction(() => window.caseSystem.text().includes('にほん'));
        await desk.look(waitUntilIdle);
        expect((await desk.state()).revision).toBe(revision);
        await harness().compose(desk.page, '日本', true);
        await desk.page.waitForFunction(() => {
          const now = window.caseSystem.text();
          return now.includes('日本') && !now.includes('にほん');
        });
        const read = await desk.state(`${text}日本`);
        expect(read.revision).toBeGreaterThan(revision);
      }),
    STEP,
  );

  test(
    'when the type of the note is changed to another, we go',
    () =>
      withDesk('note-type', async (desk) => {
        await desk.enter();
        await desk.part('.badge', 'to think about');
        await desk.look(() => {
          const system: unknown = window.caseSystem;
          if (typeof system === 'object' && system !== null && 'choose' in system && typeof system.choose === 'function')
            system.choose('Visit');
        });
        await desk.page.waitForFunction(() => document.querySelector('[data-shoulder]') === null);
      }),
    STEP,
  );

  test(
    'badge and open card have no axe violation; a card opened by keyboard takes the focus, and Escape gives it back',
    () =>
      withDesk('textarea', async (desk) => {
        await desk.enter();
        await desk.part('.badge', 'to think about');
        await pressShortcut(desk.page, 'KeyO');
        await desk.part('.card h2');
        expect(await desk.look(isInField)).toBe(false);
        await expectNoAxeViolationsInShadow(harness(), desk.page, '[data-shoulder]');
        await desk.page.bringToFront();
        await desk.page.keyboard.press('Escape');
        await desk.partGone('.card h2');
        expect(await desk.look(isInField)).toBe(true);
        await pressShortcut(desk.page, 'KeyN');
        await desk.part('.item[aria-current=true]');
        expect(await desk.look(selectedWords)).not.toBe('');
      }),
    STEP,
  );

  test(
    'a hostile page can press nothing, read nothing of ours and change nothing',
    () =>
      withDesk('hostile', async (desk) => {
        await desk.enter();
        const { text } = await desk.state();
        await desk.press('.badge');
        await desk.part('.card h2');
        await desk.look(attackFor60Frames);
        await desk.enter();
        await desk.page.keyboard.type(' Typed.');
        expect(await desk.look(textNow)).toBe(`${text} Typed.`);
        const seen = await desk.look(whatItSaw);
        expect(seen.filter(({ what }) => what !== 'highlight')).toEqual([]);
      }),
    STEP,
  );

  test(
    'an update under the writer’s hands leaves the text and takes our parts away',
    async () => {
      const desk = await openDesk(harness(), server.url, pageNamed('tinymce'));
      await desk.enter();
      await desk.part('.badge', 'to think about');
      const before = await desk.look(textNow);
      await harness().reloadExtension();
      await desk.page.bringToFront();
      await desk.page.keyboard.type('!');
      expect(await desk.look(textNow)).toBe(`${before}!`);
      // Either one line that says to reload, or a new version of us that took over: never two hosts, never a dead badge.
      await desk.page.waitForFunction(() => document.querySelectorAll('[data-shoulder]').length <= 1);
      await desk.close();
    },
    STEP,
  );
});

// What follows runs in the page or the extension, and sees nothing of this file. ------------------------------------------

/** Twice idle: whatever was to be done in an idle moment has been done. */
async function waitUntilIdle(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
}

async function attackFor60Frames(): Promise<void> {
  const system = window.caseSystem as typeof window.caseSystem & { attack(name: string): void; stopAttacks(): void };
  system.attack('all');
  for (let frame = 0; frame < 60; frame++) await new Promise((done) => requestAnimationFrame(done));
  system.stopAttacks();
}

function whatItSaw(): { what: string; detail: string }[] {
  const system = window.caseSystem as typeof window.caseSystem & { seen(): { what: string; detail: string }[] };
  return system.seen();
}

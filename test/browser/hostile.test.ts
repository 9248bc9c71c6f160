/**
 * A page that means harm, attack by attack. Its prototypes lie to extensions, its form is full of controls called like properties,
 * and `caseSystem.attack(name)` begins one of the attacks of test/case-systems/editors/hostile.js.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pageNamed, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { type Desk, openDesk } from './contract/desk';
import { textNow } from './contract/page-looks';
import { describeInBothBrowsers } from './harness';
import {
  attack,
  begin,
  FRAMES,
  frames,
  lookOfHost,
  reachFor,
  readHere,
  reviews,
  spy,
  stop,
  stored,
  whatItSaw,
  wordsOfCard,
} from './hostile-steps';

const hostile = pageNamed('hostile');
/** Counts only while the list of note types says so, so that each change on the page is a question. */
const PROFILE = { ...hostile.profile, when: { control: { label: 'Note type' }, values: ['Management oversight'] } };

describeInBothBrowsers(
  'A hostile page',
  (harness) => {
    let server: CaseServer;
    let desk: Desk;
    let kept: string;
    let letters: number;

    /** Types as the writer does. The page saves for that, as it should, but never more often than it was written in. */
    async function write(words: string): Promise<void> {
      letters += words.length;
      await desk.page.keyboard.type(words);
    }

    beforeAll(async () => {
      server = await startServer();
      await harness().setUpSites({ ...profileFor(hostile, new URL(server.url).host), when: PROFILE.when });
    });

    afterAll(() => server.close());

    beforeEach(async () => {
      desk = await openDesk(harness(), server.url, hostile);
      await harness().inContent(desk.page, () => {
        Object.assign(window, { [Symbol.for('on-your-shoulder/measured')]: true });
      });
      await desk.enter();
      await desk.part('.badge', 'to think about');
      kept = await stored(harness());
      letters = 0;
    });

    afterEach(async () => {
      // Whatever was tried: nothing was saved by us, no setting was changed, and the page found nothing of ours to call or to read.
      expect(await desk.look(() => window.caseSystem.saves())).toBeLessThanOrEqual(letters);
      expect(await stored(harness())).toBe(kept);
      expect((await desk.look(whatItSaw)).filter(({ what }) => what !== 'highlight')).toEqual([]);
      await desk.close();
    });

    test('synthetic clicks and keys on the host, with the card open: nothing is replaced, hidden, closed or chosen', async () => {
      await desk.press('.badge');
      await desk.part('.card button.use');
      const before = await desk.state();
      await attack(desk, 'click');
      await desk.part('.card button.use');
      const { text, hidden, highlights } = await desk.state();
      expect({ text, hidden, highlights }).toEqual({ text: before.text, hidden: before.hidden, highlights: before.highlights });
      await desk.partGone('.item[aria-current=true]');
    });

    test('the page sees one empty element: no finding, no setting, no file of the extension', async () => {
      await desk.press('.badge');
      await desk.part('.card h2');
      expect(await desk.page.evaluate(spy, await harness().inContent(desk.page, wordsOfCard))).toEqual({
        hosts: 1,
        shadow: null,
        inside: '',
        attributes: ['data-shoulder', 'popover'],
        found: [],
        world: [],
        runtime: 'undefined',
      });
      const reached = await desk.page.evaluate(reachFor, harness().extensionUrl(''));
      expect(reached.filter(({ how }) => how === 'got')).toEqual([]);
      expect(reached.length).toBeGreaterThan(0);
      expect(
        desk.page
          .frames()
          .map((frame) => frame.url())
          .filter((url) => url.startsWith(harness().extensionUrl(''))),
      ).toEqual([]);
    });

    test('forged messages, posted, broadcast, dispatched and sent: nobody acts on them', async () => {
      const before = await desk.state();
      await attack(desk, 'forge');
      expect(await desk.state()).toEqual(before);
      await desk.partGone('.pick-shield');
    });

    test('styled away, covered or stripped of its marks, the host stays where it is and can be used', async () => {
      await desk.page.evaluate(begin, ['style', 'cover', 'highlights']);
      await desk.page.evaluate(frames, FRAMES);
      expect(await desk.look(lookOfHost)).toEqual({
        display: 'block',
        opacity: '1',
        visibility: 'visible',
        transform: 'none',
        rotate: 'none',
        filter: 'none',
        clipPath: 'none',
        animationName: 'none',
        position: 'fixed',
        width: '0px',
      });
      await desk.look(stop);
      await desk.press('.badge');
      await desk.part('.card h2');
    });

    test('taken away again and again, it goes without a word; when that stops, the next click into the box brings it back', async () => {
      await desk.page.evaluate(begin, ['remove']);
      await desk.page.waitForFunction(() => document.querySelector('[data-shoulder]') === null);
      const before = await desk.look(textNow);
      await write(' Still here.');
      await desk.look(stop);
      // Not by a click: the list that it opens comes when it likes, and may take what is pressed next.
      await desk.page.focus('#type');
      await desk.enter();
      await desk.part('.badge', 'to think about');
      expect(await desk.look(textNow)).toBe(`${before} Still here.`);
    });

    test('floods of changes and inputs: the text is not read anew for them, and no letter is lost', async () => {
      const before = await desk.state();
      const runs = await desk.page.evaluate(reviews);
      await desk.page.evaluate(begin, ['flood', 'highlights']);
      await desk.page.evaluate(frames, FRAMES);
      // 50 inputs in each frame were made up; at most one look in each, and none found other words.
      expect((await desk.page.evaluate(reviews)) - runs).toBeLessThanOrEqual(2 * FRAMES);
      expect((await desk.state()).revision).toBe(before.revision);
      const words = ' We will ask Leo.';
      await write(words);
      await desk.look(stop);
      const after = await desk.state(before.text + words);
      expect(after.revision - before.revision).toBeLessThanOrEqual(words.length);
      expect(await desk.look(textNow)).toBe(before.text + words);
    });

    test('fields called like ours are not read, and passwords and searches never', async () => {
      for (const decoy of await desk.page.$$('.decoy, #decoy')) {
        await decoy.click();
        await decoy.type('x');
      }
      await desk.enter();
      const { text } = await desk.state();
      const read = await harness().inContent(desk.page, readHere);
      expect(read).toEqual([text]);
      expect(text).not.toContain('decoy');
    });

    test('two thousand fields that each tell of changes: gathered to one look in a frame, and no letter is lost', async () => {
      const { text } = await desk.state();
      await desk.page.evaluate(begin, ['fields']);
      await desk.page.evaluate(frames, FRAMES);
      const words = ' We will ask.';
      await write(words);
      await desk.look(stop);
      await desk.state(text + words);
      const fits = await desk.look(() => performance.getEntriesByName('oys:fit').length);
      const drawn = await desk.look(() => Number(Reflect.get(window, 'drawnFrames')));
      expect(fits).toBeGreaterThan(0);
      expect(fits).toBeLessThanOrEqual(drawn);
    });

    test('nothing was asked for by us', () => {
      const own = new URL(server.url).host;
      expect(
        harness()
          .requests()
          .filter(({ url }) => new URL(url).host !== own),
      ).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);

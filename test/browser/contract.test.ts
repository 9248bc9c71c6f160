/**
 * The contract between us and every editor: one list of behaviours, run on each page of the case systems, in both browsers,
 * through the built extension. A new editor is one more line in test/case-systems/pages.mjs.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LanguageNote } from '../../src/engine/types';
import type { FieldState } from '../../src/page/types';
import { pages, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { type Desk, fittingNote, openDesk } from './contract/desk';
import {
  beforeCaret,
  countEdits,
  edits,
  highlighted,
  isInField,
  lettersAt,
  modelNow,
  pageHtml,
  scrollToShare,
  selectedWords,
  textNow,
} from './contract/page-looks';
import { describeInBothBrowsers } from './harness';

const SETUP = 120_000;
// Long enough for a machine that does much else: a test waits for what happens, never for the clock.
const STEP = 60_000;

describeInBothBrowsers(
  'contract',
  (harness, browser) => {
    let server: CaseServer;

    beforeAll(async () => {
      server = await startServer();
      await harness().grantHost('http://127.0.0.1/*');
      const { host } = new URL(server.url);
      await harness().setUpSites(...pages.map((page) => profileFor(page, host)));
    }, SETUP);

    afterAll(() => server.close());

    describe.each(pages)('$name', (casePage) => {
      // Firefox announces the typing command by a trusted event, which this editor takes; Chromium announces nothing.
      const isTakenHere = browser === 'firefox' && casePage.name === 'reverts-silent';
      const isRefused = casePage.expect.replace === 'refused' && !isTakenHere;
      let desk: Desk;
      let untouched: string;
      let state: FieldState;

      beforeAll(async () => {
        desk = await openDesk(harness(), server.url, casePage);
        untouched = await desk.look(pageHtml);
        await desk.look(countEdits);
      }, SETUP);

      afterAll(() => desk.close());

      test(
        'nothing is there before the field has the focus',
        async () => {
          expect(await desk.look(() => document.querySelector('[data-shoulder]') === null)).toBe(true);
          expect(await desk.look(highlighted)).toEqual([]);
        },
        STEP,
      );

      test(
        'reads exactly the text that is seen',
        async () => {
          await desk.enter();
          state = await desk.state();
          expect(asSeen(state.text)).toBe(asSeen(await desk.look(textNow)));
          await desk.part('.badge', 'to think about');
        },
        STEP,
      );

      test(
        'marks the right words',
        async () => {
          const wanted = state.review.language.flatMap((note) => [note, ...note.also]).map(({ start, end }) => ({ start, end }));
          if (casePage.kind === 'editable') {
            expect(sorted(await desk.look(highlighted))).toEqual(sorted(wanted.map(({ start, end }) => state.text.slice(start, end))));
            return;
          }
          await desk.page.evaluate(scrollToShare, (wanted[0]?.start ?? 0) / state.text.length);
          await desk.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          const boxes = await desk.overlay();
          expect(boxes.length).toBeGreaterThan(0);
          // The browser itself says which letters lie under the two ends of each mark.
          const points = boxes.flatMap(({ left, top, width, height }) =>
            [left + 1, left + width - 1].map((x) => ({ x, y: top + height / 2 })),
          );
          for (const offset of await desk.page.evaluate(lettersAt, points)) {
            expect(wanted.some(({ start, end }) => offset >= start && offset <= end)).toBe(true);
          }
        },
        STEP,
      );

      test(
        'a mouse opens the card and leaves the caret where it is; a click on a note selects its words',
        async () => {
          await desk.press('.badge');
          await desk.part('.card h2');
          expect(await desk.look(isInField)).toBe(true);
          const note = firstNote(state);
          await desk.press('.item button.words', note.words);
          await desk.page.waitForFunction(`(${selectedWords})().replace(/\\s+/g, ' ') === ${JSON.stringify(note.words)}`);
        },
        STEP,
      );

      test(
        'hides one, and undoes it',
        async () => {
          const before = await desk.part('.badge .count');
          await desk.press('ul .item details summary', 'Hide');
          await desk.press('ul .item details button', 'Hide this one');
          await desk.part('.card section button', 'Undo');
          expect(await desk.part('.badge .count')).not.toBe(before);
          await desk.press('.card section button', 'Undo');
          await desk.partGone('.card section button', 'Undo');
          expect(await desk.part('.badge .count')).toBe(before);
        },
        STEP,
      );

      test(
        'changed nothing in the page, and told it of no edit',
        async () => {
          expect(await desk.look(edits)).toBe(0);
          expect(await desk.look(() => window.caseSystem.saves())).toBe(0);
          await desk.look(() => {
            const active = window.caseSystem.field();
            active.blur();
          });
          const own = CHANGED_BY_FOCUS[casePage.name];
          await desk.page.waitForFunction(
            (look: string, before: string, cut: string) => {
              const html: unknown = new Function(`return (${look})()`)();
              return typeof html === 'string' && html.replace(new RegExp(cut, 'g'), '') === before.replace(new RegExp(cut, 'g'), '');
            },
            { timeout: STEP / 2 },
            String(pageHtml),
            untouched,
            own ?? '$^',
          );
          await desk.enter();
        },
        STEP,
      );

      test(
        'puts a better wording in place of exactly those words, and Ctrl+Z gives the old text back',
        async () => {
          const [text, model] = [await desk.look(textNow), await desk.look(modelNow)];
          const note = fittingNote(state, 'failed');
          const caret = await desk.look(beforeCaret);
          if (state.replace.allowed) await desk.press('.item button.use', note.use);
          if (isRefused) {
            await desk.part('.card button', 'Copy');
            expect(await desk.look(modelNow)).toBe(model);
            return;
          }
          const wanted = text.replace(note.words, note.use);
          await desk.page.waitForFunction((now) => window.caseSystem.text() === now, {}, wanted);
          await desk.state(replacedIn(state, note, note.use));
          await desk.page.waitForFunction(`(${beforeCaret})() === ${caret + note.use.length - note.words.length}`);
          await undo(desk);
          await desk.page.waitForFunction((before) => window.caseSystem.model() === before, {}, model);
          await desk.state(state.text);
        },
        STEP,
      );

      test(
        'replaces a word that fills its bold run and leaves the space behind it',
        async () => {
          if (casePage.kind !== 'editable' || !state.replace.allowed) return;
          const model = await desk.look(modelNow);
          const start = state.text.indexOf('failed', state.text.indexOf('failed') + 1);
          await desk.replace(start, start + 'failed'.length, 'struggled');
          if (isRefused) {
            expect(await desk.look(modelNow)).toBe(model);
            return;
          }
          expect(asSeen(await desk.look(textNow))).toContain('Dad struggled to return');
          await undo(desk);
          await desk.page.waitForFunction((before) => window.caseSystem.model() === before, {}, model);
        },
        STEP,
      );

      test(
        'loses no letter of fast typing, and goes on when the background worker was killed',
        async () => {
          await desk.press('.card .head button', 'Close');
          await desk.enter();
          await harness().stopBackground();
          await desk.page.bringToFront();
          const typed = ' She said that she would like to see her brother on Sunday.';
          await desk.page.keyboard.type(typed);
          if (state.readOnly) return;
          const text = await desk.look(textNow);
          expect(asSeen(text).endsWith(typed.trim())).toBe(true);
          await desk.state(`${state.text}${typed}`);
        },
        STEP,
      );

      test(
        'goes with the field, also in the middle of a review, and the console stays silent',
        async () => {
          await desk.page.keyboard.type('x');
          await desk.look(() => window.caseSystem.vanish());
          await desk.page.waitForFunction(() => document.querySelector('[data-shoulder]') === null);
          const url = desk.page.url();
          const complaints = harness()
            .console()
            .filter(({ kind, page }) => page === url && (kind === 'error' || kind === 'uncaught'));
          expect(complaints).toEqual([]);
        },
        STEP,
      );
    });
  },
  {},
);

/** What an editor itself leaves changed in its page after it had the focus once: cut before the comparison. */
const CHANGED_BY_FOCUS: Record<string, string> = {
  tinymce: ' tox-edit-focus',
  ckeditor5: '<div class="ck ck-balloon-panel.*?</a></div></div>|ck-blurred | ck-blurred',
};

/** What a person sees: blank lines and the kind of space aside. */
const asSeen = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\n+/g, '\n').trim();
const sorted = (words: string[]): string[] => words.map((one) => one.replace(/[\s\u200b\ufeff]+/g, ' ')).sort();
const replacedIn = (state: FieldState, note: LanguageNote, words: string): string =>
  state.text.slice(0, note.start) + words + state.text.slice(note.end);

function firstNote(state: FieldState): LanguageNote {
  const [note] = state.review.language;
  if (!note) throw new Error('no note');
  return note;
}

async function undo({ page }: Desk): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

/** @jest-environment ./scripts/jsdom-env.mjs */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { act as actOnce } from 'preact/test-utils';
import type { LensReading } from '../../../src/engine/lens';
import type { Lens } from '../../../src/engine/lens-rules';
import { LensTool } from '../../../src/ui/lens/lens-tool';
import type { LensSource } from '../../../src/ui/lens/use-lens';

const TEXT = 'She sleeps. Nobody asked.';
const origin = { rule: 'lenses/matrix', pack: 'lenses', packTitle: 'Lenses', version: '1.0.0', source: [] };
const base = { kind: 'sort' as const, say: 'Sorts it.', why: 'So that one sees.', source: ['Somebody (1999)'], origin };
const MATRIX: Lens = {
  ...base,
  id: 'matrix',
  title: 'Matrix',
  places: [
    { id: 'known', title: 'Known', ask: 'What is known?' },
    { id: 'missing', title: 'Missing', ask: 'What is missing?' },
  ],
};
const SUMMARIES: Lens = {
  ...base,
  id: 'summaries',
  title: 'Summaries',
  kind: 'summaries',
  places: [
    { id: 'decided', title: 'Decided', ask: 'What?', part: 'decision', lead: 'We decided:' },
    { id: 'because', title: 'Because', ask: 'Why?', part: 'reason', lead: 'Because:' },
  ],
};
const NOTHING: LensReading = { lens: 'matrix', pieces: [], answers: [], stands: null, summaries: [] };
const SORTED: LensReading = {
  ...NOTHING,
  pieces: [
    { id: 'one', start: 0, end: 11, place: 'known', isSure: true },
    { id: 'two', start: 12, end: 25, place: null, isSure: true },
  ],
};

let root: HTMLElement;
let remembered: string[];
let copied: string[];

beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  remembered = [];
  copied = [];
});

/** What a piece of work brings about takes some turns: an answer comes, is drawn, and is asked about again. */
async function act(work: () => Promise<void>): Promise<void> {
  await actOnce(work);
  for (let turn = 0; turn < 4; turn += 1) await actOnce(async () => {});
}

function source(more: Partial<LensSource> = {}): LensSource {
  return {
    lenses: async () => [MATRIX, SUMMARIES],
    read: async (_, lens) => (lens === 'matrix' ? SORTED : { ...NOTHING, lens }),
    chosen: async () => null,
    remember: (lens) => remembered.push(lens),
    onChange: () => () => {},
    ...more,
  };
}

const show = (from: LensSource, text = TEXT): Promise<void> =>
  act(async () => {
    render(<LensTool source={from} text={text} onCopy={(words) => copied.push(words)} level={2} />, root);
  });
const sentencesIn = (place: string): string[] =>
  [...root.querySelectorAll(`.lens-place[data-place="${place}"] .quote`)].map(({ textContent }) => textContent ?? '');
const press = (name: string): Promise<void> =>
  act(async () => {
    const button = [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!button) throw new Error(`no button ${name}: ${[...root.querySelectorAll('button')].map((one) => one.outerHTML).join('\n')}`);
    button.click();
  });
const key = (on: Element | null, init: KeyboardEventInit): Promise<void> =>
  act(async () => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
const said = (): string => [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' ');

test('the first lens is shown where none was chosen, with its questions and whose idea it is', async () => {
  await show(source());
  expect(root.querySelector('select')?.value).toBe('matrix');
  expect(root.textContent).toContain('What is missing?');
  expect(root.textContent).toContain('Somebody (1999)');
  expect(sentencesIn('known')).toEqual(['She sleeps.']);
  expect(root.textContent).toContain('I could not see a sentence for this.');
});

test('a sentence moves by its button, the focus goes with it, it is said, and can be taken back by key', async () => {
  await show(source());
  await press('Move “She sleeps.”');
  await press('Move to Missing');
  expect(sentencesIn('missing')).toEqual(['She sleeps.']);
  expect(said()).toContain('“She sleeps.” moved to Missing.');
  expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe('missing');
  await key(document.activeElement, { key: 'z', ctrlKey: true });
  expect(sentencesIn('known')).toEqual(['She sleeps.']);
  expect(said()).toContain('is in Known again.');
});

test('Escape closes the list of places and gives the focus back to its button', async () => {
  await show(source());
  await press('Move “She sleeps.”');
  expect(root.querySelectorAll('.lens-targets')).toHaveLength(1);
  await key(root.querySelector('.lens-targets button'), { key: 'Escape' });
  expect(root.querySelectorAll('.lens-targets')).toHaveLength(0);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “She sleeps.”');
});

test('what was moved stays while the text around it changes, and when another lens was looked at meanwhile', async () => {
  const from = source();
  await show(from);
  await press('Move “She sleeps.”');
  await press('Move to Missing');
  await show(from, `${TEXT} More.`);
  expect(sentencesIn('missing')).toEqual(['She sleeps.']);
  const choose = (id: string): Promise<void> =>
    act(async () => {
      const select = root.querySelector('select');
      if (!select) return;
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose('summaries');
  expect(root.textContent).toContain('I could not see a decision');
  await choose('matrix');
  expect(sentencesIn('missing')).toEqual(['She sleeps.']);
  expect(remembered).toEqual(['summaries', 'matrix']);
});

test('a summary is put together from what is written, and copied word for word', async () => {
  await show(source({ chosen: async () => 'summaries' }));
  const fill = (part: string, words: string): Promise<void> =>
    act(async () => {
      const box = root.querySelector<HTMLTextAreaElement>(`[data-part="${part}"]`);
      if (!box) throw new Error(`no ${part}`);
      box.value = words;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await fill('decided', 'She stays');
  await fill('because', 'she sleeps');
  await press('Copy this: We decided: She stays. Because: she sleeps.');
  expect(copied).toEqual(['We decided: She stays. Because: she sleeps.']);
});

test('the canvas is copied as text, without the tray', async () => {
  await show(source());
  await press('Copy as text');
  expect(copied).toEqual(['Matrix\n\nKnown\n- She sleeps.']);
});

test('an answer that comes late never replaces a newer one', async () => {
  const answers: ((reading: LensReading) => void)[] = [];
  const from = source({ read: () => new Promise((resolve) => answers.push(resolve)) });
  await show(from, 'Old.');
  await show(from, TEXT);
  await act(async () => answers[1]?.(SORTED));
  await act(async () => answers[0]?.({ ...NOTHING, pieces: [{ id: 'old', start: 0, end: 4, place: 'known', isSure: true }] }));
  expect(sentencesIn('known')).toEqual(['She sleeps.']);
});

test('when the rules change, lenses and text are read anew', async () => {
  let changed = (): void => {};
  const read = jest.fn(source().read);
  const lenses = jest.fn<LensSource['lenses']>(async () => [{ ...MATRIX }]);
  await show(
    source({
      read,
      lenses,
      onChange(listener) {
        changed = listener;
        return () => {};
      },
    }),
  );
  await act(async () => changed());
  expect(lenses).toHaveBeenCalledTimes(2);
  expect(read).toHaveBeenCalledTimes(2);
});

test('where every lens is switched off, it says so', async () => {
  await show(source({ lenses: async () => [] }));
  expect(root.textContent).toContain('All lenses are switched off here.');
});

/** @jest-environment ./scripts/jsdom-env.mjs */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { ELEMENT_IDS, PRESET_IDS } from '../../../src/engine/types';
import {
  AnswerMark,
  Button,
  dayInWords,
  ELEMENT_GROUPS,
  ELEMENT_WORDS,
  ErrorSummary,
  Happened,
  monthInWords,
  PRESET_WORDS,
  Quote,
  Section,
  shorten,
  sizeInWords,
  Table,
  Tabs,
} from '../../../src/ui';

let root: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

test('every element has its words and stands in the map once', () => {
  expect(ELEMENT_GROUPS.flatMap(({ elements }) => elements).sort()).toEqual([...ELEMENT_IDS].sort());
  expect(new Set(Object.values(ELEMENT_WORDS)).size).toBe(ELEMENT_IDS.length);
  for (const preset of PRESET_IDS) expect(PRESET_WORDS[preset]).not.toBe('');
});

test('an answer is said in a word, and its shape is left out for screen readers', () => {
  render(<AnswerMark answer="unsure" />, root);
  expect(root.textContent).toBe('Not sure');
  expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('a button that is off can be reached and does nothing', () => {
  const clicked = jest.fn();
  render(
    <Button onClick={clicked} disabled>
      Save
    </Button>,
    root,
  );
  const button = root.querySelector('button');
  button?.click();
  expect(clicked).not.toHaveBeenCalled();
  expect(button?.disabled).toBe(false);
  expect(button?.getAttribute('aria-disabled')).toBe('true');
});

test('a quote gives its place, and shows markup as text', () => {
  const chosen = jest.fn();
  render(<Quote text="x <b>bold</b> y" span={{ start: 2, end: 13 }} onSelect={chosen} />, root);
  expect(root.querySelector('b')).toBeNull();
  expect(root.textContent).toBe('“<b>bold</b>”');
  root.querySelector('button')?.click();
  expect(chosen).toHaveBeenCalledWith({ start: 2, end: 13 });
});

test('a long quote keeps both ends, and white space is folded', () => {
  const words = `${'first '.repeat(30)}\n\n${'last '.repeat(30)}`;
  const short = shorten(words, 60);
  expect(short.length).toBeLessThanOrEqual(62);
  expect(short).toMatch(/^first .* … .*last$/);
  expect(shorten(' a\n b ', 60)).toBe('a b');
});

test('two sections never share an id, also when parts come and go', async () => {
  const draw = (with2: boolean) =>
    act(() =>
      render(
        <>
          <Section title="One">1</Section>
          {with2 && <Section title="Two">2</Section>}
          <Section title="Three">3</Section>
        </>,
        root,
      ),
    );
  await draw(false);
  await draw(true);
  const named = [...root.querySelectorAll('section')].map(
    (section) => document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent,
  );
  expect(named).toEqual(['One', 'Two', 'Three']);
});

test('tabs: one tab stop, arrow keys go round', () => {
  const choose = jest.fn();
  const tabs = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ];
  Object.assign(globalThis, { CSS: { escape: (word: string) => word } });
  render(
    <Tabs label="Parts" tabs={tabs} chosen="b" onChoose={choose}>
      shown
    </Tabs>,
    root,
  );
  const [first, second] = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
  second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(choose).toHaveBeenCalledWith('a');
});

test('the error summary leads to each control and takes the focus', async () => {
  await act(() => render(<ErrorSummary errors={[{ field: 'name', say: 'Give it a name' }]} />, root));
  expect(root.querySelector('a')?.getAttribute('href')).toBe('#name');
  expect(document.activeElement).toBe(root.querySelector('[role=alert]'));
  await act(() => render(<ErrorSummary errors={[]} />, root));
  expect(root.textContent).toBe('');
});

test('a table names its rows and columns', () => {
  render(
    <Table
      caption="Kept"
      columns={[
        { title: 'What', heads: true, cell: (row: string) => row },
        { title: 'Size', cell: () => '3' },
      ]}
      rows={['settings']}
      keyOf={(row) => row}
    />,
    root,
  );
  expect([...root.querySelectorAll('th')].map((th) => [th.scope, th.textContent])).toEqual([
    ['col', 'What'],
    ['col', 'Size'],
    ['row', 'settings'],
  ]);
});

test('a size is said for people', () => {
  expect([null, 1, 37, 1200, 2_500_000].map(sizeInWords)).toEqual(['not told by the browser', '1 byte', '37 bytes', '1.2 KB', '2.5 MB']);
});

test('days and months are said for people', () => {
  expect([dayInWords('2026-03-04'), dayInWords(''), monthInWords('2026-03')]).toEqual(['4 March 2026', '', 'March 2026']);
});

test('what has happened stays until it was heard, and can be taken back only where that is possible', () => {
  const [undo, heard] = [jest.fn(), jest.fn()];
  const names = (): string[] => [...root.querySelectorAll('button')].map(({ textContent }) => textContent ?? '');
  render(<Happened say="" onUndo={undo} onHeard={heard} />, root);
  expect(root.innerHTML).toBe('');
  render(<Happened say="Cleared." onHeard={heard} />, root);
  expect([root.querySelector('p')?.textContent, names()]).toEqual(['Cleared.', ['OK']]);
  render(<Happened say="Cleared." onUndo={undo} onHeard={heard} />, root);
  for (const button of root.querySelectorAll('button')) button.click();
  expect([names(), undo.mock.calls.length, heard.mock.calls.length]).toEqual([['Undo', 'OK'], 1, 1]);
});

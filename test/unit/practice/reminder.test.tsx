/** @jest-environment ./scripts/jsdom-env.mjs */
import { beforeEach, expect, test } from '@jest/globals';
import { render } from 'preact';
import { SESSIONS, type Session, sessionById } from '../../../practice/model/sessions';
import type { SessionReminder } from '../../../src/extension/storage';
import { installFakeBrowser } from '../extension/fake-browser';

installFakeBrowser();
const { Reminder } = await import('../../../practice/views/reminder');

let root: HTMLElement;
let set: (SessionReminder | null)[];

beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  set = [];
});

function show(after: Session | undefined, reminder: SessionReminder | null = null): string {
  if (!after) throw new Error('no such session');
  const plans = { one: { date: '2026-03-31', start: '' }, two: { date: '2026-06-02', start: '' } };
  render(<Reminder state={{ reminder, plans: { ticks: [], plans } }} intents={{ remind: (one) => set.push(one) }} after={after} />, root);
  return root.textContent ?? '';
}

test('the next session is counted from the day of the one that was held', () => {
  expect(show(sessionById('one'))).toMatch(
    /Remind me of session two:.*In two months: 31 May 2026.*Counted from session one on 31 March 2026\./,
  );
  root.querySelector('button')?.click();
  render(null, root);
  expect(show(sessionById('two'))).toMatch(
    /Remind me of session three:.*In two months: 2 August 2026.*Counted from session two on 2 June 2026\./,
  );
  root.querySelector('button')?.click();
  expect(set).toEqual([
    { on: '2026-05-31', session: 'two' },
    { on: '2026-08-02', session: 'three' },
  ]);
});

test('after the last session there is nothing to be reminded of; a reminder that is set can still be taken away', () => {
  expect(show(SESSIONS.at(-1))).toBe('');
  expect(show(SESSIONS.at(-1), { on: '2026-08-02', session: 'three' })).toContain('mentions session three');
  root.querySelector('button')?.click();
  expect(set).toEqual([null]);
});

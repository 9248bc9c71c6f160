/** @jest-environment ./scripts/jsdom-env.mjs */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findFields } from '../../../src/page/finder';
import type { SiteProfile } from '../../../src/page/types';

const oversight: SiteProfile = { id: 'p', title: 'P', host: 'localhost', field: { label: 'Management oversight' } };
let life: AbortController;
let found: string[];

beforeEach(() => {
  life = new AbortController();
  found = [];
});
afterEach(() => life.abort());

function start(): void {
  findFields({ profiles: () => [oversight], onFieldFocused: ({ element }) => found.push(element.id), signal: life.signal });
}

function focus(selector: string, root: ParentNode = document): void {
  root.querySelector<HTMLElement>(selector)?.focus();
}

test('nothing happens before the field has the focus, and only the known field counts', () => {
  document.body.innerHTML =
    '<textarea id="mo" aria-label="Management oversight"></textarea><textarea id="other" aria-label="Visit"></textarea><input id="i" aria-label="Management oversight">';
  start();
  expect(found).toEqual([]);
  focus('#other');
  focus('#i');
  expect(found).toEqual([]);
  focus('#mo');
  expect(found).toEqual(['mo']);
});

test('a field that comes later is found when it gets the focus', () => {
  document.body.innerHTML = '';
  start();
  document.body.innerHTML = '<textarea id="late" aria-label="Management oversight"></textarea>';
  focus('#late');
  expect(found).toEqual(['late']);
});

test('a field that has the focus already is found at the start', () => {
  document.body.innerHTML = '<textarea id="mo" aria-label="Management oversight"></textarea>';
  focus('#mo');
  start();
  expect(found).toEqual(['mo']);
});

test('fields in a shadow root are found, also when the focus moves inside the root only', () => {
  document.body.innerHTML = '<case-note></case-note>';
  const root = document.querySelector('case-note')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<textarea id="a" aria-label="Visit"></textarea><textarea id="b" aria-label="Management oversight"></textarea>';
  start();
  focus('#a', root);
  focus('#b', root);
  expect(found).toEqual(['b']);
});

test('a field that has the focus before it is known is found when it is looked at anew', () => {
  document.body.innerHTML = '<textarea id="mo" aria-label="Management oversight"></textarea>';
  let profiles: SiteProfile[] = [];
  const lookAgain = findFields({ profiles: () => profiles, onFieldFocused: ({ element }) => found.push(element.id), signal: life.signal });
  focus('#mo');
  lookAgain();
  expect(found).toEqual([]);
  profiles = [oversight];
  expect(found).toEqual([]);
  lookAgain();
  expect(found).toEqual(['mo']);
});

test('nothing is found after the signal', () => {
  document.body.innerHTML = '<textarea id="mo" aria-label="Management oversight"></textarea>';
  start();
  life.abort();
  focus('#mo');
  expect(found).toEqual([]);
});

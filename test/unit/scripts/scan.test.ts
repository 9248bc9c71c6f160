import { describe, expect, test } from '@jest/globals';
import { measure, overBudget } from '../../../scripts/budgets.mjs';
import { scanBundle } from '../../../scripts/scan.mjs';

describe('what the scan finds', () => {
  test.each([
    ['fetch', 'a.then(()=>fetch("/x"))'],
    ['fetch', 'window.fetch(x)'],
    ['fetch', 'globalThis["fetch"](x)'],
    ['fetch', 'const{fetch:a}=self,b=self.fetch;'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['WebSocket', 'new WebSocket(u)'],
    ['WebTransport', 'new WebTransport(u)'],
    ['WebRTC', 'new RTCPeerConnection'],
    ['EventSource', 'new EventSource(u)'],
    ['sendBeacon', 'navigator.sendBeacon(u)'],
    ['importScripts', 'importScripts(u)'],
    ['import(', 'await import("x")'],
    ['eval', 'eval("x")'],
    ['eval', '(0,window.eval)(x)'],
    ['new Function', 'new Function("x")'],
    ['new Function', 'let a=Function;new a("")'],
    ['markup from text', 'a.innerHTML=b'],
    ['markup from text', 'a.insertAdjacentHTML("x",b)'],
    ['a socket address', '"wss://x"'],
    ['a host that no decision record allows', '"https://collect.example.com/x"'],
    ['a character that Chromium refuses', '/[\uffff]/'],
    ['a character that Chromium refuses', '"\ud800"'],
  ])('%s in %s', (what, code) => {
    expect(scanBundle('content.js', code).join('\n')).toContain(what);
  });
});

describe('what the scan leaves', () => {
  test.each([
    ['words of a rule', '"to fetch (him) from school","evaluation","important (to me)"'],
    ['a name that only begins so', 'a.fetchNothing(),prefetch(1),evaluate(2),b.important(3),medieval("x")'],
    ['an allowed link', '"https://www.gov.uk/guidance"'],
    ['a match pattern', '"https://*/*"'],
    ['innerHTML compared', 'a.innerHTML===b'],
    ['import in a comment of text', '"import"'],
    ['emoji', '"👍"'],
  ])('%s', (_, code) => {
    expect(scanBundle('a.js', code)).toEqual([]);
  });
});

test('a bundle over its budget is named, with both sizes', () => {
  const noise = Uint8Array.from({ length: 40_000 }, (_, i) => (i * i * 2654435761) >>> 13);
  const [problem = ''] = overBudget(measure(new Map([['content.js', noise]])));
  expect(problem).toMatch(/^content\.js is \d+ bytes gzipped, and may have 10240$/);
  expect(overBudget(measure(new Map([['content.js', noise.slice(0, 1000)]])))).toEqual([]);
});

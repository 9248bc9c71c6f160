/** Numbers and broken texts that a seed decides, so that whatever was found can be had again. */

/** A number from 0 up to 1, and the next one at each call (mulberry32, public domain). */
export type Random = () => number;

/** @param seed a whole number; the same seed gives the same numbers for ever */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** A text broken in one to six places: cut, doubled, moved, or with something put in that readers trip over. */
export function mutate(random: Random, text: string, others: readonly string[]): string {
  let broken = text;
  for (let times = 1 + Math.floor(random() * 6); times > 0; times -= 1) broken = once(random, broken, others);
  return broken.slice(0, LONGEST);
}

/** Long enough for what grows too fast to be felt, short enough for thousands of runs. UTF-16 code units. */
const LONGEST = 20_000;

function once(random: Random, text: string, others: readonly string[]): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() ** 3 * 200));
  const part = text.slice(at, to);
  const kinds: (() => string)[] = [
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, at) + pick(random, JUNK) + text.slice(at),
    () => text.slice(0, at) + pick(random, JUNK) + text.slice(to),
    () => text.slice(0, at) + part.repeat(2 + Math.floor(random() * 30)) + text.slice(to),
    () => text.slice(0, at) + [...part].reverse().join('') + text.slice(to),
    () => text.slice(0, at) + String.fromCharCode(Math.floor(random() * 65_536)) + text.slice(to),
    () => swapLines(random, text),
    () => splice(random, text, pick(random, others)),
    () => text.slice(0, at) + pick(random, JUNK).repeat(1 + Math.floor(random() * 300)) + text.slice(at),
  ];
  return pick(random, kinds)();
}

/** A JSON text with one to six of its values replaced, taken out, or joined by a key that readers trip over. */
export function mutateJson(random: Random, text: string): string {
  let broken: unknown = JSON.parse(text);
  for (let times = 1 + Math.floor(random() * 6); times > 0; times -= 1) broken = changeValue(random, broken, 0);
  return JSON.stringify(broken) ?? 'null';
}

function changeValue(random: Random, value: unknown, depth: number): unknown {
  // Deep ones are more; so each level is as likely to be met as the next.
  if (typeof value !== 'object' || value === null || random() < 0.15 + depth * 0.05) return oddValue(random, value);
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length);
    const changed = changeValue(random, value[at], depth + 1);
    return random() < 0.2 ? [...value, changed, value[at]] : value.map((one, index) => (index === at ? changed : one));
  }
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const turned = entries.map(([key, one], index): [string, unknown] => [key, index === at ? changeValue(random, one, depth + 1) : one]);
  if (random() < 0.15) turned.splice(at, 1);
  if (random() < 0.15) turned.push([pick(random, KEYS), pick(random, VALUES)]);
  // Built by JSON, so that a key called __proto__ is a key.
  return JSON.parse(`{${turned.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one) ?? 'null'}`).join()}}`);
}

function oddValue(random: Random, value: unknown): unknown {
  if (typeof value === 'string' && random() < 0.5) return once(random, value, [value]);
  return pick(random, VALUES);
}

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', 'x'.repeat(300), 'update_url', 'url'];
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x'.repeat(3000),
  '__proto__',
  'https://collect.example.com/x',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  [],
  [[[[[[]]]]]],
  [null, 1, 'x'],
  {},
  { polluted: true },
  { version: 99, value: [] },
  Array.from({ length: 600 }, (_, at) => at),
];

function swapLines(random: Random, text: string): string {
  const lines = text.split('\n');
  const [from, to] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  lines.splice(to, 0, ...lines.splice(from, 1));
  return lines.join('\n');
}

/** The beginning of one text and the end of another. */
function splice(random: Random, text: string, other: string): string {
  return text.slice(0, Math.floor(random() * text.length)) + other.slice(Math.floor(random() * other.length));
}

const JUNK = [
  '"__proto__": {"polluted": true}, ',
  '__proto__: {polluted: true}\n',
  'constructor: {prototype: {polluted: true}}\n',
  '"constructor": {"prototype": {"polluted": true}}, ',
  '<script>polluted=1</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '&lt;b&gt;&#0;&#x110000;',
  '=HYPERLINK("http://x")',
  '+1',
  '@SUM(A1)',
  'javascript:alert(1)',
  'https://collect.example.com/x',
  '*.',
  '../',
  '"',
  '""',
  "'",
  '“',
  '”',
  '‘',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '|',
  '~',
  '..',
  '..9999',
  '<verb>',
  '/',
  '\\',
  ',',
  ';',
  ':',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '👩‍👧',
  'é',
  'İ',
  'ß',
  '&a [*a]',
  '*a',
  '<<: *a',
  '!!js/function x',
  '- ',
  '# ',
  '---\n',
  '1e999',
  '-0',
  'NaN',
  'null',
  'true',
  '31/02/2025',
  '2025-13-45',
  '12.03.25',
  'w/c 3/3',
  'Mr. ',
  'e.g. ',
  'because ',
  'failed to engage ',
  'Leo ',
  'a',
  ' ',
  '9'.repeat(40),
];

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../../scripts/entries.mjs';

const text = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8');

/** The rows of all tables, without their heads: the last cell says what holds the row. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[-|]+\|$/.test(line) && !line.endsWith('Held by |'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map((cells) => ({ name: cells.slice(0, 2).join(' '), heldBy: cells.at(-1) ?? '' }));

test('the tables are read: threats and faults', () => {
  expect(rows.length).toBeGreaterThan(35);
});

test.each(rows)('$name: names a test that is there', ({ heldBy }) => {
  const named = [...heldBy.matchAll(/`(test\/[\w/.-]+\.test\.tsx?)`: “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(0);
  // No file is named without the title of its test.
  expect([...heldBy.matchAll(/`test\//g)]).toHaveLength(named.length);
  for (const [, file = '', title = ''] of named) {
    expect({ file, isThere: existsSync(join(ROOT, file)) }).toEqual({ file, isThere: true });
    expect(titlesIn(readFileSync(join(ROOT, file), 'utf8')).filter((known) => known.includes(title))).not.toEqual([]);
  }
});

/** Titles of tests and of groups of tests, as they are written. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/(?:\b(?:test|describe)(?:\.each)?\(|\]\)\(|\)\(|^\s*)\s*(['`])((?:(?!\1)[^\\\n]|\\.)*)\1,/gm)].map(
    ([, , title = '']) => title,
  );
}

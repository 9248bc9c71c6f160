/** `check --rules` and `rules` as a council's own pipeline runs them, with packs of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleForNode } from '../../../scripts/bundle-node.mjs';

const folder = mkdtempSync(join(tmpdir(), 'local-packs-'));
let check = '';
let rules = '';
beforeAll(async () => {
  check = await bundleForNode('src/cli/check.ts');
  rules = await bundleForNode('src/cli/rules.ts');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'format: 1\nid: rivermere\nversion: 1.0.0\ntitle: Rivermere\npurpose: Local words\nauthor: PSW\nlicence: Rivermere\n';
const rule = (id: string, find: string, flag: string): string => `  - id: ${id}
    find: [${find}]
    category: judgemental
    severity: important
    say: What happened?
    better: ["advice: say what was done"]
    why: It hides what happened.
    source: [Rivermere audit]
    examples:
      flag: ["${flag}"]
      leave: ["The match began at three."]
`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(command: string, ...args: string[]): { status: number | null; out: string; problems: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, out: stdout, problems: stderr.replaceAll(`${folder}/`, '') };
}

/** The words that `check` notes in a comment, by category. */
function noted(text: string, ...packs: string[]): { words: string[]; problems: string } {
  const { status, out, problems } = run(check, file('comment.txt', text), ...(packs.length > 0 ? ['--rules', ...packs] : []));
  expect([status, problems.includes('TypeError')]).toEqual([0, false]);
  const { language } = JSON.parse(out) as { language: { start: number; end: number; category: string }[] };
  return { words: language.map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`), problems };
}

const TEXT = 'He did a total kettle at school. Mum failed to engage with the parenting course.';

test('a pack of a council adds a rule, and switches off one of ours', () => {
  expect(noted(TEXT).words).toEqual([expect.stringContaining('failed to engage')]);
  const [own] = noted(
    TEXT,
    file('adds.yaml', `${HEAD}language:\n${rule('ballistic', 'did a total kettle', 'He [[did a total kettle]].')}`),
  ).words;
  expect(own).toBe('judgemental: did a total kettle');
  const off = `${HEAD}changes:\n  - { rule: respectful-language-c/not-engaging, on: false }\n`;
  expect(noted(TEXT, file('off.yaml', off)).words.join()).not.toContain('failed to engage');
}, 60_000);

test('a rule that fails its own examples is named and held back; the others of its pack are used', () => {
  const pack = `${HEAD}language:\n${rule('ballistic', 'did a total kettle', 'He [[did a total kettle]].')}${rule('wrong', 'at school', 'He was at home.')}`;
  const { words, problems } = noted(TEXT, file('half.yaml', pack));
  expect(words).toContain('judgemental: did a total kettle');
  expect(words.join()).not.toContain('at school');
  expect(problems).toMatch(/^half\.yaml: "wrong" does not do what its own examples say, so it is held back\.$/m);
}, 60_000);

test('a rule that asks for a part of speech is tried with one that can tell those', () => {
  const path = file('tagged.yaml', `${HEAD}language:\n${rule('tagged', '"contact#Noun"', 'The [[contact]] was good.')}`);
  expect(run(rules, path)).toMatchObject({ status: 0, problems: '' });
  expect(noted('The contact was good.', path).problems).toBe('');
}, 60_000);

test('a pack that cannot be used stops with file, line and column, and nothing is printed', () => {
  const path = file('broken.yaml', `${HEAD}language:\n  - id: x\n    find: ["(open"]\n`);
  const { status, out, problems } = run(check, file('comment.txt', TEXT), '--rules', path);
  expect([status, out]).toEqual([2, '']);
  expect(problems).toMatch(/^broken\.yaml:\d+/);
  expect(run(check, file('comment.txt', TEXT), '--rules', join(folder, 'nowhere.yaml'))).toMatchObject({ status: 2, out: '' });
}, 60_000);

test('rules: all is well ends with 0; a failing example, a broken pattern and a change of nothing are named with their lines and end with 1', () => {
  const good = `${HEAD}language:\n${rule('ballistic', 'did a total kettle', 'He [[did a total kettle]].')}`;
  expect(run(rules, file('good.yaml', good))).toEqual({ status: 0, out: '1 rule pack, 1 rule: all is well.\n', problems: '' });
  const { status, problems } = run(
    rules,
    file('good.yaml', good),
    file(
      'bad.yaml',
      `${HEAD.replace('rivermere', 'other')}language:\n${rule('wrong', 'at school', 'He was at home.')}changes:\n  - { rule: sea/nothing, on: false }\n`,
    ),
  );
  expect(status).toBe(1);
  expect(problems.trim().split('\n')).toEqual([
    expect.stringMatching(/^bad\.yaml:18:\d+: wrong: This should be found, and is not\. Example: "He was at home\."$/),
    expect.stringMatching(/^bad\.yaml:21:\d+: there is no rule "sea\/nothing" that could be changed/),
  ]);
}, 60_000);

test('rules: a change after which one of our rules fails its own examples is named; one that switches it off is none', () => {
  const change = (words: string): string => `${HEAD}changes:\n  - { rule: respectful-language-c/not-engaging, ${words} }\n`;
  const { status, problems } = run(rules, file('narrow.yaml', change('leaveAlone: [lack of engagement]')));
  expect(status).toBe(1);
  expect(problems).toMatch(
    /^narrow\.yaml:9:\d+: after this change "respectful-language-c\/not-engaging" no longer does what its own examples say/,
  );
  expect(run(rules, file('off.yaml', change('on: false, say: What got in the way?')))).toMatchObject({ status: 0, problems: '' });
}, 60_000);

/**
 * What takes something from outside, each with what must hold whatever comes. A target throws where a promise is broken.
 * Something that looks like a browser's API has to be there before this file is imported: see scripts/fuzz.mjs.
 */
import * as z from 'zod/mini';
import { entriesCsv } from '../../review/model/counts-csv';
import { asRtf } from '../../review/model/rtf';
import { rulesInForce } from '../../src/cli/packs';
import { compileRules } from '../../src/engine/compile';
import { readPack } from '../../src/engine/packs/read';
import { packSchema } from '../../src/engine/packs/schema';
import { reviewComment } from '../../src/engine/review';
import { reviewThread } from '../../src/engine/thread';
import { ELEMENT_IDS, type Review, type Span } from '../../src/engine/types';
import { layerSettings } from '../../src/extension/effective';
import { profilesIn } from '../../src/extension/light-profiles';
import { fromFrameSchema } from '../../src/extension/line';
import { splitPaste } from '../../src/extension/looking-back/split-paste';
import { entryOf, openFile } from '../../src/extension/looking-back/take-file';
import { POLICY_KEYS, parsePolicy } from '../../src/extension/managed';
import { dispatch } from '../../src/extension/messages';
import { readExport } from '../../src/extension/reflecting';
import { setupIn } from '../../src/extension/setup';
import { RECORDS } from '../../src/extension/storage';
import { surfaceMessageIn } from '../../src/extension/surface-message';
import { COMMENTS, CSV, JSONS, MESSAGES, PACK, PASTES, POLICY, REFLECTIONS, STORED } from './seeds';

export interface Target {
  name: string;
  seeds: readonly string[];
  /** The seeds are JSON, and are broken as values too. */
  json?: true;
  /** @throws {Error} where something that must hold does not */
  run(text: string): void | Promise<void>;
}

const RULES = rulesInForce([]);
const SHORT = COMMENTS[0] ?? '';

export const TARGETS: readonly Target[] = [
  { name: 'rule pack', seeds: [PACK], run: runPack },
  {
    name: 'pattern',
    seeds: ['very? hard to (reach|engage)', 'known to ..2 services', '^ <child> told~ .. (that|to) $', 'manipulat* =DNA contact#Noun'],
    run: runPattern,
  },
  { name: 'policy', json: true, seeds: [POLICY], run: runPolicy },
  { name: 'site profile', json: true, seeds: [JSON.stringify({ profiles: JSON.parse(POLICY).sites })], run: runProfiles },
  { name: 'stored records', json: true, seeds: [STORED], run: runStored },
  { name: 'table', seeds: CSV, run: (text) => runFile(text, 'export.csv') },
  { name: 'JSON', seeds: JSONS, run: (text) => runFile(text, 'export.jsonl') },
  { name: 'paste', seeds: [...PASTES, ...COMMENTS], run: runPaste },
  { name: 'reflections', json: true, seeds: [REFLECTIONS], run: runReflections },
  { name: 'messages', json: true, seeds: MESSAGES, run: runMessages },
  { name: 'comment', seeds: COMMENTS, run: runComment },
  { name: 'thread', seeds: [COMMENTS.join('\u0001')], run: runThread },
];

function runPack(text: string): void {
  const { pack, problems } = readPack(text, 'fuzzed.yaml');
  must(pack !== null || problems.length > 0, 'a pack that is left out has a reason');
  const lines = text.split('\n').length;
  for (const { line, column, message } of problems) {
    must(line >= 1 && line <= lines + 1 && column >= 1, 'a problem stands in the file');
    must(message.trim() !== '' && !/undefined|\[object|TypeError|at Object\./.test(message), `a problem is said in words: ${message}`);
  }
  if (!pack) return;
  must(packSchema.safeParse(pack).success, 'a pack that is used fits the schema');
  fits(reviewComment(SHORT, compileRules([pack])), SHORT);
}

function runPattern(text: string): void {
  runPack(PACK.replace('"frequent flyer~"', JSON.stringify(text.slice(0, 1000))));
}

function runPolicy(text: string): void {
  const values = jsonOf(text);
  if (!isGroup(values)) return;
  const { policy } = parsePolicy(values);
  if (!policy) return;
  must(
    Object.keys(policy).every((key) => (POLICY_KEYS as readonly string[]).includes(key)),
    'a policy holds known keys only',
  );
  must(
    policy.sites.every(({ host }) => !/[/@:]\/|\/|@/.test(host)),
    'a site names a host and no address',
  );
  const { settings } = layerSettings({}, policy);
  must(typeof settings.replace === 'boolean' && Array.isArray(settings.disabledRules), 'settings are whole');
}

function runProfiles(text: string): void {
  for (const profile of profilesIn(jsonOf(text))) {
    must(typeof profile.id === 'string' && typeof profile.host === 'string', 'a profile has its parts');
    must(profile.when === undefined || profile.when.values.every((value) => typeof value === 'string'), 'a condition is a list of words');
  }
}

function runStored(text: string): void {
  const stored = jsonOf(text);
  for (const record of RECORDS) {
    const value = isGroup(stored) && Object.hasOwn(stored, record.key) ? stored[record.key] : stored;
    const once: unknown = record.decode(value);
    must(once !== undefined, `${record.key} gives a value`);
    const twice: unknown = record.decode({ version: record.version, value: once });
    must(JSON.stringify(twice) === JSON.stringify(once), `${record.key}: what was read and kept is read the same`);
  }
}

async function runFile(text: string, name: string): Promise<void> {
  const opened = await openFile(new Blob([text]), name);
  if ('problem' in opened) return must(opened.problem !== '', 'a file that cannot be read has a reason');
  const { shape } = opened;
  must(shape.guess.text >= 0 && shape.guess.text < shape.titles.length, 'the column of the words is one of the file');
  const taken: string[] = [];
  await opened.rows(
    (row) => {
      const { entry, why } = entryOf(row, shape.guess, 'Child 1');
      must(entry !== null || (why ?? '') !== '', 'a row that is left out has a reason');
      if (entry) taken.push(entry.text);
      return true;
    },
    async () => {},
  );
  for (const words of taken.slice(0, 50)) isSafeToOpen(words);
}

/** No cell of what is taken out can be read as a formula, and no brace or letter breaks the document. */
function isSafeToOpen(words: string): void {
  const digest = {
    index: 0,
    date: '2026-01-05',
    about: words,
    words: 1,
    answers: 'f'.repeat(ELEMENT_IDS.length),
    decisions: 0,
    reasoned: 0,
    notes: {},
    questions: 0,
  };
  const [, row = ''] = entriesCsv([{ digest, text: words }]).split(/\r\n(.*)/s);
  const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  must(
    cells.every((cell) => !/^\s*[=+\-@|%＝＋－＠]/.test(cell)),
    `a cell is no formula: ${cells.find((cell) => /^\s*[=+\-@|%]/.test(cell))}`,
  );
  const rtf = asRtf({ title: words, date: words, parts: [{ heading: words, paragraphs: [words] }] });
  let depth = 0;
  for (const [whole] of rtf.matchAll(/\\[\\{}]|[{}]/g)) depth += whole === '{' ? 1 : whole === '}' ? -1 : 0;
  must(depth === 0 && !/[^\n\x20-\x7e]/.test(rtf), 'the document is whole');
}

function runPaste(text: string): void {
  let before = 0;
  for (const { start, end, textStart, date } of splitPaste(text)) {
    must(before <= start && start <= textStart && textStart <= end && end <= text.length, 'pieces stand one after the other in the text');
    must(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date), 'a date is a date');
    before = start;
  }
}

function runReflections(text: string): void {
  const read = readExport(text);
  const isSaid = 'problem' in read ? read.problem !== '' : read.kept.every(({ id }) => id !== '');
  must(isSaid, 'a file is taken, each reflection with its id, or refused with a reason');
}

function runMessages(text: string): void {
  const message = jsonOf(text);
  z.safeParse(fromFrameSchema, message);
  surfaceMessageIn(message);
  setupIn(message);
  const sender = { ours: true, surface: false, url: 'https://cases.example.gov.uk/', tabId: 1, frameId: 0 };
  must(dispatch([], message, sender) === undefined, 'what nobody knows nobody answers');
}

function runComment(text: string): void {
  fits(reviewComment(text, RULES), text);
}

function runThread(text: string): void {
  const entries = text
    .split('\u0001')
    .map((entry, at) => ({ date: at % 3 === 2 ? null : `2025-0${(at % 9) + 1}-0${(at % 9) + 1}`, text: entry }));
  const review = reviewThread(entries, RULES);
  for (const { entry, start, end } of [...review.dropped, ...review.followedUp, ...review.repeated, ...review.decisionChanged])
    isInside({ start, end }, entries[entry]?.text ?? '');
}

/** What must hold of a review of any text. */
function fits(review: Review, text: string): void {
  const { elements, decisions, actions, language, remarks, prompts, sentences } = review;
  must(elements.length === 0 || elements.length === ELEMENT_IDS.length, 'all elements or none');
  const spans: (Span | null)[] = [
    ...elements.flatMap(({ evidence, nearMiss }) => [...evidence, nearMiss]),
    ...decisions.flatMap((one) => [one, one.reason]),
    ...actions.flatMap((one) => [one, one.who, one.what, one.when]),
    ...language.flatMap((note) => [note, ...note.also]),
    ...remarks.flatMap((remark) => remark.spans),
    ...prompts.map(({ anchor }) => anchor),
    ...sentences,
  ];
  for (const span of spans) if (span) isInside(span, text);
  for (const { start, end, words } of language) must(text.slice(start, end) === words, 'a note stands on its words');
  must(prompts.length <= 5, 'at most five questions');
  const ids = [...language, ...prompts].map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'ids are unique');
}

function isInside({ start, end }: Span, text: string): void {
  must(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length,
    `${start} to ${end} lies in the text`,
  );
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Broken JSON is no value here: what reads JSON text is tried by other targets. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

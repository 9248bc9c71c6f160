import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { checkPack, type PackFile } from './check';
import type { Path } from './issues';

export type { FileProblem, PackFile } from './check';

/** A pack is text that a person reads; five megabytes are more than any. */
const MOST_CHARACTERS = 5_000_000;
const MOST_PROBLEMS = 100;

/**
 * Reads a rule pack in YAML (JSON is YAML too). Never throws: whatever is wrong comes back as problems with line and column.
 * Rules with a problem of their own are left out and the rest of the pack is given; `pack` is null where nothing can be used.
 */
export function readPack(source: string, file: string): PackFile {
  if (source.length > MOST_CHARACTERS)
    return failed(file, 1, 1, 'This file is larger than 5 MB. A rule pack is text for people; split it.');
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    maxAliasCount: 0,
    // Checked below in one pass: the library compares each key with all before it.
    uniqueKeys: false,
  } as Parameters<typeof parseDocument>[1]);
  const [error] = document.errors;
  if (error) {
    const problems = document.errors
      .slice(0, MOST_PROBLEMS)
      .map((one) => ({ file, ...position(lines, one.pos[0]), message: plainYaml(one.message) }));
    return { pack: null, problems };
  }
  const twice = firstTwice(document);
  if (twice !== null)
    return failed(
      file,
      ...pair(lines, twice),
      'The layout of the file (YAML) is broken here: this name stands twice in the same group. Join the two, or take one out.',
    );
  const alias = firstAlias(source, document);
  if (alias !== null)
    return failed(file, ...pair(lines, alias), 'Anchors and aliases (& and *) are not used in rule packs. Write the words out.');
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return failed(file, 1, 1, 'This file cannot be read as YAML.');
  }
  return checkPack(value, file, (path) => place(document, lines, path));
}

/** The line of the nearest thing that is there: a key that is left out is shown at its rule. */
function place(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const offset =
      keyOffset(document, path.slice(0, length)) ?? (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined);
    if (offset !== undefined) return position(lines, offset);
  }
  return { line: 1, column: 1 };
}

function keyOffset(document: Document, path: Path): number | undefined {
  const key = path[path.length - 1];
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (typeof key !== 'string' || !isMap(parent)) return undefined;
  const pairNode = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pairNode && isScalar(pairNode.key) ? pairNode.key.range?.[0] : undefined;
}

function firstAlias(source: string, document: Document): number | null {
  let found: number | null = null;
  const visit = (node: unknown): void => {
    if (found !== null || node === null || typeof node !== 'object') return;
    if ('source' in node && !('value' in node) && 'range' in node && Array.isArray(node.range)) found = Number(node.range[0]);
    if ('anchor' in node && typeof node.anchor === 'string' && 'range' in node && Array.isArray(node.range)) found = Number(node.range[0]);
    if (isMap(node)) for (const item of node.items) [item.key, item.value].forEach(visit);
    if (isSeq(node)) node.items.forEach(visit);
  };
  if (/[&*]/.test(source)) visit(document.contents);
  return found;
}

/** Offset of the first key that stands twice in its map. */
function firstTwice(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found = key.range?.[0] ?? 0;
        if (found !== null) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function pair(lines: LineCounter, offset: number): [number, number] {
  const { line, column } = position(lines, offset);
  return [line, column];
}

function plainYaml(message: string): string {
  if (message.includes('call stack')) return 'There are too many groups inside groups here. A rule pack needs no more than five or six.';
  const [firstLine = message] = message.split('\n');
  return `The layout of the file (YAML) is broken here: ${firstLine.replace(/ at line \d+.*$/, '')}. Check spaces at the start of lines, colons and quotation marks.`;
}

function failed(file: string, line: number, column: number, message: string): PackFile {
  return { pack: null, problems: [{ file, line, column, message }] };
}

import { compileRules, type RuleSet } from '../compile';
import { placesOf } from '../language';
import { CommentReader, placed, spanOf, type Tagger } from '../reading';
import type { Span } from '../types';
import type { Pack } from './schema';

/** An example that a rule does not live up to. */
export interface ExampleFailure {
  pack: string;
  rule: string;
  kind: 'flag' | 'leave';
  /** Index among the examples of its kind. */
  index: number;
  text: string;
  message: string;
}

export interface MarkedExample {
  text: string;
  /** What stood in [[double brackets]]; empty where nothing was marked. */
  marked: Span[];
}

/**
 * Runs the examples that rules carry: every one that must be found is found in the marked words, every other is left alone.
 * @param packs the packs to prove @param rules compiled from them and all packs whose lists they use; rules that are switched off are proved too
 * @param tagger without it a rule that asks for a part of speech finds nothing, and fails
 */
export function runExamples(
  packs: readonly Pack[],
  rules: RuleSet = compileRules(packs.map(switchedOn)),
  tagger: Tagger | null = null,
): ExampleFailure[] {
  const reader = new CommentReader(rules, tagger);
  return packs.flatMap((pack) => [
    ...(pack.cues ?? []).flatMap((rule) => proveRule(reader, pack.id, rule.id, rule.examples, 'cue')),
    ...(pack.language ?? []).flatMap((rule) => proveRule(reader, pack.id, rule.id, rule.examples, 'note')),
  ]);
}

/** The same pack with every rule on: a rule that ships switched off must still be right. */
export function switchedOn(pack: Pack): Pack {
  return { ...pack, ...(pack.language ? { language: pack.language.map((rule) => ({ ...rule, on: true })) } : {}) };
}

/** Takes the [[brackets]] out of an example and says what stood between them. */
export function readMarks(example: string): MarkedExample {
  const marked: Span[] = [];
  let text = '';
  let open = -1;
  for (let at = 0; at < example.length; at += 1) {
    if (example.startsWith('[[', at) || example.startsWith(']]', at)) {
      if (example[at] === '[') open = text.length;
      else if (open >= 0) {
        marked.push({ start: open, end: text.length });
        open = -1;
      }
      at += 1;
    } else text += example[at];
  }
  return { text, marked };
}

type Examples = { flag: readonly string[]; leave: readonly string[] };

function proveRule(reader: CommentReader, pack: string, rule: string, examples: Examples, kind: 'cue' | 'note'): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  const fail = (which: 'flag' | 'leave', index: number, text: string, message: string) =>
    failures.push({ pack, rule, kind: which, index, text, message });
  for (const [index, example] of examples.flag.entries()) {
    const { text, marked } = readMarks(example);
    const found = spansOf(reader, pack, rule, text, kind);
    if (found.length === 0) fail('flag', index, text, 'This should be found, and is not.');
    for (const mark of marked) {
      if (found.length > 0 && !found.some((span) => span.start < mark.end && mark.start < span.end)) {
        fail(
          'flag',
          index,
          text,
          `"${text.slice(mark.start, mark.end)}" should be found; found was "${found.map((span) => text.slice(span.start, span.end)).join('", "')}".`,
        );
      }
    }
  }
  for (const [index, example] of examples.leave.entries()) {
    const { text } = readMarks(example);
    const [found] = spansOf(reader, pack, rule, text, kind);
    if (found) fail('leave', index, text, `This should be left alone, but "${text.slice(found.start, found.end)}" is found.`);
  }
  return failures;
}

function spansOf(reader: CommentReader, pack: string, rule: string, text: string, kind: 'cue' | 'note'): Span[] {
  const reading = reader.read(text);
  if (kind === 'note') return placesOf(`${pack}/${rule}`, reading);
  return reading.sentences.flatMap((sentence) =>
    sentence.reading.cues
      .filter((hit) => hit.rule.origin.rule === `${pack}/${rule}`)
      .map((hit) => placed(sentence, spanOf(sentence.reading, hit.from, hit.to))),
  );
}

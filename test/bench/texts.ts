import { existsSync, readFileSync } from 'node:fs';

/** Where the annotated comments stand beside the project; without them a text of the tests serves. */
const CORPUS = ['../shared/corpus/dev.jsonl'];
const OWN = 'test/corpus/clean.txt';

/** Sentences of real-looking comments, to be joined and varied. */
export function seedSentences(path?: string): { sentences: string[]; source: string } {
  const file = path ?? CORPUS.find((candidate) => existsSync(candidate)) ?? OWN;
  const content = readFileSync(file, 'utf8');
  const texts = file.endsWith('.jsonl') ? content.split('\n').filter(Boolean).map(textOf) : [content];
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)).filter((sentence) => sentence.length > 12);
  return { sentences, source: file };
}

function textOf(line: string): string {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : '';
}

/**
 * A comment of about `words` words. Every sentence carries a serial number that no other run has, so that no cache of any tool helps.
 * @param run counts the runs: the same run gives the same text to every tool
 */
export function variedText(sentences: readonly string[], words: number, run: number): string {
  const parts: string[] = [];
  let count = 0;
  for (let index = run * 7; count < words; index += 1) {
    const sentence = sentences[index % sentences.length] ?? '';
    const numbered = sentence.replace(/([.!?]?)$/, ` (ref ${run * 100_000 + index})$1`);
    parts.push(numbered);
    count += numbered.split(/\s+/).length;
    if (index % 9 === 8) parts.push('\n\n');
  }
  return parts.join(' ');
}

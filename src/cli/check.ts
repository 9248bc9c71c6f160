/**
 * `npm run -s check -- FILE… [--text] [--thread] [--rules FILE…]`: the engine at a terminal.
 * Prints a JSON line a comment (or sequence), or plain text for people. Bad input: `file:line: what is wrong`, exit 2, nothing printed.
 */
import { createReviewer } from '../engine/review';
import { tagger } from '../engine/tagger';
import { reviewThread } from '../engine/thread';
import { type CommentIn, readComments, readThreads, type ThreadIn } from './input';
import { rulesInForce } from './packs';
import { commentRecord, threadRecord } from './records';
import { commentReport, threadReport } from './report';
import { print, UsageError, withCalmErrors } from './terminal';

const USAGE = `usage: npm run -s check -- FILE… [--text] [--thread] [--rules FILE…]
  FILE      .jsonl (id, preset, text), .csv (with a header row), .txt, or - for standard input
  --text    for people, not as JSON lines
  --thread  sequences of entries: .jsonl with id and entries
  --rules   rule packs to lay over the built-in ones; a rule that fails its own examples is named and held back`;

interface Wanted {
  files: string[];
  rules: string[];
  asText: boolean;
  threads: boolean;
}

await withCalmErrors(async () => {
  const wanted = readArguments(process.argv.slice(2));
  const rules = rulesInForce(wanted.rules, (say) => console.error(say));
  // All input is read and checked before the first line is printed.
  if (wanted.threads) {
    const threads = wanted.files.flatMap(readThreads);
    await print(threads, (thread: ThreadIn) => {
      const review = reviewThread(thread.entries, rules);
      return wanted.asText ? `${threadReport(thread, review)}\n` : JSON.stringify(threadRecord(thread.id, review));
    });
    return;
  }
  const comments = wanted.files.flatMap(readComments);
  const reviewer = createReviewer(rules, tagger);
  const titles = new Map(rules.elements.map(({ rule }) => [rule.id, rule.title]));
  await print(comments, ({ id, preset, text }: CommentIn) => {
    const review = reviewer.review(text, preset ? { preset } : {});
    return wanted.asText ? `${commentReport(id, text, review, titles)}\n` : JSON.stringify(commentRecord(id, review));
  });
});

function readArguments(args: readonly string[]): Wanted {
  const wanted: Wanted = { files: [], rules: [], asText: false, threads: false };
  let inRules = false;
  for (const arg of args) {
    if (arg === '--text') wanted.asText = true;
    else if (arg === '--thread') wanted.threads = true;
    else if (arg === '--rules') inRules = true;
    else if (arg.startsWith('--')) throw new UsageError(`There is no option ${arg}.\n${USAGE}`);
    else if (inRules && /\.(?:ya?ml|json)$/i.test(arg)) wanted.rules.push(arg);
    else wanted.files.push(arg);
    if (arg.startsWith('--') && arg !== '--rules') inRules = false;
  }
  if (wanted.files.length === 0) throw new UsageError(`No file was named.\n${USAGE}`);
  return wanted;
}

/** A pattern read out for somebody who does not know the pattern language. */
import { type PatternNode, parsePattern } from '../../src/engine/patterns';

/** What a pattern finds, in one line of plain words; null where it cannot be read. */
export function inWords(source: string): string | null {
  const parsed = parsePattern(source);
  if ('problem' in parsed) return null;
  const { nodes, atStart, atEnd } = parsed.pattern;
  return [...(atStart ? ['at the start of a sentence:'] : []), row(nodes), ...(atEnd ? ['at its end'] : [])].join(' ');
}

/** Plain words in a row are read as one. */
function row(nodes: readonly PatternNode[]): string {
  const parts: string[] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) parts.push(`“${words.join(' ')}”`);
    words = [];
  };
  for (const node of nodes) {
    if (node.kind === 'word') words.push(node.word);
    else {
      flush();
      parts.push(say(node));
    }
  }
  flush();
  return parts.join(' ');
}

function say(node: PatternNode): string {
  switch (node.kind) {
    case 'word':
      return `“${node.word}”`;
    case 'exact':
      return `“${node.word}” in these capitals`;
    case 'family':
      return `“${node.word}” with any usual ending`;
    case 'prefix':
      return `anything that begins with “${node.word}”`;
    case 'list':
      return `one of the list “${node.name}”`;
    case 'gap':
      return `… up to ${node.most} ${node.most === 1 ? 'word' : 'words'} …`;
    case 'group':
      return `(${node.options.map(row).join(' or ')})`;
    case 'optional':
      return `perhaps ${say(node.node)}`;
  }
}

/**
 * Where a part of a YAML file stands: from a path like ['cues', 3, 'find', 0] to its line and column, both from 1.
 */
import { isNode, LineCounter, parseDocument } from 'yaml';

/** The place of the nearest part that is there; 1:1 where there is none. */
export function placesIn(source: string): (path: readonly (string | number)[]) => { line: number; column: number } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}

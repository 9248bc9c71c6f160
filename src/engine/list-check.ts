import { expansions, type PatternNode, type PatternProblem, type parsePattern } from './patterns';

/** Checks the lists that patterns use. Each list is looked at once, however many patterns name it. */
export class ListCheck {
  /** What is wrong with each list that was looked at; null where nothing is. */
  private readonly checked = new Map<string, string | null>();

  /** @param lists members by name @param isShape whether a name stands for a shape of words, such as <number> */
  constructor(
    private readonly lists: ReadonlyMap<string, readonly string[]>,
    private readonly isShape: (name: string) => boolean,
    private readonly parse: (source: string) => ReturnType<typeof parsePattern>,
  ) {}

  /** What is wrong with a list that a pattern uses; null where nothing is. @param within lists that are being looked at, from the outermost */
  problem(nodes: readonly PatternNode[], within: readonly string[] = []): PatternProblem | null {
    for (const node of nodes) {
      if (node.kind === 'list') {
        if (this.isShape(node.name)) continue;
        if (within.includes(node.name)) return { message: `The list <${node.name}> holds itself.`, column: node.column };
        const members = this.lists.get(node.name);
        if (!members) return { message: `There is no list <${node.name}>.`, column: node.column };
        const problem = this.membersProblem(node.name, members, [...within, node.name]);
        if (problem) return { message: problem, column: node.column };
      } else {
        const inner = node.kind === 'group' ? node.options : node.kind === 'optional' ? [[node.node]] : NO_NODES;
        for (const option of inner) {
          const problem = this.problem(option, within);
          if (problem) return problem;
        }
      }
    }
    return null;
  }

  private membersProblem(name: string, members: readonly string[], within: readonly string[]): string | null {
    const known = this.checked.get(name);
    if (known !== undefined) return known;
    const problem = this.firstMemberProblem(name, members, within);
    this.checked.set(name, problem);
    return problem;
  }

  private firstMemberProblem(name: string, members: readonly string[], within: readonly string[]): string | null {
    for (const member of members) {
      const parsed = this.parse(member);
      if ('problem' in parsed) return `In the list <${name}>, "${member}": ${parsed.problem.message}`;
      if (parsed.pattern.nodes.some((node) => node.kind === 'gap')) return `In the list <${name}>, "${member}": a list holds no gaps.`;
      if (expansions(parsed.pattern.nodes) > MOST_WORDINGS)
        return `In the list <${name}>, "${member}" stands for more than ${MOST_WORDINGS} wordings. Split it.`;
      const problem = this.problem(parsed.pattern.nodes, within);
      if (problem) return problem.message;
    }
    return null;
  }
}

/** Members of lists are spelt out; patterns are not, so they have no such limit. */
const MOST_WORDINGS = 500;
const NO_NODES: readonly PatternNode[][] = [];

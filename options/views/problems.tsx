/** What is wrong in a pack file, each at its line, in plain words. */
import type { FileProblem } from '../../src/engine/packs/read';
import { Notice } from '../../src/ui';

interface ProblemListProps {
  problems: readonly FileProblem[];
  isUsable: boolean;
  /** Where given, a click leads to the line. */
  onGo?: (problem: FileProblem) => void;
}

export function ProblemList({ problems, isUsable, onGo }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <Notice kind={isUsable ? 'attention' : 'problem'}>
      <p>
        {isUsable
          ? `${problems.length === 1 ? 'One place needs' : `${problems.length} places need`} a look. The rules with these problems are left out; all others can be used.`
          : 'This cannot be used yet. What was there before stays.'}
      </p>
      <ul>
        {problems.map((problem) => {
          const { line, column, message } = problem;
          const where = `Line ${line}, column ${column}`;
          return (
            <li key={`${line}:${column}:${message}`}>
              {onGo ? (
                <button type="button" class="button button-link" onClick={() => onGo(problem)}>
                  {where}
                </button>
              ) : (
                where
              )}
              {': '}
              {message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

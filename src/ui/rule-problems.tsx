import { Details, Notice } from './section';

export interface RuleProblemsProps {
  problems: readonly { file: string; line: number | null; column: number | null; say: string }[];
}

/** Rule files that could not be used in full: which, where, what. All other rules go on. */
export function RuleProblems({ problems }: RuleProblemsProps) {
  if (problems.length === 0) return null;
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <Notice kind="attention">
      <p>Part of {files.join(', ')} could not be read, so that part is left out. All other rules go on.</p>
      <Details summary="What to look at">
        <ul>
          {problems.slice(0, 20).map(({ file, line, column, say }) => (
            <li key={`${file}:${line}:${column}:${say}`}>
              {file}
              {line !== null && `, line ${line}`}: {say}
            </li>
          ))}
        </ul>
      </Details>
    </Notice>
  );
}

/** The examples of a rule with what became of each: shape and words, not colour alone. */
import { readMarks } from '../../src/engine/packs/examples';
import type { CueRule, LanguageRule, Pack } from '../../src/engine/packs/schema';
import type { Proof } from '../model/prove';
import type { Trying } from '../store/trying';
import { type Proving, useProof } from './aside';

interface Proved {
  examples: { flag: readonly string[]; leave: readonly string[] };
}

interface RuleProofProps {
  trying: Trying;
  /** Every pack, for its lists. */
  packs: readonly Pack[];
  pack: string;
  rule: LanguageRule | CueRule;
}

/** Runs a rule on its examples, and shows what became of them. @param rule the same object as long as it is the same rule */
export function RuleProof({ trying, packs, pack, rule }: RuleProofProps) {
  return <ProvingList rule={rule} proving={useProof(trying, packs, pack, rule)} />;
}

/** The examples as they are proved; what is under way is said. */
export function ProvingList({ rule, proving: { proof, isRunning } }: { rule: Proved; proving: Proving }) {
  if (proof) return <ProofList rule={rule} proof={proof} />;
  return (
    <p role="status">
      {isRunning ? 'One moment: this rule asks for a part of speech …' : 'I could not run the examples. Please load this page again.'}
    </p>
  );
}

/** In the place of a proof: what was typed and cannot be read, so that there is nothing to prove yet. */
export function UnreadList({ says }: { says: readonly string[] }) {
  return (
    <div class="proof" role="status">
      <p class="proof-sum">I cannot read all of it yet.</p>
      <ul class="plain-list">
        {says.map((say) => (
          <li key={say} class="proof-row proof-wrong">
            <span aria-hidden="true">✕</span>
            <span>{say}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ProofList({ rule, proof }: { rule: Proved; proof: Proof }) {
  const { flag, leave } = rule.examples;
  const total = flag.length + leave.length;
  const wrong = proof.failures.length;
  return (
    <div class="proof">
      <p role="status" class="proof-sum">
        {total === 0
          ? 'There are no examples yet.'
          : wrong === 0 && proof.problems.length === 0
            ? `All ${total} examples are as they should be.`
            : `${wrong + proof.problems.length} of these ${wrong + proof.problems.length === 1 ? 'is not as it should be' : 'are not as they should be'} yet. The rule cannot be switched on before then.`}
      </p>
      <ul class="plain-list">
        {proof.problems.map(({ where, message, column }) => (
          <li key={`${where}${message}`} class="proof-row proof-wrong">
            <span aria-hidden="true">✕</span>
            <span>
              {where}
              {column === null ? '' : `, character ${column}`}: {message}
            </span>
          </li>
        ))}
        <Rows kind="flag" examples={flag} proof={proof} />
        <Rows kind="leave" examples={leave} proof={proof} />
      </ul>
    </div>
  );
}

function Rows({ kind, examples, proof }: { kind: 'flag' | 'leave'; examples: readonly string[]; proof: Proof }) {
  return (
    <>
      {examples.map((example, index) => {
        const failure = proof.failures.find((one) => one.kind === kind && one.index === index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same example may stand twice, and its place names it
          <li key={`${kind}${index}`} class={`proof-row${failure ? ' proof-wrong' : ''}`}>
            <span aria-hidden="true">{failure ? '✕' : '✓'}</span>
            <span>
              <Example text={example} /> <span class="quiet">{failure ? failure.message : kind === 'flag' ? 'Found.' : 'Left alone.'}</span>
            </span>
          </li>
        );
      })}
    </>
  );
}

function Example({ text: source }: { text: string }) {
  const { text, marked } = readMarks(source);
  const pieces = marked.flatMap(({ start, end }, index) => [
    <span key={`before${start}`}>{text.slice(index === 0 ? 0 : (marked[index - 1]?.end ?? 0), start)}</span>,
    <mark key={`mark${start}`}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marked[marked.length - 1]?.end ?? 0)}
    </>
  );
}

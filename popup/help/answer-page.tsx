/** Worries of a supervisor, one at a time or all together, and where it all comes from. */
import { ANSWERS, type Answered } from './answers';
import { AnswerLinks } from './links';
import { Page } from './shared';
import { CREDITS, SOURCE_NAMES } from './sources';

const TRAIL = { part: 'answers', title: 'Worries, answered' } as const;

export function AnswerList() {
  return (
    <Page title="Worries, answered">
      <AnswerLinks />
    </Page>
  );
}

export function AnswerPage({ answer: { id, ask, say } }: { answer: Answered }) {
  const [short = '', ...rest] = say;
  const others = ANSWERS.filter((other) => other.id !== id);
  return (
    <Page title={ask} trail={[TRAIL]}>
      <p>
        <strong>{short}</strong>
      </p>
      {rest.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p>
        <a href="proof.html">See for yourself: how private is this?</a>
      </p>
      <h2>Other worries</h2>
      <AnswerLinks answers={others} />
    </Page>
  );
}

export function Sources() {
  return (
    <Page title="Where it comes from">
      <h2>Ideas</h2>
      <ul>
        {CREDITS.map((credit) => (
          <li key={credit}>{credit}</li>
        ))}
      </ul>
      <h2>Sources of the rules</h2>
      <p>Each rule names the ones that it rests on. A source supports the idea; the words are ours.</p>
      <ul>
        {[...new Set(Object.values(SOURCE_NAMES))].sort().map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Page>
  );
}

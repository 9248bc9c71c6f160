/** What each step of the tour says. Every step draws from the review as it is; where a local rule pack sees less, it says so. */
import type { ComponentChildren } from 'preact';
import type { Answer, Review, Span } from '../../src/engine/types';
import { mightAsk } from '../../src/page/words';
import { AnswerMark, Button, ELEMENT_WORDS, Quote } from '../../src/ui';
import { linkTo } from './route';
import { Example } from './shared';
import { DECISION_END, WITH_REASON } from './tour-comment';

interface StepProps {
  text: string;
  review: Review;
  /** Changes the comment of the tour, and says what was done. */
  change: (text: string, say: string) => void;
}

interface Step {
  title: string;
  Body: (props: StepProps) => ComponentChildren;
}

export const STEPS: readonly Step[] = [
  { title: 'Somebody is writing', Body: Writing },
  { title: 'The child might ask', Body: Asking },
  { title: 'What a reader would find', Body: Finding },
  { title: 'A decision and its reason', Body: Deciding },
  { title: 'Words to look at again', Body: Wording },
  { title: 'That is all', Body: Ending },
];

function Writing({ text }: StepProps) {
  return (
    <>
      <p>A practice supervisor is half way through a comment on a child’s file. Everybody in it is invented.</p>
      <Example text={text} />
      <p>One day Amira may read this. I read it now, on this device, and ask what she might ask.</p>
    </>
  );
}

function Asking({ text, review: { prompts, child } }: StepProps) {
  const [first, ...more] = prompts;
  if (!first) return <p>By the rules of this device there is nothing to ask here just now.</p>;
  return (
    <>
      <p>{mightAsk(child.names)}:</p>
      <div class="bubble">
        <p>{first.text}</p>
      </div>
      {first.anchor && (
        <>
          <p>It is about these words. On your own page, “Show me where” selects them.</p>
          <Example text={text} marked={[first.anchor]} />
        </>
      )}
      {more.length > 0 && (
        <p class="quiet">
          {more.length === 1 ? 'One more question is' : `${more.length} more questions are`} waiting. There are never more than five.
        </p>
      )}
    </>
  );
}

function Finding({ text, review: { elements } }: StepProps) {
  const first = (answer: Answer) =>
    elements.find((element) => element.answer === answer && (answer === 'not-seen' || element.evidence.length > 0));
  const shown = [first('found'), first('unsure'), first('not-seen')].flatMap((element) => element ?? []);
  return (
    <>
      <p>
        Fifteen things that a careful reader looks for. I say what I could find, where I am not sure, and what I could not see. There is no
        score.
      </p>
      <ul class="plain-list">
        {shown.map(({ id, answer, evidence }) => (
          <li key={id} class="rule-line">
            <p class="map-head">
              <span>{ELEMENT_WORDS[id]}</span>
              <AnswerMark answer={answer} />
            </p>
            {evidence[0] && <Quote text={text} span={evidence[0]} />}
          </li>
        ))}
      </ul>
      <p class="quiet">“Not seen” is about this text. You may know better, and it may not be needed here.</p>
    </>
  );
}

function Deciding({ text, review: { decisions }, change }: StepProps) {
  const [decision] = decisions;
  const canAdd = text.includes(DECISION_END);
  if (!decision) return <p>By the rules of this device I see no decision here.</p>;
  return (
    <>
      <p>The decision:</p>
      <Quote text={text} span={decision} />
      {decision.reason ? (
        <>
          <p>And its reason, in words about the child:</p>
          <Quote text={text} span={decision.reason} />
          <p>The question about it is answered, so it is not asked any more.</p>
        </>
      ) : (
        <p>I could not see why. Would Amira find out?</p>
      )}
      {canAdd && !decision.reason && (
        <p>
          <Button kind="secondary" onClick={() => change(text.replace(DECISION_END, WITH_REASON), 'A reason was added, and read.')}>
            Write a reason
          </Button>
        </p>
      )}
    </>
  );
}

function Wording({ text, review: { language }, change }: StepProps) {
  const fitting = language.find(({ better }) => better.some(({ fits }) => fits));
  const note = fitting ?? language[0];
  if (!note) return <p>By the rules of this device no word here needs another look.</p>;
  const better = note.better.find(({ fits }) => fits)?.words;
  const where: Span = { start: note.start, end: note.end };
  const others = language.filter((other) => other !== note);
  return (
    <>
      <Example text={text} marked={[where]} />
      <p>{note.say}</p>
      <p class="quiet">{note.why}</p>
      {better !== undefined && (
        <p>
          <Button
            kind="secondary"
            onClick={() =>
              change(`${text.slice(0, note.start)}${better}${text.slice(note.end)}`, `Changed to “${better}”, and read again.`)
            }
          >
            Use “{better}”
          </Button>
        </p>
      )}
      {others.map((other) => (
        <p key={other.id}>
          Also: <strong>“{other.words}”</strong>. {other.say}
        </p>
      ))}
      <p class="quiet">
        “Why do I see this?” beside a note leads to its rule in the help. What a child said, in quotation marks, is never touched.
      </p>
    </>
  );
}

function Ending() {
  return (
    <>
      <p>Nothing of this was kept or sent, and nobody can see that you were here.</p>
      <p>To begin: open the page that you write on, press my button in the browser’s toolbar, and choose “Set up this page”.</p>
      <p>
        <a href={linkTo('answers', 'manager')}>Can my manager see this?</a> · <a href="proof.html">How private is this?</a> ·{' '}
        <a href={linkTo('start')}>Help</a>
      </p>
    </>
  );
}

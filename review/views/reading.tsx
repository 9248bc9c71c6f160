import { useLayoutEffect, useRef } from 'preact/hooks';
import { visibleIn } from '../../src/page/visible';
import { mightAsk } from '../../src/page/words';
import { Button, ButtonRow, Notice, Section } from '../../src/ui';
import { entryName, numberInWords } from '../model/in-words';
import { inOrder } from '../model/order';
import type { OpenEntry } from '../store/state';
import type { ViewProps } from './app';
import { DecisionPairs } from './decision-pairs';
import { EntryChooser } from './entry-chooser';
import { EntryLens } from './entry-lens';
import { EntryText } from './entry-text';
import { NotSeen } from './not-seen';
import { NothingYet } from './nothing-yet';

/** One entry as the child would read it, with ways to the ones before and after it. */
export function Reading({ state, intents }: ViewProps) {
  const { digests, entry } = state;
  const order = inOrder(digests);
  const at = entry ? order.findIndex(({ index }) => index === entry.digest.index) : -1;
  const before = order[at - 1];
  const after = order[at + 1];
  const [first] = order;
  if (!first)
    return (
      <NothingYet what="Here you read one entry at a time, with the child’s questions beside it. There is none yet." intents={intents} />
    );
  if (!entry) return <p>Opening the first entry …</p>;
  const move = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowRight' ? after : event.key === 'ArrowLeft' ? before : undefined;
    if (!to || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    intents.openEntry(to.index);
  };
  return (
    <>
      <EntryChooser digests={digests} chosen={entry.digest} onChoose={(index) => intents.openEntry(index)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only add to the buttons that stand here */}
      <div onKeyDown={move}>
        <nav class="row no-print" aria-label="Entries">
          <Button kind="secondary" disabled={!before} onClick={() => before && intents.openEntry(before.index)}>
            ← Earlier
          </Button>
          <p class="quiet place">
            {(at + 1).toLocaleString('en-GB')} of {order.length.toLocaleString('en-GB')}.
            {order.length > 1 && ' The left and right arrow keys move too.'}
          </p>
          <Button kind="secondary" disabled={!after} onClick={() => after && intents.openEntry(after.index)}>
            Later →
          </Button>
        </nav>
        <EntryView key={entry.digest.index} entry={entry} />
        {!after && (
          <Notice>
            <p>
              {order.length > 1 && `That was the last of ${numberInWords(order.length)}. `}This may be a moment to pause and write down what
              you noticed.
            </p>
            <ButtonRow>
              <Button onClick={() => intents.go('reflect')}>Reflect</Button>
            </ButtonRow>
          </Notice>
        )}
      </div>
    </>
  );
}

function EntryView({ entry }: { entry: OpenEntry }) {
  const { digest, text, review, show, takesFocus } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever came here by key or by a mark goes on from here, with the very next key.
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: show !== null });
  }, [show, takesFocus]);
  const { prompts, notes } = visibleIn(review, []);
  return (
    <article aria-labelledby="entry-title">
      <h2 id="entry-title" tabIndex={-1} ref={heading}>
        {entryName(digest)}
        <span class="quiet"> {digest.about}</span>
      </h2>
      {review.limited !== null && <p class="quiet">{review.limited}</p>}
      <EntryText text={text} review={review} notes={notes} show={show} />
      <Section title={mightAsk(review.child.names)} level={3}>
        {prompts.length === 0 && <p>I have nothing to ask about this one. You know this child; does it say what you meant?</p>}
        <ul class="plain-list">
          {prompts.map(({ id, text: question }) => (
            <li key={id} class="bubble">
              {question}
            </li>
          ))}
        </ul>
      </Section>
      <DecisionPairs text={text} decisions={review.decisions} />
      <NotSeen text={text} elements={review.elements} />
      <EntryLens text={text} />
      <p class="quiet">
        This entry stays as it is: it shows what was known and thought on that day. If something in it needs to be put right, add a new
        entry in the recording system, with today’s date, that says what you would add.
      </p>
    </article>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

import { mightAsk } from '../../src/page/words';
import { Button, ButtonRow, Details, Quote, Section } from '../../src/ui';
import { asEntry } from '../model/cases';
import { stageKey } from '../store/state';
import { LensDetails } from './lens-page';
import type { StageProps } from './stage-view';

/** What the child would ask about these words: the same questions that come beside a real comment. */
export function ChildAsks({ state, intents, placed, work, at }: StageProps) {
  const { key, practice } = placed;
  const asked = state.asked[stageKey(key, at)];
  const stage = work.stages[at];
  const entry = stage ? asEntry(stage) : '';
  const isStale = asked?.kind === 'read' && asked.entry !== entry;
  return (
    <Section title={mightAsk(practice.children ?? [])} level={3}>
      {!asked && <p class="quiet">When you have written, I read your words as one entry and ask what the child might ask.</p>}
      {asked?.kind === 'reading' && <p>Reading …</p>}
      {asked?.kind === 'failed' && <p>I could not read this just now. Your words are still here; please try again.</p>}
      {asked?.kind === 'read' && (
        <>
          {isStale && <p class="quiet">You have changed your words since these were asked.</p>}
          {asked.prompts.length === 0 && <p>I have nothing to ask just now. Does it say what you meant?</p>}
          <ul class="plain-list">
            {asked.prompts.map(({ id, text, anchor }) => (
              <li key={id} class="bubble">
                <p>{text}</p>
                {anchor && <Quote text={asked.entry} span={anchor} />}
              </li>
            ))}
          </ul>
          {asked.prompts.some(({ about }) => about === 'rationale') && work.stages[at]?.rationale.trim() !== '' && (
            <p class="quiet">
              You did give a reason, in its own box. On a file a reader has to connect the two by themselves: it helps to put the reason
              right beside the decision, and to say “because”.
            </p>
          )}
          <Details summary="What I read, as it would stand on the file">
            <p class="lines">{asked.entry}</p>
          </Details>
          <LensDetails text={asked.entry} intents={intents} level={4} />
        </>
      )}
      <ButtonRow>
        <Button
          kind={asked ? 'secondary' : 'main'}
          disabled={entry === '' || asked?.kind === 'reading'}
          onClick={() => intents.askChild(key, at)}
        >
          {asked?.kind === 'read' ? 'Ask again' : 'What would the child ask?'}
        </Button>
      </ButtonRow>
    </Section>
  );
}

import type { CaseStage } from '../../src/engine/packs/schema-cases';
import type { CaseWork } from '../../src/extension/storage';
import { Button, ButtonRow, Details, Notice, Section } from '../../src/ui';
import { before, isChangedSince, type PlacedCase } from '../model/cases';
import { linkTo } from '../route';
import type { ViewProps } from './app';
import { ChildAsks } from './child-asks';
import { FacilitatorNotes } from './facilitator-notes';
import { AnswerBox } from './fields';
import { LookAgain } from './look-again';

export interface StageProps extends ViewProps {
  placed: PlacedCase;
  work: CaseWork;
  at: number;
}

/** One stage: what arrives, what to think about, what the learner writes, what the child would ask, the notes, and the earlier decision. */
export function StageView(props: StageProps) {
  const { intents, placed, work, at } = props;
  const { key, practice } = placed;
  const stage = practice.stages[at];
  if (!stage) return null;
  const count = practice.stages.length;
  const isLast = at + 1 === count;
  return (
    <>
      <h2 class="stage-title">
        Stage {at + 1} of {count}: {stage.title}
      </h2>
      {at < work.reached && (
        <Notice>
          <p>
            You have read on since. Your words are as you left them; if you change them now, the summary shows both, so that hindsight can
            be told from what you wrote then.
          </p>
        </Notice>
      )}
      <Section title="What arrives" level={3}>
        <Arrivals stage={stage} />
        {at > 0 && (
          <Details summary={at === 1 ? 'What you knew before' : 'What you knew before, stage by stage'}>
            {before(practice.stages, at).map((earlier, index) => (
              <div key={earlier.title}>
                <h4>
                  Stage {index + 1}: {earlier.title}
                </h4>
                <Arrivals stage={earlier} />
              </div>
            ))}
          </Details>
        )}
      </Section>
      <Section title="To think about" level={3}>
        <ul>
          {stage.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Section>
      <Write {...props} />
      <ChildAsks {...props} />
      <FacilitatorNotes {...props} stage={stage} />
      {at > 0 && <LookAgain {...props} earlier={at - 1} />}
      <div class="forward">
        <ButtonRow>
          <Button onClick={() => intents.goOn(key, at)}>{isLast ? 'Go on to the summary' : `Go on to stage ${at + 2}`}</Button>
          {at > 0 && (
            <a class="button button-secondary" href={linkTo({ view: 'case', key, at: at - 1 })}>
              Back to stage {at}
            </a>
          )}
        </ButtonRow>
      </div>
    </>
  );
}

/** What has come to the desk, each piece with who says it. */
export function Arrivals({ stage }: { stage: CaseStage }) {
  return (
    <ul class="plain-list arrivals">
      {stage.arrives.map(({ from, when, says }) => (
        <li key={from + says.slice(0, 20)} class="arrival">
          <p class="arrival-from">
            <strong>{from}</strong>
            {when && <span class="quiet"> {when}</span>}
          </p>
          {says
            .split(/\n{2,}/)
            .filter((part) => part.trim() !== '')
            .map((part) => (
              <p key={part.slice(0, 40)}>{part}</p>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Write({ intents, placed, work, at }: StageProps) {
  const { key } = placed;
  const stage = work.stages[at];
  if (!stage) return null;
  return (
    <Section title="Your decision" level={3}>
      <AnswerBox
        id="decision"
        label="What do you decide, on what is known now?"
        hint="Also a decision to wait, or not to act. Say who does what by when."
        value={stage.decision}
        onWrite={(decision) => intents.write(key, at, { decision })}
      />
      <AnswerBox
        id="rationale"
        label="Why?"
        hint="In words that the child could read one day. What did you weigh, and what do you not know?"
        value={stage.rationale}
        onWrite={(rationale) => intents.write(key, at, { rationale })}
      />
      {isChangedSince(stage) && <p class="quiet">Changed since you went on. The summary keeps what you wrote first beside it.</p>}
    </Section>
  );
}

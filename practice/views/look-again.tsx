import { VERDICTS } from '../../src/extension/storage';
import { Section } from '../../src/ui';
import { VERDICT_WORDS } from '../model/verdict-words';
import { linkTo } from '../route';
import { KnownThen } from './facilitator-notes';
import { AnswerBox } from './fields';
import type { StageProps } from './stage-view';

/** Asks whether the decision of an earlier stage was defensible on what was known then. */
export function LookAgain({ placed, work, earlier, intents }: StageProps & { earlier: number }) {
  const { key, practice } = placed;
  const stage = practice.stages[earlier];
  const own = work.stages[earlier];
  if (!stage || !own) return null;
  return (
    <Section title={`Looking again at stage ${earlier + 1}`} level={3}>
      <p>You now know more than you did. That alone does not make the earlier decision wrong.</p>
      <WhatWasWritten decision={own.first?.decision ?? own.decision} rationale={own.first?.rationale ?? own.rationale} />
      <KnownThen stage={stage} level={4} />
      <Verdict earlier={earlier} work={work} intents={intents} caseKey={key} />
      <p>
        <a href={linkTo({ view: 'case', key, at: earlier })}>Go back to stage {earlier + 1}</a>
      </p>
    </Section>
  );
}

/** The question itself, also asked in the summary. */
export function Verdict({ earlier, work, intents, caseKey }: Pick<StageProps, 'work' | 'intents'> & { earlier: number; caseKey: string }) {
  const own = work.stages[earlier];
  if (!own) return null;
  return (
    <>
      <fieldset class="choices">
        <legend>On what was known at stage {earlier + 1}, was the decision defensible?</legend>
        {VERDICTS.map((verdict) => (
          <label class="check" key={verdict}>
            <input
              type="radio"
              name={`verdict-${earlier}`}
              value={verdict}
              autocomplete="off"
              checked={own.verdict === verdict}
              onChange={() => intents.write(caseKey, earlier, { verdict })}
            />
            {VERDICT_WORDS[verdict]}
          </label>
        ))}
      </fieldset>
      <AnswerBox
        id={`verdict-why-${earlier}`}
        label="Why do you think so?"
        value={own.verdictWhy}
        onWrite={(verdictWhy) => intents.write(caseKey, earlier, { verdictWhy })}
      />
    </>
  );
}

export function WhatWasWritten({ decision, rationale }: { decision: string; rationale: string }) {
  return (
    <dl class="written">
      <div>
        <dt>You decided</dt>
        <dd class="lines">{decision.trim() === '' ? <span class="quiet">Nothing was written.</span> : decision}</dd>
      </div>
      <div>
        <dt>Your reason</dt>
        <dd class="lines">{rationale.trim() === '' ? <span class="quiet">Nothing was written.</span> : rationale}</dd>
      </div>
    </dl>
  );
}

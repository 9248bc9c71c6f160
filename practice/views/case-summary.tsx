import type { CaseWork } from '../../src/extension/storage';
import { Button, ButtonRow, Details, Section } from '../../src/ui';
import { isChangedSince, type PlacedCase } from '../model/cases';
import { VERDICT_WORDS } from '../model/verdict-words';
import { linkTo } from '../route';
import { stageKey } from '../store/state';
import type { ViewProps } from './app';
import { KnownThen, NoteList } from './facilitator-notes';
import { AnswerBox } from './fields';
import { Verdict, WhatWasWritten } from './look-again';

interface SummaryProps extends ViewProps {
  placed: PlacedCase;
  work: CaseWork;
}

/** All stages beside each other, as one record; the same on paper. */
export function CaseSummary({ state, intents, placed, work }: SummaryProps) {
  const { key, practice } = placed;
  const last = practice.stages.length - 1;
  return (
    <>
      <h2>Summary: all stages beside each other</h2>
      <div class="no-print">
        <Section title={`Looking again at stage ${last + 1}`} level={3}>
          <p>Nothing more arrives here. Think of the day after, when something does: what would this decision look like then?</p>
          <Verdict earlier={last} work={work} intents={intents} caseKey={key} />
        </Section>
        <Section title="About all of it" level={3}>
          <ul>
            {practice.closing.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <AnswerBox
            id="closing"
            label="What do you take with you?"
            value={work.closing}
            onWrite={(words) => intents.writeClosing(key, words)}
          />
          <ButtonRow>
            <Button kind="secondary" onClick={intents.print}>
              Print, or save as PDF
            </Button>
          </ButtonRow>
        </Section>
      </div>
      <article class="sheet" aria-label={`${practice.title}: what was decided`}>
        <h3>What was decided, and why</h3>
        <div class="columns">
          {practice.stages.map((stage, at) => (
            <section key={stage.title} class="column" aria-label={`Stage ${at + 1}`}>
              <h4>
                Stage {at + 1}: {stage.title}
              </h4>
              <Column state={state} intents={intents} placed={placed} work={work} at={at} />
              {!state.showing.hidesNotes && (
                <div class="no-print">
                  <Details summary={`Known then, and the facilitator’s notes for stage ${at + 1}`}>
                    <KnownThen stage={stage} level={5} />
                    <NoteList stage={stage} />
                  </Details>
                </div>
              )}
              <p class="no-print">
                <a href={linkTo({ view: 'case', key, at })}>Go back to stage {at + 1}</a>
              </p>
            </section>
          ))}
        </div>
        <section class="only-print">
          <h4>What I take with me</h4>
          <p class="lines">{work.closing.trim() === '' ? '…' : work.closing}</p>
          <p class="quiet">An invented case from “{placed.packTitle}”. Nobody in it is real.</p>
        </section>
      </article>
    </>
  );
}

function Column({ state, placed, work, at }: SummaryProps & { at: number }) {
  const own = work.stages[at];
  if (!own) return null;
  const asked = state.asked[stageKey(placed.key, at)];
  const questions = asked?.kind === 'read' ? asked.prompts : [];
  return (
    <>
      <WhatWasWritten decision={own.first?.decision ?? own.decision} rationale={own.first?.rationale ?? own.rationale} />
      {isChangedSince(own) && (
        <>
          <p class="pair-label">Changed later, knowing more:</p>
          <WhatWasWritten decision={own.decision} rationale={own.rationale} />
        </>
      )}
      {questions.length > 0 && (
        <>
          <p class="pair-label">The child might have asked:</p>
          <ul>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p class="pair-label">Defensible on what was known then?</p>
      <p>{own.verdict === null ? <span class="quiet">Not answered.</span> : VERDICT_WORDS[own.verdict]}</p>
      {own.verdictWhy.trim() !== '' && <p class="lines">{own.verdictWhy}</p>}
    </>
  );
}

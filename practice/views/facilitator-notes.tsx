import type { CaseStage } from '../../src/engine/packs/schema-cases';
import { Button, ButtonRow, Section } from '../../src/ui';
import { isWritten } from '../model/cases';
import { stageKey } from '../store/state';
import type { StageProps } from './stage-view';

/** Hidden until something is written or somebody asks for them; on a shared screen not there at all. */
export function FacilitatorNotes({ state, intents, placed, work, at, stage }: StageProps & { stage: CaseStage }) {
  const { key } = placed;
  const isOpen = state.openNotes.includes(stageKey(key, at));
  const own = work.stages[at];
  const hasWritten = own !== undefined && isWritten(own);
  if (state.showing.hidesNotes) {
    return (
      <Section title="Facilitator’s notes" level={3}>
        <p class="quiet">Hidden while you share the screen.</p>
      </Section>
    );
  }
  return (
    <Section title="Facilitator’s notes" level={3}>
      {!isOpen && (
        <p>
          {hasWritten
            ? 'Compare your words with these. They are things to talk about, not answers.'
            : 'They are for afterwards: write your decision first, if only a line. You can open them anyway.'}
        </p>
      )}
      {isOpen && (
        <>
          <NoteList stage={stage} />
          <KnownThen stage={stage} level={4} />
        </>
      )}
      <ButtonRow>
        <Button kind="secondary" onClick={() => intents.showNotes(key, at, !isOpen)}>
          {isOpen ? 'Hide the notes' : hasWritten ? 'Show the notes' : 'Open them anyway'}
        </Button>
      </ButtonRow>
    </Section>
  );
}

export function NoteList({ stage }: { stage: CaseStage }) {
  return (
    <ul class="notes">
      {stage.notes.map((note) => (
        <li key={note.slice(0, 60)}>{note}</li>
      ))}
    </ul>
  );
}

/** What could be known at a stage, and what could not: the ground on which a decision of that day is looked at. */
export function KnownThen({ stage, level }: { stage: CaseStage; level: 4 | 5 }) {
  const Heading = level === 4 ? 'h4' : 'h5';
  return (
    <div class="pair">
      <div>
        <Heading>Known then</Heading>
        <ul>
          {stage.known.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <Heading>Not known then</Heading>
        <ul>
          {stage.notKnown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

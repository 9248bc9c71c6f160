import type { OwnReading } from '../../src/extension/own-reading';
import { Button, ButtonRow, Notice, Section } from '../../src/ui';
import type { Draft } from '../draft';
import { STARTS, type StartId } from '../starts';
import type { Intents, SurfaceState } from '../state';
import { OwnText } from './own-text';

interface DraftBoxProps {
  state: SurfaceState;
  intents: Intents;
  engine: OwnReading;
  draft: Draft;
  notes: Readonly<Partial<Record<StartId, string>>>;
  /** Back to the questions. */
  onStart: () => void;
}

/** A box to write in before anything is on the file. It is read as a pasted text is, and put into the box on the page on one click. */
export function DraftBox({ state, intents, engine, draft, notes, onStart }: DraftBoxProps) {
  const { seen, effective } = state;
  const keeps = effective?.settings.keepDraft ?? false;
  const isLocked = effective?.locked.includes('keepDraft') ?? false;
  const written = STARTS.filter(({ id }) => (notes[id] ?? '').trim() !== '');
  const isEmpty = draft.text.trim() === '';
  const put = (): void => void intents.insert(draft.text).then((done) => done && draft.dropKept());
  return (
    <>
      {draft.isFromBefore && (
        <Notice>
          <p>This is your draft from before. I kept it in the browser’s memory, as you asked.</p>
        </Notice>
      )}
      {written.length > 0 && (
        <dl class="start-notes">
          {written.map(({ id, ask }) => (
            <div key={id}>
              <dt>{ask}</dt>
              <dd>{notes[id]}</dd>
            </div>
          ))}
        </dl>
      )}
      <Section title="Not on the file yet">
        <OwnText
          id="draft"
          label="Draft"
          hint={
            keeps
              ? 'Nobody else sees it. It is not on the file.'
              : 'Nobody else sees it, and it goes when you close me. It is not on the file.'
          }
          engine={engine}
          text={draft.text}
          onText={draft.write}
        >
          {seen.kind === 'field' && seen.state.replace.allowed && (
            <Button disabled={isEmpty} onClick={put}>
              {seen.state.text.trim() === '' ? 'Put it into the box' : 'Add it where the caret stands'}
            </Button>
          )}
          <Button kind="secondary" disabled={isEmpty} onClick={() => intents.copy(draft.text)}>
            Copy the draft
          </Button>
        </OwnText>
      </Section>
      {seen.kind === 'waiting' && <p class="quiet">Click into your box on the page once, and I can put the draft there.</p>}
      {seen.kind === 'field' && !seen.state.replace.allowed && <p class="quiet">{seen.state.replace.why}</p>}
      <label class="check" for="keep-draft">
        <input
          type="checkbox"
          id="keep-draft"
          autocomplete="off"
          checked={keeps}
          disabled={isLocked}
          onChange={({ currentTarget }) => draft.keep(currentTarget.checked)}
        />
        <span>
          Keep the draft if this window crashes
          <span class="hint">
            {' '}
            It then lies in the browser’s memory, not on the disk, until it is in the box, you clear it, or the browser closes.
            {isLocked && ` Set by ${effective?.setBy}.`}
          </span>
        </span>
      </label>
      <ButtonRow>
        <Button small kind="secondary" onClick={onStart}>
          Back to the three questions
        </Button>
      </ButtonRow>
    </>
  );
}

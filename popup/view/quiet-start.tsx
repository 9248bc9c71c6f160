import { Button, ButtonRow, useOwnId } from '../../src/ui';

interface QuietStartProps {
  ask: string;
  hint: string;
  /** Which question it is, from 1. */
  number: number;
  of: number;
  note: string;
  onNote: (words: string) => void;
  onBack: () => void;
  onNext: () => void;
}

/** One question before writing. An answer may be written, or only thought. */
export function QuietStart({ ask, hint, number, of, note, onNote, onBack, onNext }: QuietStartProps) {
  const id = useOwnId();
  return (
    <>
      <p id={`${id}-hint`}>{hint}</p>
      <div class="field">
        <textarea
          class="input"
          id={id}
          aria-label={ask}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          spellcheck={false}
          value={note}
          onInput={({ currentTarget }) => onNote(currentTarget.value)}
        />
        <p class="hint">For yourself. You can leave it empty; it goes when you close me.</p>
      </div>
      <ButtonRow>
        <Button onClick={onNext}>{number < of ? 'Next' : 'To the draft'}</Button>
        <Button kind="secondary" onClick={onBack}>
          Back
        </Button>
        <span class="quiet">
          {number} of {of}
        </span>
      </ButtonRow>
    </>
  );
}

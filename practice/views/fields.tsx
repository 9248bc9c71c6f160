/** Controls of the practice surface. The state fills them in, so the browser is asked not to. */
import { LONGEST_NOTE } from '../../src/extension/storage';

interface AnswerBoxProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onWrite: (words: string) => void;
}

/** A box for an answer in the learner's own words. */
export function AnswerBox({ id, label, hint, value, onWrite }: AnswerBoxProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        class="input answer"
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autocomplete="off"
        maxLength={LONGEST_NOTE}
        value={value}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
      />
    </div>
  );
}

interface WhenFieldProps {
  id: string;
  label: string;
  /** A day is `yyyy-mm-dd`, a time `hh:mm`; empty where none is set. */
  type: 'date' | 'time';
  value: string;
  onSet: (value: string) => void;
  required?: boolean;
}

export function WhenField({ id, label, type, value, onSet, required = false }: WhenFieldProps) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        class="input"
        type={type}
        id={id}
        autocomplete="off"
        required={required}
        value={value}
        onInput={({ currentTarget }) => onSet(currentTarget.value)}
      />
    </p>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  onTick: (isTicked: boolean) => void;
  id?: string;
  /** Id of what says more about it. */
  describedBy?: string;
}

export function Tick({ label, checked, onTick, id, describedBy }: TickProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        id={id}
        aria-describedby={describedBy}
        autocomplete="off"
        checked={checked}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      {label}
    </label>
  );
}

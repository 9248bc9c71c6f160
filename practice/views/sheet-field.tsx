import { useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../src/extension/storage';
import { looksNamed } from '../model/names';

interface SheetFieldProps {
  id: string;
  label: string;
  value: string;
  onWrite: (words: string) => void;
}

/** A box of the worksheet. When its writer pauses, it says whether something in it looks like a person's name. */
export function SheetField({ id, label, value, onWrite }: SheetFieldProps) {
  const [names, setNames] = useState<readonly string[]>(() => looksNamed(value));
  const [first] = names;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        class="input answer"
        id={id}
        aria-describedby={`${id}-names`}
        autocomplete="off"
        maxLength={LONGEST_NOTE}
        value={value}
        onInput={({ currentTarget }) => {
          onWrite(currentTarget.value);
          // A word that is still being typed is no name yet; one that has gone needs no warning.
          setNames(looksNamed(/[\s.,;:!?)]$/.test(currentTarget.value) ? currentTarget.value : withoutLast(currentTarget.value)));
        }}
        onBlur={({ currentTarget }) => setNames(looksNamed(currentTarget.value))}
      />
      <p class="field-names" id={`${id}-names`} role="status">
        {first !== undefined &&
          (names.length === 1
            ? `${quoted(names)} looks like a name. If it is a person’s, please write the role in its place; if not, leave it as it is.`
            : `${quoted(names)} look like names. If they are people’s, please write roles in their place; if not, leave them as they are.`)}
      </p>
    </div>
  );
}

const withoutLast = (words: string): string => words.replace(/\S+$/, '');

const quoted = (names: readonly string[]): string =>
  names
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');

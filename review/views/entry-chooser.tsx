import type { EntryDigest } from '../../src/extension/looking-back/digest';
import { entryName } from '../model/in-words';
import { around, groupsOf } from '../model/order';
import { ChildChooser } from './child-chooser';

interface EntryChooserProps {
  digests: readonly EntryDigest[];
  chosen: EntryDigest;
  onChoose: (index: number) => void;
}

/** Goes straight to one entry: of this child, or the earliest of another. */
export function EntryChooser({ digests, chosen, onChoose }: EntryChooserProps) {
  const groups = groupsOf(digests);
  const entries = groups.find(({ about }) => about === chosen.about)?.entries ?? [];
  const at = entries.findIndex(({ index }) => index === chosen.index);
  const goTo = (about: string): void => {
    const [first] = groups.find((group) => group.about === about)?.entries ?? [];
    if (first) onChoose(first.index);
  };
  return (
    <div class="row no-print">
      <ChildChooser id="entry-about" label="Whose record?" groups={groups} chosen={chosen.about} onChoose={goTo} />
      <p class="field narrow">
        <label for="entry-choice">Entry</label>
        <select
          class="input"
          id="entry-choice"
          autocomplete="off"
          value={String(chosen.index)}
          onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
        >
          {around(entries, at).map((digest) => (
            <option key={digest.index} value={String(digest.index)}>
              {entryName(digest)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

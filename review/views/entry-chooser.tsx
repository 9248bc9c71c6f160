import type { EntryDigest } from '../../src/extension/looking-back/digest';
import { entryName } from '../model/in-words';
import { groupsOf } from '../model/order';

/** More would make a list that nobody can use; those beyond are reached by moving on. */
const MOST = 500;

/** Goes straight to one entry. */
export function EntryChooser({
  digests,
  chosen,
  onChoose,
}: {
  digests: readonly EntryDigest[];
  chosen: number;
  onChoose: (index: number) => void;
}) {
  const groups = groupsOf(digests);
  return (
    <p class="field narrow no-print">
      <label for="entry-choice">Entry</label>
      <select
        class="input"
        id="entry-choice"
        autocomplete="off"
        value={String(chosen)}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {groups.map(({ about, entries }) => (
          <optgroup key={about} label={about}>
            {around(entries, chosen).map((digest) => (
              <option key={digest.index} value={String(digest.index)}>
                {entryName(digest)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

function around(entries: readonly EntryDigest[], chosen: number): readonly EntryDigest[] {
  if (entries.length <= MOST) return entries;
  const at = Math.max(
    0,
    entries.findIndex(({ index }) => index === chosen),
  );
  const from = Math.max(0, Math.min(entries.length - MOST, at - MOST / 2));
  return entries.slice(from, from + MOST);
}

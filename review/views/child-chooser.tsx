import { entriesInWords } from '../model/in-words';
import { around, type ChildGroup } from '../model/order';

interface ChildChooserProps {
  id: string;
  label: string;
  groups: readonly ChildGroup[];
  chosen: string;
  onChoose: (about: string) => void;
}

/** Whose record is looked at; nothing where there is only one. */
export function ChildChooser({ id, label, groups, chosen, onChoose }: ChildChooserProps) {
  if (groups.length < 2) return null;
  const at = groups.findIndex(({ about }) => about === chosen);
  return (
    <p class="field narrow no-print">
      <label for={id}>{label}</label>
      <select class="input" id={id} autocomplete="off" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {around(groups, at).map(({ about, entries }) => (
          <option key={about} value={about}>
            {about} ({entriesInWords(entries.length)})
          </option>
        ))}
      </select>
    </p>
  );
}

import { PRESET_IDS, type PresetId } from '../../src/engine/types';
import { PRESET_WORDS, useOwnId } from '../../src/ui';

/** The kind of entry changes what is asked for, not what is seen. */
export function PresetChooser({ chosen, onChoose }: { chosen: PresetId | null; onChoose: (preset: PresetId | null) => void }) {
  const id = useOwnId();
  return (
    <div class="preset">
      <label for={id}>What kind of entry is this?</label>
      <select
        id={id}
        class="input"
        value={chosen ?? ''}
        onChange={(event) => onChoose(PRESET_IDS.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">Any kind</option>
        {PRESET_IDS.map((preset) => (
          <option key={preset} value={preset}>
            {PRESET_WORDS[preset]}
          </option>
        ))}
      </select>
    </div>
  );
}

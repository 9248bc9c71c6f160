import type { ComponentChildren } from 'preact';
import type { SaveState } from '../store/keeper';
import type { Part } from '../store/state';
import type { ViewProps } from './app';
import { Tick } from './fields';

interface KeepSwitchProps extends ViewProps {
  part: Part;
  label: string;
  /** What happens where it is off, and where it is on. */
  children: ComponentChildren;
}

/** Off until somebody asks for it: whether what is written here outlives this tab. */
export function KeepSwitch({ state, intents, part, label, children }: KeepSwitchProps) {
  const saved = state.saving[part];
  return (
    <div class="keep no-print">
      <Tick
        id={`keep-${part}`}
        label={label}
        describedBy={`keep-${part}-hint`}
        checked={saved.kind !== 'off'}
        onTick={(isOn) => intents.keep(part, isOn)}
      />
      <p class="hint" id={`keep-${part}-hint`}>
        {children}
      </p>
      <SavedLine saved={saved} />
    </div>
  );
}

/** Whether what was typed last is kept. Seen, not announced: it would speak with every word. */
function SavedLine({ saved }: { saved: SaveState }) {
  return (
    <p class={`saved saved-${saved.kind}`} data-saved={saved.kind}>
      {saved.kind === 'off' && 'Not kept: in this tab only.'}
      {saved.kind === 'saving' && 'Saving …'}
      {saved.kind === 'kept' && `Kept on this device, ${timeOf(saved.at)}.`}
      {saved.kind === 'problem' && saved.say}
    </p>
  );
}

const timeOf = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

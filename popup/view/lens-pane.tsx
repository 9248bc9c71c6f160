import { useRef, useState } from 'preact/hooks';
import type { OwnReading } from '../../src/extension/own-reading';
import { useOwnId } from '../../src/ui';
import { LensTool } from '../../src/ui/lens/lens-tool';
import type { Intents, SurfaceState } from '../state';

interface LensPaneProps {
  state: SurfaceState;
  intents: Intents;
  engine: OwnReading;
  pasted: string;
  draft: string;
  /** While another tool is looked at, the text is not read; what was moved stays. */
  isShown: boolean;
}

/** A lens over the box in the page, over what was pasted, or over the draft. */
export function LensPane({ state: { seen }, intents, engine, pasted, draft, isShown }: LensPaneProps) {
  const [wanted, setWanted] = useState<string>('box');
  const select = useOwnId();
  const isField = seen.kind === 'field';
  const texts = [
    { id: 'box', title: isField ? 'The box on the page' : 'What you pasted', text: isField ? seen.state.text : pasted },
    { id: 'draft', title: 'Your draft', text: draft },
  ].filter(({ text }) => text.trim() !== '');
  const [first] = texts;
  const now = texts.find(({ id }) => id === wanted) ?? first ?? { id: 'none', title: '', text: '' };
  const last = useRef(now);
  if (isShown) last.current = now;
  const chosen = last.current;
  return (
    <>
      <h1>Through a lens</h1>
      {first === undefined && <p>There is no text to look at yet. The questions may help all the same, before you write.</p>}
      {texts.length > 1 && (
        <div class="field">
          <label for={select}>Which text?</label>
          <select
            class="input"
            id={select}
            autocomplete="off"
            value={chosen.id}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          >
            {texts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <LensTool
        key={isField && chosen.id === 'box' ? seen.state.fieldId : chosen.id}
        source={engine}
        text={chosen.text}
        onSelect={isField && chosen.id === 'box' ? intents.select : undefined}
        onCopy={intents.copy}
        onHelp={(lens) => intents.why(`lens/${lens}`)}
        level={2}
      />
    </>
  );
}

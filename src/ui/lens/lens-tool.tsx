import './lens.css';
import { useEffect, useState } from 'preact/hooks';
import type { Move } from '../../engine/lens-canvas';
import type { Lens } from '../../engine/lens-rules';
import type { Span } from '../../engine/types';
import { Button } from '../button';
import { useOwnId } from '../own-id';
import { Details } from '../section';
import { LensCanvas } from './lens-canvas';
import { SummaryCards } from './summary-cards';
import { type LensSource, useLens } from './use-lens';

export interface LensToolProps {
  source: LensSource;
  text: string;
  /** Leads to words in the box, where there is one. */
  onSelect?: ((span: Span) => void) | undefined;
  onCopy: (words: string) => void;
  /** Leads to this lens in the help. */
  onHelp?: (lens: string) => void;
  /** Level of the headings inside. */
  level: 2 | 3 | 4;
}

/**
 * A lens of the writer's choice and its canvas. What the writer moves or writes here lives in this part's memory and goes with it; the comment
 * does not change. A new `key` forgets it, as another comment should.
 */
export function LensTool({ source, text, onSelect, onCopy, onHelp, level }: LensToolProps) {
  const { lenses, lens, reading, choose } = useLens(source, text);
  const [moves, setMoves] = useState<Readonly<Record<string, readonly Move[]>>>({});
  if (lenses === null) return <p class="quiet">Just a moment …</p>;
  if (!lens) return <p>All lenses are switched off here.</p>;
  const isOfThis = reading?.lens === lens.id;
  return (
    <div class="lens">
      <LensChooser lenses={lenses} lens={lens} onChoose={choose} />
      <p class="lens-say">{lens.say}</p>
      {!isOfThis && <p class="quiet">Looking …</p>}
      {isOfThis && lens.kind === 'summaries' && (
        <SummaryCards key={lens.id} lens={lens} summaries={reading.summaries} text={reading.text} onCopy={onCopy} level={level} />
      )}
      {isOfThis && lens.kind !== 'summaries' && (
        <LensCanvas
          key={lens.id}
          lens={lens}
          reading={reading}
          text={reading.text}
          moves={moves[lens.id] ?? NO_MOVES}
          onMoves={(own) => setMoves({ ...moves, [lens.id]: own })}
          onSelect={reading.text === text ? onSelect : undefined}
          onCopy={onCopy}
          level={level}
        />
      )}
      <Details summary="Why this lens, and where it comes from">
        <p>{lens.why}</p>
        <p class="quiet">
          Source: {lens.source.join('; ')}. The words here are our own. From “{lens.origin.packTitle}”, version {lens.origin.version}.
        </p>
        {onHelp && (
          <Button kind="link" onClick={() => onHelp(lens.id)}>
            More about it in the help
          </Button>
        )}
      </Details>
    </div>
  );
}

const NO_MOVES: readonly Move[] = [];

function LensChooser({ lenses, lens, onChoose }: { lenses: readonly Lens[]; lens: Lens; onChoose: (id: string) => void }) {
  const id = useOwnId();
  // The browser may put back what was chosen before a reload.
  const [, redraw] = useState(0);
  useEffect(() => redraw(1), []);
  return (
    <div class="lens-chooser">
      <label for={id}>Look at it through</label>
      <select id={id} class="input" autocomplete="off" value={lens.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {lenses.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  );
}

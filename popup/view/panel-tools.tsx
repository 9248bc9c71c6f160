import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OwnReading } from '../../src/extension/own-reading';
import { Tabs } from '../../src/ui';
import { useDraft } from '../draft';
import type { Intents, SurfaceState } from '../state';
import { useTimer } from '../timer';
import { LensPane } from './lens-pane';
import { ReadyPane } from './ready-pane';

const VIEWS = [
  { id: 'questions', title: 'Questions' },
  { id: 'lenses', title: 'Lenses' },
  { id: 'ready', title: 'Before you write' },
] as const;

interface PanelToolsProps {
  state: SurfaceState;
  intents: Intents;
  engine: OwnReading;
  pasted: string;
  isQuiet: boolean;
  onQuiet: (on: boolean) => void;
  /** The child's questions and the rest of the review: what is seen first. */
  children: ComponentChildren;
}

/** The panel: the child's questions, and one click away the thinking tools. What stands in one stays there while another is looked at. */
export function PanelTools({ state, intents, engine, pasted, isQuiet, onQuiet, children }: PanelToolsProps) {
  const [view, setView] = useState<string>(viewInAddress);
  // Not before it is asked for: a lens starts a worker.
  const [wasLooked, setLooked] = useState(false);
  useEffect(() => {
    if (view === 'lenses') setLooked(true);
  }, [view]);
  useEffect(() => {
    const go = (): void => setView(viewInAddress());
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  const draft = useDraft(state.effective?.settings.keepDraft ?? null);
  const timer = useTimer();
  return (
    <Tabs label="What to look at" tabs={VIEWS} chosen={view} onChoose={setView}>
      <div hidden={view !== 'questions'}>{children}</div>
      <div hidden={view !== 'lenses'}>
        {(view === 'lenses' || wasLooked) && (
          <LensPane {...{ state, intents, engine, pasted }} draft={draft.text} isShown={view === 'lenses'} />
        )}
      </div>
      <div hidden={view !== 'ready'}>
        <ReadyPane state={state} intents={intents} engine={engine} draft={draft} timer={timer} isQuiet={isQuiet} onQuiet={onQuiet} />
      </div>
    </Tabs>
  );
}

/** An address can lead to a tool (`panel.html#lenses`); else the questions come first. */
function viewInAddress(): string {
  return VIEWS.find(({ id }) => location.hash === `#${id}`)?.id ?? 'questions';
}

import '../../src/ui/ui.css';
import './surface.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { RuleProblem } from '../../src/extension/line';
import { startOwnReading } from '../../src/extension/own-reading';
import { Live, Masthead } from '../../src/ui';
import type { Intents, SurfaceState } from '../state';
import { pinnedTab, startSurface } from '../surface';
import { FieldView } from './field-view';
import { Footer } from './footer';
import { HappenedBar } from './happened-bar';
import { Asleep, Loading, NoBox, NotSetUp, Unreadable, WaitingForBox } from './no-field';
import { PanelTools } from './panel-tools';
import { Paste } from './paste';
import { SessionDue } from './session-due';
import { TourOffer } from './tour-offer';

/** Draws popup or panel: one state in, intents out. */
export function openSurface(kind: 'popup' | 'panel'): void {
  const root = document.getElementById('app');
  if (!root) return;
  startSurface({
    kind,
    pinned: pinnedTab(location.search),
    onState: (state, intents) => render(<App kind={kind} state={state} intents={intents} />, root),
  });
}

interface AppProps {
  kind: 'popup' | 'panel';
  state: SurfaceState;
  intents: Intents;
}

function App({ kind, state, intents }: AppProps) {
  const { seen, happened, effective } = state;
  const [problems, setProblems] = useState<RuleProblem[]>([]);
  const [engine] = useState(() => startOwnReading(setProblems));
  const [pasted, setPasted] = useState('');
  const [isQuiet, setQuiet] = useState(false);
  const reminds = (effective?.settings.recall ?? false) && !isQuiet;
  const review =
    seen.kind === 'field' ? (
      <FieldView seen={seen} recall={reminds ? state.recall : []} sessionDue={reminds ? state.sessionDue : null} intents={intents} />
    ) : (
      <>
        <Elsewhere state={state} kind={kind} intents={intents} />
        {seen.kind !== 'connecting' && <TourOffer />}
        <SessionDue reminder={reminds ? state.sessionDue : null} intents={intents} />
        {seen.kind !== 'connecting' && <Paste engine={engine} problems={problems} text={pasted} onText={setPasted} />}
      </>
    );
  return (
    <>
      <Masthead title={seen.kind === 'field' ? seen.state.title : null} />
      <main>
        {kind === 'panel' ? (
          <PanelTools
            {...{ state, intents, engine, pasted, isQuiet }}
            onQuiet={(on) => {
              setQuiet(on);
              intents.setQuiet(on);
            }}
          >
            {review}
          </PanelTools>
        ) : (
          review
        )}
        <PolicyProblems problems={effective?.policyProblems ?? []} />
      </main>
      <HappenedBar happened={happened} intents={intents} />
      <Live say={happened?.say ?? ''} />
      <Footer kind={kind} intents={intents} />
    </>
  );
}

/** What to say where no box is being read. */
function Elsewhere({ state: { seen, page, isAsleep }, kind, intents }: { state: SurfaceState; kind: 'popup' | 'panel'; intents: Intents }) {
  if (seen.kind === 'connecting') return <Loading />;
  if (seen.kind === 'waiting') return <WaitingForBox title={seen.title} intents={intents} />;
  if (page.kind !== 'site') return <Unreadable isUnknown={page.kind === 'unknown'} kind={kind} />;
  if (seen.kind === 'no-box' && page.profiles > 0) return <NoBox host={page.host} intents={intents} />;
  if (page.granted && page.profiles > 0) return isAsleep ? <Asleep /> : <Loading />;
  return <NotSetUp page={page} canTryOnce={kind === 'popup'} intents={intents} />;
}

function PolicyProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-attention">
      <p>Some of what your organisation has set could not be used. The rest is in force.</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

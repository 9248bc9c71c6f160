import '../../src/ui/ui.css';
import '../../src/ui/page.css';
import './practice.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Happened, Live, Masthead, Notice } from '../../src/ui';
import { areaById } from '../model/leaders';
import { sessionById } from '../model/sessions';
import { linkTo, type Route } from '../route';
import { startPractice } from '../store/practice-store';
import type { Intents, PracticeState } from '../store/state';
import { CasePage } from './case-page';
import { Kept } from './kept';
import { AreaPage, LeadersStart } from './leaders';
import { LensPage } from './lens-page';
import { RoomStart } from './room-start';
import { SessionPage } from './session-page';
import { SessionsStart } from './sessions-start';
import { Sheet } from './sheet';

/** Draws the practice surface: one state in, intents out. */
export function openPractice(): void {
  const root = document.getElementById('app');
  if (root) startPractice((state, intents) => render(<App state={state} intents={intents} />, root));
}

export interface ViewProps {
  state: PracticeState;
  intents: Intents;
}

const PLACES: readonly { title: string; route: Route; views: readonly Route['view'][] }[] = [
  { title: 'Practice room', route: { view: 'room' }, views: ['room', 'case'] },
  { title: 'CPD sessions', route: { view: 'sessions' }, views: ['sessions', 'session', 'lens'] },
  { title: 'For leaders', route: { view: 'leaders' }, views: ['leaders', 'area', 'sheet'] },
  { title: 'What is kept', route: { view: 'kept' }, views: ['kept'] },
];

function App({ state, intents }: ViewProps) {
  const { route, say, undo, showing } = state;
  const main = useRef<HTMLElement>(null);
  const shown = linkTo(route);
  const last = useRef(shown);
  const title = `${titleOf(state)}: On Your Shoulder`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Who goes to another view begins at its top, by eye and by screen reader.
  useLayoutEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    document.documentElement.classList.toggle('large', showing.isLarge);
  }, [showing.isLarge]);
  return (
    <>
      <Masthead>
        <nav class="places" aria-label="Parts of practice">
          <ul class="plain-list">
            {PLACES.map(({ title, route: to, views }) => (
              <li key={title}>
                <a href={linkTo(to)} aria-current={views.includes(route.view) ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Masthead>
      <main tabIndex={-1} ref={main}>
        <View state={state} intents={intents} />
        <Happened say={say} onUndo={undo ? intents.undo : undefined} onHeard={intents.heard} />
      </main>
      <Live say={state.live} />
      <footer class="footer">
        <p class="quiet">
          Nothing leaves this device. <a href="review.html">Look back</a> · <a href="help.html">Help</a> ·{' '}
          <a href="proof.html">How private is this?</a>
        </p>
      </footer>
    </>
  );
}

function View({ state, intents }: ViewProps) {
  const { route } = state;
  if (!state.isReady) {
    return (
      <>
        <h1>Just a moment …</h1>
        <p class="quiet">I am opening the cases.</p>
      </>
    );
  }
  switch (route.view) {
    case 'room':
      return <RoomStart state={state} intents={intents} />;
    case 'case': {
      const placed = state.cases.find(({ key }) => key === route.key);
      return placed ? (
        <CasePage state={state} intents={intents} placed={placed} at={route.at} />
      ) : (
        <NotThere what="case" to={{ view: 'room' }} />
      );
    }
    case 'sessions':
      return <SessionsStart state={state} intents={intents} />;
    case 'session': {
      const session = sessionById(route.id);
      return session ? (
        <SessionPage state={state} intents={intents} session={session} />
      ) : (
        <NotThere what="session" to={{ view: 'sessions' }} />
      );
    }
    case 'lens':
      return <LensPage key={route.id} id={route.id} intents={intents} />;
    case 'leaders':
      return <LeadersStart state={state} intents={intents} />;
    case 'area':
      return <AreaPage state={state} intents={intents} id={route.id} />;
    case 'sheet':
      return <Sheet state={state} intents={intents} />;
    case 'kept':
      return <Kept state={state} intents={intents} />;
  }
}

/** An address from yesterday: its pack may have been taken away. */
function NotThere({ what, to }: { what: string; to: Route }) {
  return (
    <>
      <h1>I cannot find this {what}</h1>
      <Notice>
        <p>It may have come with a rule pack that is no longer here, or the address may be an old one.</p>
      </Notice>
      <p>
        <a href={linkTo(to)}>See what there is</a>
      </p>
    </>
  );
}

function titleOf({ route, cases }: PracticeState): string {
  switch (route.view) {
    case 'case':
      return cases.find(({ key }) => key === route.key)?.practice.title ?? 'Practice room';
    case 'session':
      return sessionById(route.id)?.name ?? 'CPD sessions';
    case 'lens':
      return 'A lens';
    case 'area':
      return areaById(route.id)?.title ?? 'For leaders';
    case 'sheet':
      return 'Worksheet for leaders';
    default:
      return PLACES.find(({ views }) => views.includes(route.view))?.title ?? 'Practice';
  }
}

/** The frame of the workbench: where one is, what waits to be saved, and the view. */
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Live, Notice } from '../src/ui';
import { linkTo, type Route, useRoute, VIEW_TITLES, VIEWS, type View } from './route';
import { changedPacks } from './store/changes';
import type { Workbench, WorkbenchState } from './store/workbench';
import { FilesView } from './views/files';
import { HistoryView } from './views/history';
import { ItView } from './views/it';
import { RuleView } from './views/rule';
import { type Looking, RulesView } from './views/rules';
import { SaveBar } from './views/save';
import { SettingsView } from './views/settings';
import { SitesView } from './views/sites';
import { StartView } from './views/start';
import { TextView } from './views/text';
import { TryView } from './views/try';
import { WriteView } from './views/write';

export interface ViewProps {
  bench: Workbench;
  state: WorkbenchState;
  rest: string;
}

const SHOWN: Readonly<Record<View, (props: ViewProps) => ComponentChild>> = {
  start: (props) => <StartView {...props} />,
  rules: (props) => <RulesPart {...props} />,
  write: (props) => <WriteView key={props.rest} {...props} />,
  text: (props) => <TextView key={props.rest} {...props} />,
  try: (props) => <TryView {...props} />,
  history: (props) => <HistoryView {...props} />,
  files: (props) => <FilesView {...props} />,
  sites: (props) => <SitesView {...props} />,
  it: (props) => <ItView {...props} />,
  settings: (props) => <SettingsView {...props} />,
};

/** Who comes back from a rule finds the list as it was left. */
function RulesPart(props: ViewProps) {
  const [looking, setLooking] = useState<Looking>({ search: '', onlyOurs: false });
  if (props.rest !== '') return <RuleView key={props.rest} {...props} />;
  return <RulesView bench={props.bench} state={props.state} looking={looking} onLook={setLooking} />;
}

export function App({ bench }: { bench: Workbench }) {
  const [state, setState] = useState(bench.state());
  // At once: what was read before the first frame would else never be shown.
  useLayoutEffect(() => bench.subscribe(() => setState(bench.state())), [bench]);
  const route = useRoute();
  const main = useFocusOnMove(route);
  useEffect(() => {
    document.title = `${VIEW_TITLES[route.view]} – On Your Shoulder`;
  }, [route.view]);
  const waiting = changedPacks(state).length;
  return (
    <div class={`bench${waiting > 0 ? ' bench-with-bar' : ''}`}>
      {/* A button, since the part after # of the address says which view is shown. */}
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <header class="bench-head">
        <img src="icons/48.png" alt="" width="32" height="32" />
        <span class="bench-name">On Your Shoulder</span>
      </header>
      <Navigation current={route.view} />
      <main id="main" tabIndex={-1} ref={main}>
        {state.problem && (
          <Notice kind="problem">
            <p>{state.problem}</p>
          </Notice>
        )}
        {state.isWorking && <p class="working">One moment: this pack is long …</p>}
        {state.isReady ? SHOWN[route.view]({ bench, state, rest: route.rest }) : <p>One moment …</p>}
      </main>
      <SaveBar bench={bench} state={state} />
      <Live say={state.said} />
    </div>
  );
}

function Navigation({ current }: { current: View }) {
  return (
    <nav class="bench-nav" aria-label="Parts of the workbench">
      <ul class="plain-list">
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={linkTo(view)} aria-current={view === current ? 'page' : undefined}>
              {VIEW_TITLES[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A new view is read from its beginning; the first one leaves the focus where the browser put it. */
function useFocusOnMove(route: Route) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  const place = `${route.view}/${route.rest}`;
  useLayoutEffect(() => {
    if (shown.current !== null && shown.current !== place) {
      main.current?.focus();
      scrollTo(0, 0);
    }
    shown.current = place;
  }, [place]);
  return main;
}

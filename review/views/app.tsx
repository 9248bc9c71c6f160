import '../../src/ui/ui.css';
import '../../src/ui/page.css';
import './review.css';
import { render } from 'preact';
import { Happened, Live, Masthead, Notice, Tabs } from '../../src/ui';
import { entriesInWords } from '../model/in-words';
import { startLookBack } from '../store/look-back';
import { type Intents, type LookBackState, STEPS, type StepId } from '../store/state';
import { Bring } from './bring';
import { Kept } from './kept';
import { Patterns } from './patterns';
import { Reading } from './reading';
import { Reflecting } from './reflecting';
import { TakeOut } from './take-out';
import { Thread } from './thread';
import { WorkBar } from './work-bar';

/** Steps that show a record, and questions made of its words. */
const HOLDS_ENTRIES: ReadonlySet<StepId> = new Set(['bring', 'read']);

/** Draws the review page: one state in, intents out. */
export function openReview(): void {
  const root = document.getElementById('app');
  if (root) startLookBack((state, intents) => render(<App state={state} intents={intents} />, root));
}

export interface ViewProps {
  state: LookBackState;
  intents: Intents;
}

function App({ state, intents }: ViewProps) {
  const { step, digests, say, isBroken, problems } = state;
  return (
    <>
      <Masthead />
      <main>
        <h1>Looking back</h1>
        <p class="lead no-print">
          In private, at what you wrote. Entries stay in this tab’s memory and go when you close it. Nobody else sees this page.
        </p>
        {isBroken && (
          <Notice kind="problem">
            <p>
              Reading has stopped by itself, and the entries are gone from memory. Your reflections are safe. Please bring the entries in
              again.
            </p>
          </Notice>
        )}
        {problems.length > 0 && (
          <Notice kind="attention">
            <p>Some of your local rules could not be used here. The rest is in force; “Rules and settings” says which and why.</p>
          </Notice>
        )}
        <Tabs
          label="Steps of looking back"
          tabs={STEPS}
          chosen={step}
          onChoose={(id) => {
            const chosen = STEPS.find((one) => one.id === id);
            if (chosen) intents.go(chosen.id);
          }}
        >
          {HOLDS_ENTRIES.has(step) ? (
            <>
              <div class="no-print">
                <Step state={state} intents={intents} />
              </div>
              <p class="only-print">
                Entries are not put on paper from here. Under “Take it out” you can have them printed, if you tick so.
              </p>
            </>
          ) : (
            <Step state={state} intents={intents} />
          )}
        </Tabs>
        <Happened say={say} onHeard={intents.heard} />
      </main>
      <Live say={say} />
      <WorkBar work={state.work} onCancel={intents.cancel} />
      <footer class="footer">
        <p class="quiet">
          {digests.length === 0 ? 'No entries lie here.' : `${entriesInWords(digests.length)} in this tab’s memory, and nowhere else.`}{' '}
          Nothing leaves this device. <a href="practice.html">Practise on an invented case</a>
        </p>
      </footer>
    </>
  );
}

function Step({ state, intents }: ViewProps) {
  switch (state.step) {
    case 'bring':
      return <Bring state={state} intents={intents} />;
    case 'read':
      return <Reading state={state} intents={intents} />;
    case 'thread':
      return <Thread state={state} intents={intents} />;
    case 'patterns':
      return <Patterns state={state} intents={intents} />;
    case 'reflect':
      return <Reflecting state={state} intents={intents} />;
    case 'take':
      return <TakeOut state={state} intents={intents} />;
    case 'kept':
      return <Kept state={state} intents={intents} />;
  }
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnReading } from '../../src/extension/own-reading';
import { Button, ButtonRow, Notice } from '../../src/ui';
import type { Draft } from '../draft';
import { STARTS, type StartId } from '../starts';
import type { Intents, SurfaceState } from '../state';
import { leftInWords, type Timer } from '../timer';
import { DraftBox } from './draft-box';
import { QuietStart } from './quiet-start';

interface ReadyPaneProps {
  state: SurfaceState;
  intents: Intents;
  engine: OwnReading;
  draft: Draft;
  timer: Timer;
  isQuiet: boolean;
  onQuiet: (on: boolean) => void;
}

/** Where in the quiet start the writer is: not begun, at one of the questions, or at the draft. */
type Step = 'rest' | number | 'draft';

/** Getting in the zone: a quiet start, a timer for those who want one, and a draft box that nobody else sees. */
export function ReadyPane({ state, intents, engine, draft, timer, isQuiet, onQuiet }: ReadyPaneProps) {
  const [step, setStep] = useState<Step>(draft.text === '' ? 'rest' : 'draft');
  const [notes, setNotes] = useState<Partial<Record<StartId, string>>>({});
  const hasMoved = useRef(false);
  // A draft that was kept is shown at once.
  useEffect(() => {
    if (draft.isFromBefore && !hasMoved.current) setStep('draft');
  }, [draft.isFromBefore]);
  const go = (next: Step): void => {
    hasMoved.current = true;
    setStep(next);
  };
  const begin = (minutes: number): void => {
    onQuiet(true);
    if (minutes > 0) timer.start(minutes);
    go(0);
  };
  const asked = typeof step === 'number' ? STARTS[step] : undefined;
  return (
    <>
      <StepHeading
        key={step}
        takesFocus={hasMoved.current}
        words={asked ? asked.ask : step === 'draft' ? 'Your draft' : 'Before you write'}
      />
      {timer.left !== null && (
        <div class="row-of-time">
          <p role={timer.left === 0 ? 'status' : 'timer'}>{leftInWords(timer.left)}</p>
          <Button small kind="secondary" onClick={timer.stop}>
            {timer.left === 0 ? 'Thank you' : 'Stop the timer'}
          </Button>
        </div>
      )}
      {step === 'rest' && <Rest onBegin={begin} onDraft={() => go('draft')} hasDraft={draft.text !== ''} />}
      {asked && typeof step === 'number' && (
        <QuietStart
          key={asked.id}
          {...asked}
          number={step + 1}
          of={STARTS.length}
          note={notes[asked.id] ?? ''}
          onNote={(words) => setNotes({ ...notes, [asked.id]: words })}
          onBack={() => go(step === 0 ? 'rest' : step - 1)}
          onNext={() => go(step + 1 < STARTS.length ? step + 1 : 'draft')}
        />
      )}
      {step === 'draft' && (
        <DraftBox state={state} intents={intents} engine={engine} draft={draft} notes={notes} onStart={() => go('rest')} />
      )}
      {isQuiet && (
        <Notice>
          <p>It is quiet: no badge, no marks in the text and no reminders, until you say so or close me.</p>
          <ButtonRow>
            <Button small kind="secondary" onClick={() => onQuiet(false)}>
              End the quiet
            </Button>
          </ButtonRow>
        </Notice>
      )}
    </>
  );
}

/** Whoever goes to the next step goes on from its heading. */
function StepHeading({ words, takesFocus }: { words: string; takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: whoever goes on quickly must not lose the focus again.
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {words}
    </h1>
  );
}

const TIMES = [0, 10, 20, 30];

function Rest({ onBegin, onDraft, hasDraft }: { onBegin: (minutes: number) => void; onDraft: () => void; hasDraft: boolean }) {
  const [minutes, setMinutes] = useState(0);
  return (
    <>
      <p>Writing about a child’s life asks for a moment. Three questions, one at a time, and I keep quiet meanwhile.</p>
      <fieldset class="times">
        <legend>A timer, if it helps</legend>
        {TIMES.map((time) => (
          <label key={time}>
            <input type="radio" name="time" autocomplete="off" checked={minutes === time} onChange={() => setMinutes(time)} />
            {time === 0 ? 'None' : `${time} minutes`}
          </label>
        ))}
      </fieldset>
      <p class="quiet">It makes no sound, and nothing happens at its end but a word.</p>
      <ButtonRow>
        <Button onClick={() => onBegin(minutes)}>Begin quietly</Button>
        <Button kind="secondary" onClick={onDraft}>
          {hasDraft ? 'Back to the draft' : 'Straight to the draft'}
        </Button>
      </ButtonRow>
    </>
  );
}

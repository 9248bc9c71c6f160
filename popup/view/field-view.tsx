import type { Seen } from '../../src/extension/field-link';
import type { ActionPoint, SessionReminder } from '../../src/extension/storage';
import { Button, RuleProblems } from '../../src/ui';
import type { Intents } from '../state';
import { Recall } from './recall';
import { ReviewView } from './review-view';
import { SessionDue } from './session-due';
import { TourOffer } from './tour-offer';

interface FieldViewProps {
  seen: Extract<Seen, { kind: 'field' }>;
  recall: readonly ActionPoint[];
  sessionDue: SessionReminder | null;
  intents: Intents;
}

/** The box in the page, as it is now. */
export function FieldView({ seen: { state, preset, problems }, recall, sessionDue, intents }: FieldViewProps) {
  return (
    <>
      <ReviewView
        text={state.text}
        review={state.review}
        hidden={state.hidden}
        preset={preset}
        onPreset={intents.choosePreset}
        replace={state.replace}
        intents={intents}
        level={2}
      >
        <Recall points={recall} intents={intents} />
        <TourOffer />
        <SessionDue reminder={sessionDue} intents={intents} />
      </ReviewView>
      <RuleProblems problems={problems} />
      <p class="marks-switch">
        <Button kind="link" onClick={() => intents.showHighlights(!state.highlights)}>
          {state.highlights ? 'Hide marks in the text' : 'Show marks in the text'}
        </Button>
      </p>
    </>
  );
}

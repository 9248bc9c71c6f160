import type { ComponentChildren } from 'preact';
import type { PresetId, Review } from '../../src/engine/types';
import type { FieldState, HiddenItem } from '../../src/page/types';
import { visibleIn } from '../../src/page/visible';
import { Notice } from '../../src/ui';
import type { Intents } from '../state';
import { Actions } from './actions';
import { Decisions } from './decisions';
import { HiddenList } from './hidden-list';
import { Language } from './language';
import { PresetChooser } from './preset-chooser';
import { Questions } from './questions';
import { Remarks } from './remarks';
import { SeaMap } from './sea-map';

/** What can be asked for beside a review; `replace` and `show` only where there is a box in a page. */
export type ReviewIntents = Pick<Intents, 'select' | 'copy' | 'hide' | 'unhide' | 'why'> & Partial<Pick<Intents, 'replace' | 'show'>>;

export interface ReviewViewProps {
  text: string;
  review: Review;
  hidden: readonly HiddenItem[];
  preset: PresetId | null;
  onPreset: (preset: PresetId | null) => void;
  replace?: FieldState['replace'];
  intents: ReviewIntents;
  /** Level of the section headings; the questions stand one above. */
  level: 2 | 3;
  /** Stands between the questions and the map. */
  children?: ComponentChildren;
}

/** One reading of one comment: the child's questions first, then what was seen, then the words. */
export function ReviewView({ text, review, hidden, preset, onPreset, replace, intents, level, children }: ReviewViewProps) {
  const { prompts, notes } = visibleIn(review, hidden);
  return (
    <>
      {review.limited !== null && (
        <Notice kind="attention">
          <p>{review.limited}</p>
        </Notice>
      )}
      <Questions
        prompts={prompts}
        names={review.child.names}
        isEmpty={review.words === 0}
        onSelect={intents.select}
        onWhy={intents.why}
        level={level}
      />
      <PresetChooser chosen={preset} onChoose={onPreset} />
      {children}
      <SeaMap text={text} elements={review.elements} onSelect={intents.select} onShow={intents.show} onWhy={intents.why} level={level} />
      <Decisions text={text} decisions={review.decisions} onSelect={intents.select} level={level} />
      <Actions text={text} actions={review.actions} onSelect={intents.select} level={level} />
      <Language text={text} notes={notes} replace={replace} intents={intents} level={level} />
      <Remarks text={text} remarks={review.remarks} onSelect={intents.select} onWhy={intents.why} level={level} />
      <HiddenList hidden={hidden} onShow={intents.unhide} />
    </>
  );
}

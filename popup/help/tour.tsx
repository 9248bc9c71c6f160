/**
 * A tour of one minute on an invented comment. The comment is read by the same engine and rules as the writer's own, so what the
 * tour shows is what there is; it keeps nothing and counts nothing.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Review } from '../../src/engine/types';
import { type Reviewing, startReviewing } from '../../src/extension/reviewing';
import { tourOfferedRecord } from '../../src/extension/storage';
import { Button, ButtonRow, Live } from '../../src/ui';
import { TOUR_COMMENT } from './tour-comment';
import { STEPS } from './tour-steps';

export function Tour() {
  const engine = useRef<Reviewing | null>(null);
  const [text, setText] = useState(TOUR_COMMENT);
  const [review, setReview] = useState<Review | null | 'reading'>('reading');
  const [at, setAt] = useState(0);
  const [say, setSay] = useState('');

  useEffect(() => {
    engine.current = startReviewing();
    // Whoever has come here needs no offer any more.
    void tourOfferedRecord.write(true);
    return () => engine.current?.close();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void engine.current?.review(text).then((result) => isCurrent && setReview(result));
    return () => {
      isCurrent = false;
    };
  }, [text]);

  const step = STEPS[at] ?? STEPS[0];
  if (!step) return null;
  const change = (next: string, what: string): void => {
    setText(next);
    setSay(what);
  };
  const { Body } = step;
  return (
    <article class="tour" aria-labelledby="tour-title">
      <p class="quiet">
        The one-minute tour, step {at + 1} of {STEPS.length}
      </p>
      <StepTitle key={at} title={step.title} />
      {review === 'reading' && <p role="status">Reading …</p>}
      {review === null && <p>I could not read the comment just now. Please load this page again.</p>}
      {review !== null && review !== 'reading' && <Body text={text} review={review} change={change} />}
      <Live say={say} />
      <ButtonRow>
        {at + 1 < STEPS.length ? <Button onClick={() => setAt(at + 1)}>Next</Button> : <Button onClick={leave}>Close the tour</Button>}
        {at > 0 && (
          <Button kind="secondary" onClick={() => setAt(at - 1)}>
            Back
          </Button>
        )}
        {at + 1 < STEPS.length && (
          <Button kind="link" onClick={leave}>
            Skip the tour
          </Button>
        )}
      </ButtonRow>
    </article>
  );
}

/** Takes the focus with each step, so that it is read out. */
function StepTitle({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – The one-minute tour – On Your Shoulder`;
    heading.current?.focus();
  }, [title]);
  return (
    <h1 id="tour-title" ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

function leave(): void {
  location.hash = 'start';
}

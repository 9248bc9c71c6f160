import type { Answer } from '../engine/types';

/** What the three answers are called, everywhere. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = { found: 'Found', unsure: 'Not sure', 'not-seen': 'Not seen' };

/** An answer in word, shape and colour: a ticked disc, a half disc, an open ring. */
export function AnswerMark({ answer }: { answer: Answer }) {
  return (
    <span class={`mark mark-${answer}`}>
      <AnswerShape answer={answer} />
      {ANSWER_WORDS[answer]}
    </span>
  );
}

/** The shape alone; what it stands for must be said beside it. */
function AnswerShape({ answer }: { answer: Answer }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <AnswerLines answer={answer} />
    </svg>
  );
}

/** Its lines, 16 by 16, for a drawing that is there already. */
export function AnswerLines({ answer }: { answer: Answer }) {
  if (answer === 'not-seen')
    return <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.2" />;
  if (answer === 'unsure')
    return (
      <>
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
      </>
    );
  return (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3l2.3 2.3 4.5-5" fill="none" stroke="var(--page)" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" />
    </>
  );
}

import type { Prompt, Span } from '../../src/engine/types';
import { placeOfRule } from '../../src/extension/help-place';
import { mightAsk, WORDS } from '../../src/page/words';
import { Button } from '../../src/ui';

interface QuestionsProps {
  prompts: readonly Prompt[];
  names: readonly string[];
  isEmpty: boolean;
  onSelect: (span: Span) => void;
  /** Leads to a place in the help. */
  onWhy: (place: string) => void;
  level: 2 | 3;
}

/** What the child would ask, in the child's voice. */
export function Questions({ prompts, names, isEmpty, onSelect, onWhy, level }: QuestionsProps) {
  const Heading = level === 2 ? 'h1' : 'h3';
  return (
    <section class="questions" aria-labelledby="questions-title">
      <Heading id="questions-title">{mightAsk(names)}</Heading>
      {prompts.length === 0 && (
        <p>
          {isEmpty
            ? 'Nothing is written yet. I will read along when you begin.'
            : 'I have nothing to ask just now. You know this child; does it say what you meant?'}
        </p>
      )}
      <ul class="plain-list">
        {prompts.map(({ id, text, anchor, origin }) => (
          <li key={id} class="bubble">
            <p>{text}</p>
            <span class="links">
              {anchor && (
                <Button kind="link" label={`Show the words: ${text}`} onClick={() => onSelect(anchor)}>
                  Show the words
                </Button>
              )}
              <Button kind="link" label={`${WORDS.why} ${text}`} onClick={() => onWhy(placeOfRule(origin.rule))}>
                {WORDS.why}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

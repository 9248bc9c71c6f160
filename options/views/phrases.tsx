/** From phrases to a pattern: type what people write, pick how widely to look. */
import { useId, useState } from 'preact/hooks';
import { Button } from '../../src/ui';
import { patternsFrom } from '../model/from-phrases';
import { inWords } from '../model/in-words';
import { fromLines, TextField } from './parts';

interface PhraseHelperProps {
  /** The patterns, and the phrases as examples that must be found. */
  onTake: (find: string[], flag: string[]) => void;
}

export function PhraseHelper({ onTake }: PhraseHelperProps) {
  const [typed, setTyped] = useState('');
  const heading = useId();
  const phrases = fromLines(typed);
  const suggestions = patternsFrom(phrases);
  return (
    <section class="card" aria-labelledby={heading}>
      <h2 id={heading}>Start from phrases</h2>
      <TextField
        label="Phrases that you have seen, one a line"
        hint="Two or three are enough: failed to engage / failing to engage / has not engaged"
        rows={4}
        value={typed}
        onChange={setTyped}
      />
      <div aria-live="polite">
        {suggestions.length > 0 && <p>Which of these do you mean?</p>}
        <ul class="plain-list">
          {suggestions.map(({ find, say }) => (
            <li key={find.join('\n')} class="suggestion">
              <div>
                <p>{say}</p>
                {find.map((pattern) => (
                  <p key={pattern}>
                    <code>{pattern}</code> <span class="quiet">{inWords(pattern)}</span>
                  </p>
                ))}
              </div>
              <Button kind="secondary" small label={`Use this: ${find.join(', ')}`} onClick={() => onTake(find, phrases)}>
                Use this
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { LensSummary } from '../../engine/lens';
import { summarySentence, summaryWords } from '../../engine/lens-canvas';
import type { Lens } from '../../engine/lens-rules';
import { Button, ButtonRow } from '../button';
import { useOwnId } from '../own-id';
import { shorten } from '../quote';

interface SummaryCardsProps {
  lens: Lens;
  summaries: readonly LensSummary[];
  text: string;
  onCopy: (words: string) => void;
  level: 2 | 3 | 4;
}

/** Room for a decision that the comment does not say yet. */
const OWN = 'own';

/** Each decision in its parts, which can be written anew here, and as one sentence to copy. */
export function SummaryCards({ lens, summaries, text, onCopy, level }: SummaryCardsProps) {
  const [written, setWritten] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  const own: LensSummary = { id: OWN, parts: lens.places.map(({ id }) => ({ place: id, words: null })) };
  const all = [...summaries, own];
  const wordsOf = (summary: LensSummary): Record<string, string> => summaryWords(summary, text, written[summary.id] ?? {});
  const sentences = all.map((summary) => summarySentence(lens, wordsOf(summary))).filter((sentence) => sentence !== '');
  return (
    <section class="lens-summaries" aria-label={lens.title}>
      {summaries.length === 0 && <p>I could not see a decision in this text. You can put one together here.</p>}
      {all.map((summary, index) => (
        <SummaryCard
          key={summary.id}
          lens={lens}
          title={summary.id === OWN ? (summaries.length === 0 ? 'A decision' : 'Another decision') : `Decision ${index + 1}`}
          words={wordsOf(summary)}
          onWords={(place, words) => setWritten({ ...written, [summary.id]: { ...written[summary.id], [place]: words } })}
          onCopy={onCopy}
          isOpen={summary.id !== OWN || summaries.length === 0}
          level={level}
        />
      ))}
      {sentences.length > 1 && (
        <ButtonRow>
          <Button small kind="secondary" onClick={() => onCopy(sentences.join('\n'))}>
            Copy all {sentences.length}
          </Button>
        </ButtonRow>
      )}
      <p class="quiet">What you write here changes nothing in your text, and is not kept.</p>
    </section>
  );
}

interface SummaryCardProps extends Pick<SummaryCardsProps, 'lens' | 'onCopy' | 'level'> {
  title: string;
  words: Readonly<Record<string, string>>;
  onWords: (place: string, words: string) => void;
  isOpen: boolean;
}

function SummaryCard({ lens, title, words, onWords, onCopy, isOpen, level }: SummaryCardProps) {
  const base = useOwnId();
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  const sentence = summarySentence(lens, words);
  const parts = (
    <>
      {lens.places.map((place) => (
        <div class="field" key={place.id}>
          <label for={`${base}-${place.id}`}>{place.title}</label>
          <p class="hint" id={`${base}-${place.id}-hint`}>
            {place.ask}
          </p>
          <textarea
            class="input lens-part"
            id={`${base}-${place.id}`}
            aria-describedby={`${base}-${place.id}-hint`}
            data-part={place.id}
            autocomplete="off"
            spellcheck={false}
            rows={2}
            value={words[place.id] ?? ''}
            onInput={({ currentTarget }) => onWords(place.id, currentTarget.value)}
          />
        </div>
      ))}
      {sentence !== '' && (
        <>
          <p class="lens-sentence">{sentence}</p>
          <ButtonRow>
            <Button small label={`Copy this: ${shorten(sentence, 60)}`} onClick={() => onCopy(sentence)}>
              Copy this
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  );
  if (!isOpen)
    return (
      <details class="details">
        <summary>{title}</summary>
        <div class="details-body">{parts}</div>
      </details>
    );
  return (
    <div class="card lens-summary">
      <Heading>{title}</Heading>
      {parts}
    </div>
  );
}

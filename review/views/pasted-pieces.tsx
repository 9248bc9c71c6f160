import { useState } from 'preact/hooks';
import { joinPieces, type Piece, splitPiece } from '../../src/extension/looking-back/split-paste';
import { Button, ButtonRow, Section, shorten } from '../../src/ui';
import { counted, dateInWords, entriesInWords } from '../model/in-words';
import type { Intents, Pasted } from '../store/state';

interface PastedPiecesProps {
  pasted: Pasted;
  intents: Intents;
  whose: string;
}

/** How pasted text was split, before anything is read: dates can be set right, entries joined and split. */
export function PastedPieces({ pasted: { text, pieces }, intents, whose }: PastedPiecesProps) {
  const change = (at: number, more: Partial<Piece>): void =>
    intents.changePieces(pieces.map((piece, place) => (place === at ? { ...piece, ...more } : piece)));
  return (
    <Section title={`I see ${entriesInWords(pieces.length)}`} takesFocus>
      <p>
        {pieces.length === 1
          ? 'Please check that this is one entry. If there are more in it, split it. You can set its date too.'
          : 'Please check that each begins where it should. If not, join two, split one, or set a date.'}
      </p>
      <ol class="plain-list">
        {pieces.map((piece, at) => (
          <li key={piece.start} class="card" data-piece>
            <h3>
              Entry {at + 1}: {dateInWords(piece.date)}
            </h3>
            {piece.problem !== null && piece.date === null && <p class="field-error">{piece.problem} You can set the date here.</p>}
            <p class="case-text">{shorten(text.slice(piece.textStart, piece.end), 220) || '(no words)'}</p>
            <p class="quiet">{counted(wordsIn(text.slice(piece.textStart, piece.end)), 'word', 'words')}</p>
            <div class="row">
              <p class="field">
                <label for={`date-${at}`}>Date of entry {at + 1}</label>
                <input
                  class="input"
                  type="date"
                  id={`date-${at}`}
                  autocomplete="off"
                  value={piece.date ?? ''}
                  onChange={({ currentTarget }) => change(at, { date: currentTarget.value === '' ? null : currentTarget.value })}
                />
              </p>
              {at > 0 && (
                <Button
                  small
                  kind="secondary"
                  label={`Join to the one above: entry ${at + 1}`}
                  onClick={() => intents.changePieces(joinPieces(pieces, at))}
                >
                  Join to the one above
                </Button>
              )}
            </div>
            <SplitHere text={text} piece={piece} number={at + 1} onSplit={(place) => intents.changePieces(splitPiece(pieces, at, place))} />
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button onClick={() => intents.takePasted(whose)}>Read {pieces.length === 1 ? 'this entry' : 'these entries'}</Button>
        <Button kind="secondary" onClick={intents.dropPasted}>
          Leave it
        </Button>
      </ButtonRow>
    </Section>
  );
}

/** The lines of a piece, each of which may begin an entry of its own. Drawn only when asked for. */
function SplitHere({ text, piece, number, onSplit }: { text: string; piece: Piece; number: number; onSplit: (at: number) => void }) {
  const [isOpen, setOpen] = useState(false);
  const lines = isOpen ? linesIn(text, piece) : [];
  return (
    <div>
      <Button kind="link" label={`${isOpen ? 'Do not split' : 'Split this one'}: entry ${number}`} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Do not split' : 'Split this one'}
      </Button>
      {isOpen && lines.length === 0 && <p class="quiet">It has only one line, so there is no place to split it.</p>}
      <ul class="plain-list">
        {lines.map(({ start, words }) => (
          <li key={start} class="row">
            <span class="case-text">{shorten(words, 100)}</span>
            <Button
              small
              kind="secondary"
              label={`Begin a new entry here: “${shorten(words, 40)}”`}
              onClick={() => {
                setOpen(false);
                onSplit(start);
              }}
            >
              Begin a new entry here
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesIn(text: string, { textStart, end }: Piece): { start: number; words: string }[] {
  let at = textStart;
  return text
    .slice(textStart, end)
    .split('\n')
    .flatMap((words) => {
      const start = at;
      at += words.length + 1;
      return words.trim() === '' || start === textStart ? [] : [{ start, words }];
    });
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

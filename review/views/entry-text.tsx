import { useEffect, useRef, useState } from 'preact/hooks';
import type { LanguageNote, Review, Span } from '../../src/engine/types';
import { ELEMENT_SHORT } from '../model/element-short';
import { isLit, type MarginLabel, marginOf, marksIn, type ReadingTag } from '../model/reading-marks';
import { type Line, linesOf, type Segment } from '../model/segments';
import { NoteCard } from './note-card';

interface EntryTextProps {
  text: string;
  review: Review;
  notes: readonly LanguageNote[];
  show: Span | null;
}

/** The entry line by line: what a reader finds stands in the margin, notes open under the line that they are about. */
export function EntryText({ text, review, notes, show }: EntryTextProps) {
  const [lit, setLit] = useState<MarginLabel | null>(null);
  const [openNote, setOpenNote] = useState<string | null>(null);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (show) shown.current?.scrollIntoView({ block: 'center' });
  }, [show]);
  const lines = linesOf(text, marksIn(review, notes, show));
  return (
    <div class="entry case-text">
      {lines.map((line) => (
        <div class="entry-line" key={line.start}>
          <Margin labels={marginOf(line)} lit={lit} onLight={setLit} />
          <div>
            <p class="entry-words">
              {line.segments.map((segment) => (
                <Words
                  key={segment.start}
                  text={text}
                  segment={segment}
                  isLit={isLit(segment.tags, lit)}
                  openNote={openNote}
                  onNote={setOpenNote}
                  shown={shown}
                />
              ))}
            </p>
            {notesOf(line, notes, openNote).map((note) => (
              <NoteCard key={note.id} note={note} onClose={() => setOpenNote(null)} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Margin({
  labels,
  lit,
  onLight,
}: {
  labels: readonly MarginLabel[];
  lit: MarginLabel | null;
  onLight: (label: MarginLabel | null) => void;
}) {
  return (
    <ul class="margin plain-list" aria-label="What a reader finds in this line">
      {labels.map((label) => (
        <li key={label.key}>
          <button
            type="button"
            class="margin-label"
            data-element={label.element}
            aria-pressed={lit?.key === label.key}
            onClick={() => onLight(lit?.key === label.key ? null : label)}
          >
            {ELEMENT_SHORT[label.element]}
            {label.number !== null && ` ${label.number}`}
            {label.isUnsure && '?'}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface WordsProps {
  text: string;
  segment: Segment<ReadingTag>;
  isLit: boolean;
  openNote: string | null;
  onNote: (id: string | null) => void;
  shown: { current: HTMLElement | null };
}

function Words({ text, segment, isLit: lit, openNote, onNote, shown }: WordsProps) {
  const { start, end, tags, begins } = segment;
  const words = text.slice(start, end);
  const note = tags.find((tag) => tag.kind === 'note')?.note;
  const isShown = tags.some(({ kind }) => kind === 'show');
  const look = [lit ? 'lit' : '', isShown ? 'shown' : '', note ? 'noted' : ''].filter((name) => name !== '').join(' ');
  const opens = note && begins.some((tag) => tag.kind === 'note' && tag.note.id === note.id);
  const drawn =
    opens && note ? (
      <button
        type="button"
        class={look}
        aria-expanded={openNote === note.id}
        title={note.say}
        onClick={() => onNote(openNote === note.id ? null : note.id)}
      >
        {words}
      </button>
    ) : look === '' ? (
      words
    ) : (
      <span class={look}>{words}</span>
    );
  if (!isShown) return <>{drawn}</>;
  return (
    <mark
      class="shown"
      ref={(el) => {
        if (el && begins.some(({ kind }) => kind === 'show')) shown.current = el;
      }}
    >
      {drawn}
    </mark>
  );
}

/** Notes whose words begin in this line and that are open. */
function notesOf(line: Line<ReadingTag>, notes: readonly LanguageNote[], open: string | null): LanguageNote[] {
  if (open === null) return [];
  const here = line.segments.some(({ begins }) => begins.some((tag) => tag.kind === 'note' && tag.note.id === open));
  return here ? notes.filter(({ id }) => id === open).slice(0, 1) : [];
}

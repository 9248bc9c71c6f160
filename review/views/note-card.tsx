import type { LanguageNote } from '../../src/engine/types';
import { placeOfRule } from '../../src/extension/help-place';
import { goToHelp } from '../../src/extension/help-way';
import { WORDS } from '../../src/page/words';
import { Button, Details, SEVERITY_WORDS } from '../../src/ui';

/** A note in its place. It is for next time: what stands in the record is not changed. */
export function NoteCard({ note, onClose }: { note: LanguageNote; onClose: () => void }) {
  const { say, better, why, severity, origin } = note;
  return (
    <aside class="card note" aria-label={`About “${note.words}”`}>
      <p class="quiet">{SEVERITY_WORDS[severity]}</p>
      <p>{say}</p>
      {better.length > 0 && (
        <>
          <p class="pair-label">Another time, perhaps:</p>
          <ul>
            {better.map(({ words, fits }) => (
              <li key={words}>{fits ? `“${words}”` : words}</li>
            ))}
          </ul>
        </>
      )}
      <Details summary={WORDS.why}>
        <p>{why}</p>
        <p class="quiet">
          From “{origin.packTitle}”, version {origin.version}, rule {origin.rule}.
          {origin.source.length > 0 && ` Source: ${origin.source.join('; ')}.`}
        </p>
        <Button kind="link" label={`${WORDS.whyMore}: “${note.words}”`} onClick={() => void goToHelp(placeOfRule(origin.rule))}>
          {WORDS.whyMore}
        </Button>
      </Details>
      <Button small kind="secondary" onClick={onClose}>
        Close
      </Button>
    </aside>
  );
}

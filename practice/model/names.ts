/**
 * Whether a note on a worksheet looks as if it held somebody's name. It looks as looking back does before a reflection is kept, and
 * leaves out the words with a capital that a worksheet about an organisation is full of. It can only guess, so it asks.
 */
import { checkNote, namesIn } from '../../src/extension/looking-back/note-check';

const OF_AN_ORGANISATION = new Set(
  (
    'ofsted research practice principal director directors head deputy assistant chief executive council councils borough county city town district north south east west ' +
    'children’s childrens services department education government working together signs safety restorative systemic academy university college board panel forum ' +
    'mosaic liquidlogic eclipse caredirector azeus servelec teams outlook word excel microsoft sharepoint zoom onenote intranet summary evaluation analysis practitioner practitioners ' +
    'supervisor supervisors managers workers agency court family group hub strategic workforce development learning induction appraisal audit quality assurance front door ' +
    'assessed supported year newly qualified public law outline working week spring summer autumn winter welsh scottish irish england wales britain uk quarter'
  ).split(' '),
);

/** A title and a name: "Ms Okafor". */
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Cllr)\.?\s+(\p{Lu}[\p{L}'’-]+)/gu;
/** A word that begins a sentence and does what people do: "Craig keeps asking". */
const DOES =
  /(?:^|[.!?\n]\s*)(\p{Lu}\p{Ll}+)(?:['’]s)?\s+(?:says|said|thinks|feels|wants|needs to|keeps|told|tells|refuses|never|always|is off|has left|struggles|and I)\b/gu;
const NOT_A_NAME =
  /^(?:nobody|somebody|someone|everyone|everybody|anybody|anyone|staff|teams?|people|practitioners?|supervisors?|managers?|workers?|leaders?|it|he|she|they|we|this|that|one|who|what|which|policy|induction|supervision|training|recording|management|children|parents|families|everything|nothing|something)$/i;

/** @returns words as they stand in the note, each once */
export function looksNamed(note: string): string[] {
  const names = [...namesIn(note)].filter((name) => !OF_AN_ORGANISATION.has(name));
  const found = checkNote(note, new Set(names), []).names;
  const more = [...note.matchAll(TITLED), ...note.matchAll(DOES)].flatMap(([, word = '']) => (NOT_A_NAME.test(word) ? [] : [word]));
  return [...new Set([...found, ...more].map((word) => word.replace(/['’]s$/u, '')))].filter(
    (word) => !OF_AN_ORGANISATION.has(word.toLowerCase()),
  );
}

import { ADULT, ageOfPronoun } from './ages';
import type { CommentReading } from './reading';

/**
 * The child to whom a comment is written: "Dear Temitope, … You are 13", "Chantelle, this is for your file". Others are written to as well, so
 * what is said to "you" has to be what one says to a child.
 */
export function addresseeOf({ document: { text } }: CommentReading): { name: string; years: number | null } | null {
  const name = GREETED.exec(text)?.[1];
  if (name === undefined) return null;
  const at = text.search(YOU);
  const years = at < 0 ? null : ageOfPronoun(text.slice(at));
  const isChild = years !== null && years < ADULT;
  return isChild || (text.match(TOLD)?.length ?? 0) > 1 ? { name, years } : null;
}

const GREETED = /^\s*(?:(?:dear|hello|hi)\s+)?(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*)(?:\s+and\s+\p{Lu}[\p{L}'’-]+)?,\s/iu;
const YOU = /\byou(?:['’]re|\s+are)\s+(?:\d|\p{L}+[,.;])/iu;
const TOLD =
  /\byour (?:own )?(?:social worker|file|records?|foster carers?|carers|mum|dad|nan|gran|brothers?|sisters?|school|birthday|pathway plan|voice|wishes)\b|\b(?:when|so that|one day) you (?:are older|were (?:little|born)|can read|read this)\b|\byou (?:told|said to) (?:me|us)\b|\byou(?: are| were)? (?:missing|placed|taken into care)\b/giu;

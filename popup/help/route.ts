/** Which part of the help is shown, from what follows the # of the address: a place is a link, can be kept and gone back from. */
import { placeOfElement, placeOfRule } from '../../src/extension/help-place';
import { useHash } from '../../src/ui';

/** Parts that have one page each; `element`, `wordings`, `lens` and `rule` say which one after a slash. */
export const PARTS = [
  'start',
  'answers',
  'elements',
  'element',
  'words',
  'wordings',
  'rule',
  'questions',
  'acronyms',
  'lenses',
  'lens',
  'tour',
  'sources',
] as const;
export type Part = (typeof PARTS)[number];

export interface Route {
  part: Part;
  /** What follows the part, decoded: `rule/sea/x` gives `sea/x`; empty where nothing does. */
  rest: string;
}

/** Never throws; what is not a place leads to the start. */
export function readRoute(hash: string): Route {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/');
  const part = PARTS.find((known) => known === first);
  return part ? { part, rest: rest.map(decoded).join('/') } : { part: 'start', rest: '' };
}

/** What a link says: `#answers/manager`. */
export function linkTo(part: Part, rest = ''): string {
  if (part === 'rule') return `#${placeOfRule(rest)}`;
  if (part === 'element') return `#${placeOfElement(rest)}`;
  return `#${part}${rest === '' ? '' : `/${encodeURIComponent(rest)}`}`;
}

/** The route of the address, as it changes. */
export const useRoute = (): Route => readRoute(useHash());

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

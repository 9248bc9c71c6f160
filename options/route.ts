/** Which view is shown, from the part of the address after #. A link is a link: it can be opened in a new tab and gone back from. */
import { useHash } from '../src/ui';

export const VIEWS = ['start', 'rules', 'write', 'text', 'try', 'history', 'files', 'sites', 'it', 'settings'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  /** What follows the view: `#/rules/pack/rule` gives `pack/rule`. */
  rest: string;
}

export const VIEW_TITLES: Readonly<Record<View, string>> = {
  start: 'Start',
  rules: 'Rules',
  write: 'Write a rule',
  text: 'Edit as text',
  try: 'Try it out',
  history: 'History',
  files: 'Import and export',
  sites: 'Pages and boxes',
  it: 'Hand to IT',
  settings: 'Settings',
};

export function readRoute(hash: string): Route {
  const [, first = '', ...rest] = hash.replace(/^#/, '').split('/');
  const view = VIEWS.find((known) => known === first) ?? 'start';
  return { view, rest: rest.map(decoded).join('/') };
}

/** A link that was cut off in the middle of a letter leads to the view all the same. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function linkTo(view: View, rest = ''): string {
  return `#/${view}${rest === '' ? '' : `/${rest.split('/').map(encodeURIComponent).join('/')}`}`;
}

export const useRoute = (): Route => readRoute(useHash());

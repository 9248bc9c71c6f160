/** Which view is shown, from the part of the address after #: a link is a link, and the browser's Back goes back. */

export type Route =
  | { view: 'room' }
  /** `at` is the index of a stage; `end` is the summary. */
  | { view: 'case'; key: string; at: number | 'end' }
  | { view: 'sessions' }
  | { view: 'session'; id: string }
  /** A lens, by its id, over an invented comment. */
  | { view: 'lens'; id: string }
  | { view: 'leaders' }
  | { view: 'area'; id: string }
  | { view: 'sheet' }
  | { view: 'kept' };

/** Never throws; what it does not know is the practice room. */
export function readRoute(hash: string): Route {
  const [, view = '', ...rest] = hash.replace(/^#/, '').split('/').map(decoded);
  const [first = '', second = '', third = ''] = rest;
  if (view === 'case' && first !== '' && second !== '') return { view: 'case', key: `${first}/${second}`, at: placeOf(third) };
  if (view === 'sessions') return first === '' ? { view: 'sessions' } : { view: 'session', id: first };
  if (view === 'lens' && first !== '') return { view: 'lens', id: first };
  if (view === 'leaders' && first === 'sheet') return { view: 'sheet' };
  if (view === 'leaders') return first === '' ? { view: 'leaders' } : { view: 'area', id: first };
  return view === 'kept' ? { view: 'kept' } : { view: 'room' };
}

/** The address of a view: `#/case/pack/case/2`. Stages count from 1 there, as they do for people. */
export function linkTo(route: Route): string {
  switch (route.view) {
    case 'case':
      return `#/case/${route.key.split('/').map(encodeURIComponent).join('/')}/${route.at === 'end' ? 'summary' : route.at + 1}`;
    case 'session':
      return `#/sessions/${encodeURIComponent(route.id)}`;
    case 'lens':
      return `#/lens/${encodeURIComponent(route.id)}`;
    case 'area':
      return `#/leaders/${encodeURIComponent(route.id)}`;
    case 'sheet':
      return '#/leaders/sheet';
    default:
      return `#/${route.view}`;
  }
}

function placeOf(words: string): number | 'end' {
  if (words === 'summary') return 'end';
  return /^[1-9]\d?$/.test(words) ? Number(words) - 1 : 0;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

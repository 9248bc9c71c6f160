/** Places in the help, and how "why do I see this?" leads there: into the help that is open already, else into a new tab. */
import { openOwnPage } from './browser';
import { openHelp, showInHelp } from './handles';
import { ask } from './messages';

const HELP_PAGE = 'help.html';

/** @param rule `pack/rule`, as the origin of a note, question or remark names it @returns what follows the # */
export function placeOfRule(rule: string): string {
  return `rule/${rule.split('/').map(encodeURIComponent).join('/')}`;
}

/** @param element such as `decision` @returns what follows the # */
export function placeOfElement(element: string): string {
  return `element/${encodeURIComponent(element)}`;
}

/** For the background: leads to a place, or to the beginning where it is empty. @returns whether the help could be shown */
export async function leadToHelp(place: string): Promise<boolean> {
  // Five notes in a row would else leave five tabs.
  const reply = await ask(showInHelp, { place });
  return reply?.shown === true || openOwnPage(addressOf(place));
}

/** For a surface: asks the background, which lives on when the popup closes. Never rejects. */
export async function goToHelp(place = ''): Promise<void> {
  const reply = await ask(openHelp, { place });
  if (!reply) await openOwnPage(addressOf(place));
}

const addressOf = (place: string): string => (place === '' ? HELP_PAGE : `${HELP_PAGE}#${place}`);

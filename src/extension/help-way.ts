/** How "why do I see this?" leads to a place in the help: into the help that is open already, else into a new tab. */
import { openOwnPage } from './browser';
import { openHelp, showInHelp } from './handles';
import { ask } from './messages';

const HELP_PAGE = 'help.html';

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

/**
 * Every page of the extension, with the views that can be reached by their address: what is tried on all of them (axe, forced colours,
 * reflow, junk in the storage) goes through this table. A new page or view is one more line.
 */
export interface Surface {
  name: string;
  /** Address below the extension's own. */
  path: string;
  /** Something that is only there once the view is drawn. */
  ready: string;
}

const WORKBENCH = ['start', 'rules', 'write', 'text', 'try', 'history', 'files', 'sites', 'it', 'settings'];

export const SURFACES: readonly Surface[] = [
  { name: 'popup, no box', path: 'popup.html', ready: 'h1' },
  { name: 'panel, no box', path: 'panel.html', ready: 'h1' },
  { name: 'panel: lenses', path: 'panel.html#lenses', ready: '.lens-places' },
  { name: 'panel: before you write', path: 'panel.html#ready', ready: '.times' },
  { name: 'help', path: 'help.html', ready: 'h1' },
  { name: 'proof page', path: 'proof.html', ready: 'h1' },
  { name: 'looking back', path: 'review.html', ready: 'h1' },
  ...WORKBENCH.map((view) => ({ name: `workbench: ${view}`, path: `options.html#/${view}`, ready: 'main h1' })),
  { name: 'practice room', path: 'practice.html', ready: 'h1' },
  { name: 'practice: sessions', path: 'practice.html#/sessions', ready: 'h1' },
  { name: 'practice: leaders', path: 'practice.html#/leaders', ready: 'h1' },
  { name: 'practice: worksheet', path: 'practice.html#/leaders/sheet', ready: 'h1' },
  { name: 'practice: what is kept', path: 'practice.html#/kept', ready: 'h1' },
];

/** The pages themselves, each once. */
export const PAGES: readonly string[] = [...new Set(SURFACES.map(({ path }) => path.replace(/#.*$/, '')))];

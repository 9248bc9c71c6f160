/** The browser's own tree of what a screen reader is told, in one form for both. Closed shadow roots are in it: a screen reader enters them too. */
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';

/** One thing in the tree, in the order of the page. */
export interface Told {
  /** By the names that ARIA has for them; `DisclosureTriangle` for what opens and closes a part. */
  role: string;
  name: string;
  live: string;
  /** Whether it stands in what we draw beside a box. */
  isOurs: boolean;
}

const OURS = { role: 'complementary', name: 'On Your Shoulder' };

/** As Chromium gives it to a screen reader. */
export async function treeOfChromium(page: Page): Promise<Told[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const ours = new Set<string>();
  return nodes.flatMap(({ nodeId, parentId, ignored, role, name, properties = [] }) => {
    const words = String(name?.value ?? '').trim();
    // Parents stand before their children.
    if ((role?.value === OURS.role && words === OURS.name) || (parentId !== undefined && ours.has(parentId))) ours.add(nodeId);
    if (ignored) return [];
    const live = properties.find((property) => property.name === 'live')?.value.value;
    return [{ role: String(role?.value ?? ''), name: words, live: String(live ?? 'off'), isOurs: ours.has(nodeId) }];
  });
}

/** So long a tree may change, or say nothing, before the reading gives up and says what it saw last: milliseconds. */
const PATIENCE = 40_000;

/** Source for Firefox's own window: the tree of the tab in front, once it stands still, as rows of depth, role, ARIA role, name and live region. */
export const READ_FIREFOX_TREE = `(async () => {
  // Held by the window: the service stops when nobody holds it any more, and pages that open while it stops and starts again may tell nothing.
  const service = (window.heldAccessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService));
  const attribute = (one, name) => { try { return one.attributes.getStringProperty(name); } catch { return ''; } };
  const read = () => {
    const rows = [];
    const walk = (one, depth) => {
      rows.push([depth, service.getStringRole(one.role), attribute(one, 'xml-roles'), one.name ?? '', attribute(one, 'live')]);
      for (let at = 0; at < one.childCount; at++) walk(one.getChildAt(at), depth + 1);
    };
    const tab = service.getAccessibleFor(gBrowser.selectedBrowser);
    if (tab) walk(tab, 0);
    return rows;
  };
  // Its own window draws no frame while nothing in it changes.
  const frame = () => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 50); });
  // What a page shows reaches this process bit by bit.
  let last = '';
  const end = Date.now() + ${PATIENCE};
  for (let still = 0; still < 30; ) {
    await frame();
    if (Date.now() > end) throw new Error('The tree of ' + gBrowser.selectedBrowser.currentURI.spec + ' does not come to rest: ' + last.slice(0, 500));
    let now = '';
    // A part may go while it is read.
    try { now = JSON.stringify(read()); } catch { now = ''; }
    still = now !== '' && now === last && JSON.parse(now).some(([, role]) => role === 'heading') ? still + 1 : 0;
    last = now;
  }
  return last;
})()`;

const rowsSchema = z.array(z.tuple([z.number(), z.string(), z.string(), z.string(), z.string()]));

const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  'toggle button': 'button',
  entry: 'textbox',
  'password text': 'textbox',
  editcombobox: 'combobox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  pagetab: 'tab',
  graphic: 'image',
  summary: 'DisclosureTriangle',
};

/** @param json what {@link READ_FIREFOX_TREE} gives */
export function treeOfFirefox(json: string): Told[] {
  let ours = Number.POSITIVE_INFINITY;
  return rowsSchema.parse(JSON.parse(json)).map(([depth, own, aria, words, live]) => {
    const role = own === 'landmark' || own === 'region' ? (aria.split(' ')[0] ?? own) : (ROLES[own] ?? own);
    const name = words.trim();
    if (depth <= ours) ours = role === OURS.role && name === OURS.name ? depth : Number.POSITIVE_INFINITY;
    // An alert shouts by its nature, and Firefox does not say so again.
    const tone = live === '' ? (own === 'alert' ? 'assertive' : 'off') : live;
    return { role, name, live: tone, isOurs: depth >= ours };
  });
}

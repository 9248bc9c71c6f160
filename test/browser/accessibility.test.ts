/**
 * What axe alone does not see, on every line of the table in surfaces.ts: 400 % zoom, forced colours, no motion where none is wanted, the
 * way of the Tab key, and names and live regions as the browser itself gives them to a screen reader.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import {
  type BrowserName,
  describeInBothBrowsers,
  expectNoAxeViolations,
  expectNoAxeViolationsInShadow,
  pressShortcut,
  type Told,
} from './harness';
import { badgeSays, HOST, isWhole, partSays, press, reads, setUpDemo, typeComment } from './main-job-steps';
import { SURFACES } from './surfaces';

/** 1280 by 1024 pixels at 400 %. */
const REFLOWED = { width: 320, height: 256 };
/** Stops of the Tab key on each view; Firefox's driver takes a while for each. */
const MOST_STOPS = { chromium: 40, firefox: 12 };

describeInBothBrowsers(
  'Accessibility',
  (harness, browser) => {
    let server: CaseServer;

    beforeAll(async () => {
      server = await startServer();
    });

    afterAll(() => server.close());

    test.each(SURFACES)('$name: reflow, colours, motion, the way of the Tab key, names', async ({ path, ready }) => {
      const page = await harness().surface(path);
      await harness().forceMedia(page);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches)).toBe(true);
      await page.setViewport(REFLOWED);
      await page.waitForSelector(ready);
      await page.waitForFunction(() => !/(Reading|Loading|Looking)[^\n]* …|(One|Just a) moment/.test(document.body.innerText));
      await expectEasy(page, browser);
      const tree = await harness().tree(page);
      expect(tree.some(({ role, name }) => role === 'heading' && name !== '')).toBe(true);
      expect(tree.filter(({ role }) => NAMED.includes(role)).length).toBeGreaterThan(0);
      expect(namesIn(tree)).toEqual([]);
      await page.close();
    });

    test('pointing at a box: reflow, colours, motion, a name, and Escape ends it', async () => {
      const page = await harness().page(`${server.url}/record/amira?empty`);
      const popup = await harness().surface(`popup.html?tab=${await harness().tabId(page)}`);
      await reads(popup, /Is this where you write\?/);
      await press(popup, 'Just this once');
      await page.bringToFront();
      await page.waitForSelector(HOST);
      await harness().forceMedia(page);
      await page.setViewport(REFLOWED);
      const tree = await harness().tree(page);
      expect(tree.filter(({ role }) => role === 'dialog').map(({ name }) => name)).toEqual([expect.stringMatching(/\w/)]);
      expect(await harness().inContent(page, besideThePage)).toEqual([]);
      await expectNoAxeViolationsInShadow(harness(), page, HOST);
      await page.keyboard.press('Escape');
      await page.waitForFunction((selector) => document.querySelector(selector) === null, {}, HOST);
      await page.close();
    });

    test('badge, card and panel beside a comment: names, one polite region each, and nothing that shouts', async () => {
      await setUpDemo(harness(), server.url);
      const page = await harness().page(`${server.url}/record/amira?empty`);
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      const badge = (await harness().tree(page)).find(({ role, name }) => role === 'button' && name.startsWith('On Your Shoulder'));
      expect(badge?.name).toMatch(/^On Your Shoulder: \d+ to think about\. Summary (found|not sure|not seen yet)/);
      await pressShortcut(page, 'KeyO');
      await partSays(harness(), page, '.card', /./);
      const tree = await harness().tree(page);
      expect(tree.filter(({ role }) => role === 'dialog').map(({ name }) => name)).toEqual(['On Your Shoulder']);
      expect(namesIn(tree.filter(({ isOurs }) => isOurs))).toEqual([]);
      expect(tree.some(({ live }) => live === 'polite')).toBe(true);
      const panel = await harness().openPanel(page);
      await reads(panel, /might ask/);
      expect(namesIn(await harness().tree(panel))).toEqual([]);
      await panel.close();
      await page.close();
    });

    test('popup, panel and card with a comment in the box: reflow, colours, motion, the way of the Tab key', async () => {
      await setUpDemo(harness(), server.url);
      const page = await harness().page(`${server.url}/record/amira?empty`);
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      for (const kind of ['popup', 'panel']) {
        const surface = await harness().surface(`${kind}.html?tab=${await harness().tabId(page)}`);
        await surface.bringToFront();
        await harness().forceMedia(surface);
        await surface.setViewport(REFLOWED);
        await isWhole(surface);
        await expectEasy(surface, browser);
        await surface.close();
      }
      await page.bringToFront();
      await harness().forceMedia(page);
      await page.setViewport(REFLOWED);
      await page.focus('#oversight');
      await pressShortcut(page, 'KeyO');
      await partSays(harness(), page, '.card', /failed to engage/);
      expect(await harness().inContent(page, besideThePage)).toEqual([]);
      await expectNoAxeViolationsInShadow(harness(), page, HOST);
      await page.close();
    });

    test('no page, view or worker of all these asked the network for anything', () => {
      const demo = new URL(server.url).host;
      const hosts = harness()
        .requests()
        .map(({ url }) => new URL(url).host);
      // The proxy did see what there was to see.
      expect(hosts).toContain(demo);
      expect(hosts.filter((host) => host !== demo)).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);

const NAMED = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'dialog',
  'table',
  'img',
  'image',
  'slider',
  'spinbutton',
  'menuitem',
  'DisclosureTriangle',
  'region',
  'complementary',
  'navigation',
];

/** Nothing to scroll sideways, no axe violation, no small target, a good way for the Tab key, no motion. */
async function expectEasy(page: Page, browser: BrowserName): Promise<void> {
  await page.evaluate(atRest);
  expect(await page.evaluate(tooWide)).toEqual([]);
  await expectNoAxeViolations(page);
  expect(await page.evaluate(SMALL_TARGETS)).toEqual([]);
  expect(await followTab(page, MOST_STOPS[browser])).toEqual([]);
  expect(await page.evaluate(moving)).toEqual([]);
}

/** What a screen reader would have no words for, and regions that would cut it short. */
function namesIn(tree: readonly Told[]): string[] {
  return [
    ...tree.filter(({ role, name }) => NAMED.includes(role) && name === '').map(({ role }) => `${role} without a name`),
    ...tree.filter(({ live }) => live === 'assertive').map(({ role, name }) => `${role} that shouts: ${name}`),
  ];
}

/** Goes through the page by Tab as a person does, and says where the way is not as the page stands or not to be seen. */
async function followTab(page: Page, stops: number): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    Object.assign(window, { passed: [] });
    scrollTo(0, 0);
  });
  const faults: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(standing);
    if (found === null) break;
    faults.push(...found);
  }
  return faults;
}

// What follows runs in the page, and sees nothing of this file. -------------------------------------------------------------

const SMALL_TARGETS = `axe.run(document, { runOnly: ['target-size'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 200))))`;

/** What makes the page scroll sideways; what scrolls in itself (a wide table, a diagram) is WCAG's own exception. */
function tooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((el) => el.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 5)
    .map((el) => el.outerHTML.slice(0, 120));
}

/** A colour on its way to another is neither. */
async function atRest(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

function moving(): string[] {
  const isLong = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0.01);
  const found = [...document.querySelectorAll('*')].filter((el) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(el);
    return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration)) || scrollBehavior === 'smooth';
  });
  return found.slice(0, 5).map((el) => el.outerHTML.slice(0, 120));
}

/** What is wrong with where the focus stands; null once it has left the page or begins again. */
async function standing(): Promise<string[] | null> {
  // What the focus stands on is brought into sight with the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  let el = document.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  if (!el || el === document.body || el === document.documentElement) return null;
  const { passed } = window as unknown as { passed: Element[] };
  if (passed.includes(el)) return null;
  const before = passed.at(-1);
  passed.push(el);
  const faults: string[] = [];
  const say = (what: string) => faults.push(`${what}: ${el?.outerHTML.slice(0, 120)}`);
  if (before && before.getRootNode() === el.getRootNode() && !(before.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING))
    say('out of order');
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el);
  if ((outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) && boxShadow === 'none') say('no focus to be seen');
  const { top, bottom, left, right } = el.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) say('out of sight');
  if (Number(el.getAttribute('tabindex')) > 0) say('a tab index of its own');
  return faults;
}

/** What of ours beside the page does not fit into the window, moves, or has to be scrolled sideways. */
function besideThePage(): string[] {
  const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
  const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
  const parts = [...(root?.querySelectorAll('.badge, .card, .pick-bar, .notice') ?? [])].filter((part) => part.getClientRects().length > 0);
  if (parts.length === 0) return ['nothing is there'];
  const inParts = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]);
  const isLong = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0.01);
  const faults = parts.flatMap((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight ? [`out of the window: ${part.className}`] : [];
  });
  for (const part of inParts) {
    const { overflowX, transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(part);
    if (part.scrollWidth > part.clientWidth + 1 && overflowX === 'auto') faults.push(`scrolls sideways: ${part.className}`);
    if (isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration)) || scrollBehavior === 'smooth')
      faults.push(`moves: ${part.className}`);
  }
  return faults;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Harness } from './types';

/** axe's own file. Evaluated by the test's driver, it is bound by no policy of the page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A colour that is on its way to another one is neither. */
const AT_REST = `Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))`;

const RUN = `${AT_REST}.then(() => axe.run(TARGET, { resultTypes: ['violations', 'incomplete'] })).then((results) => JSON.stringify(results))`;

/**
 * Fails where axe finds anything in a page, best practices included.
 * @param selector only this part of the page
 */
export async function expectNoAxeViolations(page: Page, selector?: string): Promise<void> {
  await page.evaluate(AXE);
  const results = await page.evaluate(RUN.replace('TARGET', selector === undefined ? 'document' : JSON.stringify(selector)));
  report(results);
}

/**
 * Fails where axe finds anything in what we draw beside a field: it stands in a closed shadow root, which only the world
 * of our content scripts can open.
 * @param hostSelector our host element in the page
 */
export async function expectNoAxeViolationsInShadow(harness: Harness, page: Page, hostSelector: string): Promise<void> {
  // The function is sent as its source, so that axe's own source can stand inside it.
  const source = `async function (selector) {
    ${AXE};
    const host = document.querySelector(selector);
    const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
    // axe walks open roots only: show it this one, in this world alone.
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    return ${RUN.replace('TARGET', 'selector')};
  }`;
  report(await harness.inContent(page, { toString: () => source } as unknown as (selector: string) => Promise<string>, hostSelector));
}

function report(results: unknown): void {
  const { violations } = JSON.parse(String(results)) as AxeResults;
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
  throw new Error(`axe found ${violations.length}:\n${lines.join('\n')}`);
}

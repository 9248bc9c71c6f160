/** One harness over puppeteer-core for Chromium and Firefox: see README.md in this folder. */
export { expectNoAxeViolations, expectNoAxeViolationsInShadow } from './axe';
export { BROWSERS, describeInBothBrowsers } from './describe';
export { UNSIGNED_GO } from './firefox';
export { pressShortcut } from './keys';
export { launch } from './launch';
export type { SeenRequest } from './proxy';
export type { Told } from './tree';
export type { BrowserName, ConsoleLine, Harness, LaunchOptions } from './types';

import { afterAll, beforeAll, describe } from '@jest/globals';
import { launch } from './launch';
import type { BrowserName, Harness, LaunchOptions } from './types';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/**
 * The same tests in both browsers: one browser for all tests of a file, so a test leaves nothing that another would trip over.
 * @param tests registers tests; `harness()` is the running browser and may be called inside tests and hooks only
 */
export function describeInBothBrowsers(
  name: string,
  tests: (harness: () => Harness, browser: BrowserName) => void,
  options: LaunchOptions = {},
): void {
  describe.each(BROWSERS)(`${name} (%s)`, (browser) => {
    let running: Harness | undefined;

    beforeAll(async () => {
      running = await launch(browser, options);
    });

    afterAll(async () => {
      await running?.close();
    });

    tests(() => {
      if (!running) throw new Error('the browser is started before the first test: call harness() inside a test');
      return running;
    }, browser);
  });
}

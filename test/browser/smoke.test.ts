import { expect, test } from '@jest/globals';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness/index';
import { faults } from './main-job-steps';
import { PAGES, SURFACES } from './surfaces';

const HOST = 'http://127.0.0.1/*';

describeInBothBrowsers('the built extension', (harness) => {
  test.each(PAGES)('%s opens, with nothing on the console and nothing for axe', async (path) => {
    const page = await harness().surface(path);
    await page.waitForSelector('h1');
    await expectNoAxeViolations(page);
    expect(
      harness()
        .console()
        .filter(({ kind }) => kind === 'error' || kind === 'uncaught'),
    ).toEqual([]);
    await page.close();
  });

  test('no box for text is one that the browser writes to the disk, to restore it after a crash', async () => {
    for (const { path, ready } of SURFACES) {
      const page = await harness().surface(path);
      await page.waitForSelector(ready);
      const remembered = await page.$$eval('textarea:not([autocomplete="off"])', (boxes) => boxes.map(({ id }) => id));
      expect({ path, remembered }).toEqual({ path, remembered: [] });
      await page.close();
    }
  }, 120_000);

  test('no host is granted until someone asks', async () => {
    const granted = () => harness().inExtension((origin) => chrome.permissions.contains({ origins: [origin] }), HOST);
    expect(await granted()).toBe(false);
    await harness().grantHost(HOST);
    expect(await granted()).toBe(true);
    await harness().revokeHost(HOST);
    expect(await granted()).toBe(false);
  });

  test('survives its background being stopped, and being reloaded', async () => {
    await harness().stopBackground();
    await harness().reloadExtension();
    const page = await harness().surface('popup.html');
    await page.waitForSelector('h1');
    await page.close();
  });

  test('the browser has no complaint, and nothing was requested', async () => {
    expect(await faults(harness())).toEqual([]);
    expect(harness().requests()).toEqual([]);
  });
});

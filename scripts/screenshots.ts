import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { asImage, drawBeside, openPictureDesk, PANEL } from './picture-desk';

/** The window with the record: CSS pixels. */
const RECORD = { width: 1100, height: 760 };

/** Takes the pictures of the README: badge, popup and panel, light, dark and at 200 %. Resolves when all are written. */
export async function takeScreenshots(url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { harness, page } = await openPictureDesk(url, RECORD);
  const save = (shown: Page, name: string, height?: number): Promise<unknown> =>
    shown.screenshot({
      path: join(folder, `${name}.png`) as `${string}.png`,
      ...(height === undefined ? {} : { clip: { x: 0, y: 0, width: shown.viewport()?.width ?? PANEL, height } }),
    });
  try {
    const surface = async (file: string, width: number, scheme: 'light' | 'dark', zoom = 1): Promise<Page> => {
      const shown = await harness.surface(`${file}.html?tab=${await harness.tabId(page)}`);
      await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await shown.setViewport({ width: Math.round(width / zoom), height: Math.round(RECORD.height / zoom), deviceScaleFactor: zoom });
      await shown.bringToFront();
      await shown.waitForSelector('.bubble');
      return shown;
    };
    for (const kind of ['popup', 'panel']) {
      if (kind === 'popup') await save(await surface(kind, PANEL, 'light'), kind);
      await save(await surface(kind, PANEL, 'dark'), `${kind}-dark`);
      // At 200 % the same window holds half as much.
      await save(await surface(kind, 2 * PANEL, 'light', 2), `${kind}-200`);
    }
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await save(page, 'badge', 720);
    const [record, panel] = [await asImage(page), await asImage(await surface('panel', PANEL, 'light'))];
    const drawn = await harness.page();
    await drawBeside(drawn, [record, panel], { width: RECORD.width + PANEL + 1, height: RECORD.height });
    await save(drawn, 'panel');
  } finally {
    await harness.close();
  }
}

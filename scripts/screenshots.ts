import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../test/browser/harness/launch';

const SITE = { id: 'demo', title: 'CareNote: management oversight', field: { label: 'Management oversight' } };
const PANEL = 384;

/** A draft as it stands half way: some of it there, some still to come. The child and everybody else are invented. */
const DRAFT = [
  'Supervision with Beth. Amira has lived with Nan since May. She told Beth that she sleeps better there because “nobody comes up the stairs”. Mum has failed to engage with the parenting course.',
  'I have decided that Amira will remain with Nan, because she is telling us that she feels safe there. Time with Mum will go down to once a fortnight.',
  'Beth to speak to CAMHS by 4 December. Nan to be offered some support. I will look at this again on 14 December.',
].join('\n\n');

/** Takes the pictures of the README: badge, popup and panel, light, dark and at 200 %. Resolves when all are written. */
export async function takeScreenshots(url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const harness = await launch('chromium', { granted: ['http://127.0.0.1/*'] });
  const save = (page: Page, name: string, height?: number): Promise<unknown> =>
    page.screenshot({
      path: join(folder, `${name}.png`) as `${string}.png`,
      ...(height === undefined ? {} : { clip: { x: 0, y: 0, width: page.viewport()?.width ?? PANEL, height } }),
    });
  try {
    // Whoever has seen the tour is not offered it again.
    await harness.inExtension(() => chrome.storage.local.set({ tourOffered: { version: 1, value: true } }));
    await harness.setUpSite({ ...SITE, host: new URL(url).host });
    const page = await harness.page(`${url}/record/amira?empty`);
    await page.setViewport({ width: 1100, height: 760 });
    await page.click('#oversight');
    await page.type('#oversight', DRAFT);
    const surface = async (file: string, width: number, scheme: 'light' | 'dark', zoom = 1): Promise<Page> => {
      const shown = await harness.surface(`${file}.html?tab=${await harness.tabId(page)}`);
      await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await shown.setViewport({ width: Math.round(width / zoom), height: Math.round(760 / zoom), deviceScaleFactor: zoom });
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
    await besideEachOther(
      await harness.page(),
      [await picture(page), await picture(await surface('panel', PANEL, 'light'))],
      join(folder, 'panel.png'),
    );
  } finally {
    await harness.close();
  }
}

async function picture(page: Page): Promise<string> {
  await page.bringToFront();
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

/** The record with the panel beside it, as a browser window shows them. */
async function besideEachOther(page: Page, pictures: string[], path: string): Promise<void> {
  await page.setViewport({ width: 1100 + PANEL + 1, height: 760 });
  await page.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#888">${pictures.map((src) => `<img src="${src}" alt="">`).join('')}</body>`,
  );
  await page.screenshot({ path: path as `${string}.png` });
}

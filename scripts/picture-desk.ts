import type { Page } from 'puppeteer-core';
import type { Harness } from '../test/browser/harness';
import { launch } from '../test/browser/harness/launch';

const SITE = { id: 'demo', title: 'CareNote: management oversight', field: { label: 'Management oversight' } };

/** Width of popup and panel in a picture: CSS pixels. */
export const PANEL = 384;

/** A draft as it stands half way: some of it there, some still to come. The child and everybody else are invented. */
const DRAFT = [
  'Supervision with Beth. Amira has lived with Nan since May. She told Beth that she sleeps better there because “nobody comes up the stairs”. Mum has failed to engage with the parenting course.',
  'I have decided that Amira will remain with Nan, because she is telling us that she feels safe there. Time with Mum will go down to once a fortnight.',
  'Beth to speak to CAMHS by 4 December. Nan to be offered some support. I will look at this again on 14 December.',
].join('\n\n');

export interface PictureDesk {
  harness: Harness;
  /** The record with the draft in its box, in a window of the size that was asked for. */
  page: Page;
}

/** A browser with a draft on the demo's record, as the pictures of the README and of the stores begin. Whoever asks closes it. */
export async function openPictureDesk(url: string, size: { width: number; height: number }): Promise<PictureDesk> {
  const harness = await launch('chromium', { granted: ['http://127.0.0.1/*'] });
  try {
    // Whoever has seen the tour is not offered it again.
    await harness.inExtension(() => chrome.storage.local.set({ tourOffered: { version: 1, value: true } }));
    await harness.setUpSites({ ...SITE, host: new URL(url).host });
    const page = await harness.page(`${url}/record/amira?empty`);
    await page.setViewport(size);
    await page.click('#oversight');
    await page.type('#oversight', DRAFT);
    return { harness, page };
  } catch (error) {
    await harness.close();
    throw error;
  }
}

/** What a page shows, as the address of an image. */
export async function asImage(page: Page): Promise<string> {
  await page.bringToFront();
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

/** Draws the record with the panel beside it, as a browser window shows them. */
export async function drawBeside(page: Page, images: readonly string[], size: { width: number; height: number }): Promise<void> {
  await page.setViewport(size);
  await page.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#888">${images.map((src) => `<img src="${src}" alt="">`).join('')}</body>`,
  );
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pressShortcut } from '../test/browser/harness/keys';
import { press, readyToPress, seeWords } from '../test/browser/review-steps';
import { asImage, drawBeside, openPictureDesk, PANEL } from './picture-desk';

/** What all stores take. */
const WHOLE = { width: 1280, height: 800 };

/** Everybody in it is invented. */
const PAST = [
  '4 March 2026\nAmira told Beth that she is scared of the stairs at home. Beth to ask Mum about the nights by 18 March. I have decided that she stays at home with visits twice a week, because Nan sleeps there.',
  '9 April 2026\nBeth asked Mum about the nights; she said that nobody sleeps. Beth to refer to CAMHS by the end of April. Amira will go to Nan for weekends because she sleeps there.',
  '14 May 2026\nAmira has moved to Nan. She chose the blue room. Beth to speak to school about lifts by 20 May.',
  '2 July 2026\nCase discussed. Continue with plan. School has agreed lifts.',
].join('\n\n');

/** Takes the pictures of the store listings, in the sizes that stores ask for. Resolves when all are written. */
export async function takeStorePictures(url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { harness, page } = await openPictureDesk(url, WHOLE);
  const save = async (shown: Page, name: string): Promise<void> => {
    await shown.bringToFront();
    await shown.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  };
  try {
    await pressShortcut(page, 'KeyO');
    await harness.inContent(page, cardIsOpen);
    await save(page, '1-card');
    await page.keyboard.press('Escape');
    await page.setViewport({ width: WHOLE.width - PANEL - 1, height: WHOLE.height });
    const panel = await harness.surface(`panel.html?tab=${await harness.tabId(page)}`);
    await panel.setViewport({ width: PANEL, height: WHOLE.height });
    await panel.bringToFront();
    await panel.waitForSelector('.bubble');
    const drawn = await harness.page();
    await drawBeside(drawn, [await asImage(page), await asImage(panel)], WHOLE);
    await save(drawn, '2-panel');
    const review = await harness.surface('review.html');
    await review.setViewport(WHOLE);
    await readyToPress(review);
    await review.$eval('#paste', (box, text) => Object.assign(box, { value: text }), PAST);
    await press(review, 'Look at this text');
    await seeWords(review, 'I see 4 entries');
    await press(review, 'Read these entries');
    await seeWords(review, 'I have read 4 entries');
    await press(review, 'The thread');
    await review.waitForSelector('svg');
    await review.$eval('main h2', (heading) => heading.scrollIntoView());
    await save(review, '3-looking-back');
    const bench = await harness.surface('options.html#/rules');
    await bench.setViewport(WHOLE);
    await bench.waitForSelector('[role="switch"]');
    await save(bench, '4-workbench');
    const proof = await harness.surface('proof.html');
    await proof.setViewport(WHOLE);
    await proof.waitForSelector('h2');
    await save(proof, '5-proof');
    const icon = `data:image/svg+xml;base64,${readFileSync(join('icons', 'icon.svg')).toString('base64')}`;
    await drawn.setViewport({ width: 440, height: 280 });
    await drawn.setContent(
      `<body style="margin:0;height:280px;display:flex;align-items:center;justify-content:center;gap:22px;background:#eef5f4;color:#1d2b2f;font:600 30px/1.2 'Liberation Sans',Arial,sans-serif"><img src="${icon}" width="112" height="112" alt=""><span>On Your<br>Shoulder</span></body>`,
    );
    await save(drawn, 'tile-440x280');
    await drawn.setViewport({ width: 300, height: 300 });
    await drawn.setContent(`<body style="margin:0"><img src="${icon}" width="300" height="300" style="display:block" alt=""></body>`);
    await drawn.screenshot({ path: join(folder, 'logo-300.png') as `${string}.png`, omitBackground: true });
  } finally {
    await harness.close();
  }
}

/** Runs beside the page, and sees nothing of this file. */
async function cardIsOpen(): Promise<void> {
  for (;;) {
    const host = document.querySelector<HTMLElement>('[data-shoulder]');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    if (root?.querySelector('.card:not([hidden]) h3')) return;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

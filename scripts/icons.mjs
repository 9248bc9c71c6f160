/** `npm run icons`: draws icons/*.png from icons/icon.svg with the installed browser. Run once after the drawing has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers, howToGetABrowser } from './browsers.mjs';
import { ROOT } from './entries.mjs';

const SIZES = [16, 32, 48, 96, 128];

const { chromium } = findBrowsers();
if (!chromium) throw new Error(howToGetABrowser());
const svg = readFileSync(join(ROOT, 'icons', 'icon.svg')).toString('base64');
const browser = await puppeteer.launch({ executablePath: chromium.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width=${size} height=${size} style="display:block" src="data:image/svg+xml;base64,${svg}">`,
  );
  writeFileSync(join(ROOT, 'icons', `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();

import type { Page } from 'puppeteer-core';

/** Our own keys in a page: Alt, Shift and a letter. `KeyO` opens the card, `KeyN` goes to the next note. */
export async function pressShortcut(page: Page, code: 'KeyO' | 'KeyN'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(code);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowsers, howToGetABrowser } from '../../../scripts/browsers.mjs';
import { launchChromium } from './chromium';
import { launchFirefox, waitUntilLoaded } from './firefox';
import { startRecordingProxy } from './proxy';
import type { BrowserName, ConsoleLine, Driver, Harness, LaunchOptions } from './types';

const KINDS: Record<string, ConsoleLine['kind']> = { info: 'info', warn: 'warn', warning: 'warn', error: 'error', assert: 'error' };

/**
 * A browser with the built extension in it, behind a proxy that lets nothing leave this machine.
 * @throws {Error} in plain words where the browser or the build is not there
 */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Harness> {
  const found = findBrowsers()[name];
  if (!found) throw new Error(`${name} was not found. ${howToGetABrowser()}`);
  // A build of one's own, for those who work on several things at once.
  const extension = resolve(options.extension ?? join(process.env['EXTENSION_DIST'] ?? 'dist', name));
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`There is no built extension in ${extension}: run npm run build.`);
  const proxy = await startRecordingProxy();
  const common = { program: found.path, extension, headless: options.headless ?? true, proxyPort: proxy.port };
  const granted = options.granted ?? [];
  const { profile, room, exactClock = false } = options;
  const driver =
    name === 'chromium'
      ? await launchChromium({ ...common, granted, profile })
      : await launchFirefox({ ...common, profile, room, exactClock });
  const consoleLines: ConsoleLine[] = [];
  const watched = new WeakSet<Page>();
  let control: Page | null = null;

  const extensionUrl = (path: string) => `${driver.origin}/${path.replace(/^\//, '')}`;

  async function page(url?: string): Promise<Page> {
    const tab = watch(await driver.browser.newPage());
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async function surface(path: string): Promise<Page> {
    return show(await page(), path);
  }

  async function show(tab: Page, path: string): Promise<Page> {
    await tab.goto(extensionUrl(path), name === 'firefox' ? { waitUntil: [] } : {});
    await waitUntilLoaded(tab, extensionUrl(path));
    return tab;
  }

  /** A file of the extension that has its API and no code: nothing of ours takes it for a surface, and nobody reads its console. */
  async function controlPage(): Promise<Page> {
    if (!control || control.isClosed()) control = await show(await driver.browser.newPage(), 'icons/16.png');
    return control;
  }

  async function inExtension<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await controlPage()).evaluate(run as (...args: unknown[]) => Promise<Result>, ...args);
  }

  async function tabId(tab: Page): Promise<number> {
    await controlPage();
    await tab.bringToFront();
    return inExtension(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (active?.id === undefined) throw new Error('no active tab');
      return active.id;
    });
  }

  async function grantHost(...origins: string[]): Promise<void> {
    const tab = await controlPage();
    await tab.evaluate((wanted) => {
      const clicked = new Promise<boolean>((done, failed) => {
        document.addEventListener('click', () => void chrome.permissions.request({ origins: wanted }).then(done, failed), { once: true });
      });
      Object.assign(globalThis, { clicked });
    }, origins);
    await tab.bringToFront();
    await tab.mouse.click(2, 2);
    const granted = await tab.evaluate(() => (globalThis as typeof globalThis & { clicked: Promise<boolean> }).clicked);
    if (!granted) throw new Error(`${name} did not grant ${origins.join(', ')}`);
  }

  function watch(tab: Page): Page {
    if (watched.has(tab)) return tab;
    watched.add(tab);
    tab.on('console', (line) => consoleLines.push({ kind: KINDS[line.type()] ?? 'log', text: line.text(), page: tab.url() }));
    tab.on('pageerror', (error) => consoleLines.push({ kind: 'uncaught', text: String(error), page: tab.url() }));
    return tab;
  }

  if (name === 'firefox' && granted.length > 0) await grantHost(...granted);

  return {
    name,
    browser: driver.browser,
    extensionUrl,
    page,
    surface,
    tabId,
    grantHost,
    inExtension,
    clickToolbar: driver.clickToolbar,
    compose: driver.compose,
    tree: driver.tree,
    forceMedia: driver.forceMedia,
    printMedia: driver.printMedia,
    stopBackground: driver.stopBackground,
    complaints: driver.complaints,
    requests: proxy.seen,
    console: () => [...consoleLines],
    setUpSites: async (...sites) => {
      const hosts = sites.map(({ host }) => host.replace(/:\d+$/, ''));
      await inExtension(setUpSites, sites, hosts);
    },
    revokeHost: async (...origins) => {
      await inExtension((given) => chrome.permissions.remove({ origins: given }), origins);
    },
    openPopup: async (tab) => {
      if (name === 'firefox') return surface(`popup.html?tab=${await tabId(tab)}`);
      await driver.clickToolbar(tab);
      const popup = await driver.popupPage();
      if (!popup) throw new Error('the popup did not open');
      await popup.waitForFunction(() => document.readyState === 'complete');
      return watch(popup);
    },
    openPanel: async (tab) => surface(`panel.html?tab=${await tabId(tab)}`),
    inContent: async (tab, run, ...args) => {
      const id = await tabId(tab);
      const call = `chrome.scripting.executeScript({ target: { tabId: ${id} }, func: ${run}, args: ${JSON.stringify(args)} })`;
      return (await controlPage()).evaluate(`${call}.then(([first]) => first.result)`) as Promise<never>;
    },
    reloadExtension: async () => {
      control = null;
      await driver.reload();
    },
    screenshot: async (tab, shot) => {
      mkdirSync(join('artifacts', 'screenshots'), { recursive: true });
      const path = join('artifacts', 'screenshots', `${name}-${shot}.png`);
      await tab.screenshot({ path: path as `${string}.png` });
      return path;
    },
    close: () => close(driver, proxy.close),
  };
}

async function close(driver: Driver, closeProxy: () => Promise<void>): Promise<void> {
  await closeBrowser(driver.browser);
  await closeProxy();
  driver.cleanUp();
}

/** A browser that has gone already is closed. */
async function closeBrowser(browser: Browser): Promise<void> {
  if (browser.connected) await browser.close();
}

/** In a page of the extension: the stored form of src/extension/storage is a version and a value. */
async function setUpSites(sites: unknown, hosts: string[]): Promise<void> {
  await chrome.storage.local.set({ sites: { version: 1, value: sites } });
  const isReady = async (): Promise<boolean> => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    const all = scripts.flatMap(({ matches = [] }) => matches).join();
    return hosts.every((host) => all.includes(host));
  };
  // No frame: a tab behind another draws none, and this one often is.
  while (!(await isReady())) await new Promise((done) => setTimeout(done, 50));
}

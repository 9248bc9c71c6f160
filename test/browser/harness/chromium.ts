import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { treeOfChromium } from './tree';
import type { Driver } from './types';

export interface ChromiumOptions {
  program: string;
  extension: string;
  headless: boolean;
  proxyPort: number;
  granted: string[];
  /** A folder to use and to keep; one of its own where undefined. */
  profile: string | undefined;
}

/** Chromium (Chrome, Edge) with the extension loaded. The service worker runs when this resolves. */
export async function launchChromium({
  program,
  extension,
  headless,
  proxyPort,
  granted,
  profile: kept,
}: ChromiumOptions): Promise<Driver> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { key: string; permissions: string[] };
  const id = extensionId(manifest.key);
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'shoulder-chromium-'));
  if (!existsSync(join(profile, 'Default', 'Preferences')))
    seedPreferences(profile, id, extension, manifest.permissions, granted, kept !== undefined);
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    userDataDir: profile,
    // A kept profile is for a second start: an extension that is installed anew each time would forget its permissions.
    enableExtensions: kept === undefined ? [extension] : true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      // Root has no sandbox, and a container often no GPU.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(kept === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--disable-gpu',
      '--no-first-run',
      '--lang=en-GB',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      `--proxy-server=127.0.0.1:${proxyPort}`,
      // Without this, requests to this machine would pass by the proxy, unseen.
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const origin = `chrome-extension://${id}`;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  const isPopup = (target: Target) => target.url().startsWith(`${origin}/popup.html`) && target.type() === 'page';
  await browser.waitForTarget(isWorker);
  return {
    browser,
    origin,
    clickToolbar: async (page) => {
      await page.bringToFront();
      await extensionOf(await browser.extensions(), id).triggerAction(page);
    },
    popupPage: async () => (await browser.waitForTarget(isPopup)).asPage(),
    compose: async (page, words, isDone) => {
      const session = await page.createCDPSession();
      if (isDone) await session.send('Input.insertText', { text: words });
      else await session.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
      await session.detach();
    },
    tree: treeOfChromium,
    forceMedia: async (page) => {
      // Asked of the browser itself: puppeteer does not know forced colours.
      const session = await page.createCDPSession();
      const features = [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    printMedia: (page, isOnPaper) => page.emulateMediaType(isOnPaper ? 'print' : 'screen'),
    stopBackground: async () => {
      const page = await pageOf(browser, origin);
      await stopWorkers(page);
      await page.close();
    },
    reload: async () => {
      const before = browser.targets().find(isWorker);
      // Loaded again from its folder, as an update is. chrome.runtime.reload() would leave it switched off here.
      await browser.installExtension(extension);
      await browser.waitForTarget((target) => isWorker(target) && target !== before);
    },
    complaints: () => complaints(browser, id),
    cleanUp: () => kept === undefined && rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The id follows from the manifest's key: SHA-256, first 32 hex digits, written with the letters a to p. */
function extensionId(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...hash.slice(0, 32)].map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}

/**
 * Writes into the profile that hosts may be granted. Headless, nobody can answer the browser's question, and `permissions.request`
 * would wait for ever; a host that was granted once is granted again without a question. `active_permissions` grants it now.
 */
function seedPreferences(profile: string, id: string, path: string, api: string[], granted: string[], isKept: boolean): void {
  const permissions = (hosts: string[]) => ({ api, explicit_host: hosts, manifest_permissions: [], scriptable_host: [] });
  const once = permissions(['http://127.0.0.1/*', 'http://localhost/*', ...granted]);
  const settings = {
    // 4: loaded unpacked, 8: named on the command line.
    location: isKept ? 8 : 4,
    path,
    granted_permissions: once,
    runtime_granted_permissions: once,
    active_permissions: permissions(granted),
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings: { [id]: settings } } }));
}

function extensionOf<T>(extensions: Map<string, T>, id: string): T {
  const extension = extensions.get(id);
  if (!extension) throw new Error(`Chromium has not loaded the extension ${id}: is dist/chromium complete? Run npm run build.`);
  return extension;
}

/** Stops the service worker and waits until it stands still: a message to one that is just stopping is never answered. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

async function pageOf(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/icons/16.png`);
  return page;
}

/** The part of chrome://extensions' own API that says what is wrong with an extension; no public types know it. */
interface DeveloperPrivate {
  getExtensionInfo(id: string, answer: (info: ExtensionInfo) => void): void;
}

interface ExtensionInfo {
  manifestErrors: { message: string }[];
  runtimeErrors: { message: string }[];
  installWarnings?: string[];
}

/** What stands on the extension's card of chrome://extensions. */
async function complaints(browser: Browser, id: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    return await page.evaluate((extension) => {
      const { developerPrivate } = chrome as typeof chrome & { developerPrivate: DeveloperPrivate };
      return new Promise<string[]>((resolve) => {
        developerPrivate.getExtensionInfo(extension, ({ manifestErrors, runtimeErrors, installWarnings = [] }) =>
          resolve([...[...manifestErrors, ...runtimeErrors].map(({ message }) => message), ...installWarnings]),
        );
      });
    }, id);
  } finally {
    await page.close();
  }
}

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { zip } from '../../../scripts/zip.mjs';
import { READ_FIREFOX_TREE, treeOfFirefox } from './tree';
import type { Driver } from './types';

export interface FirefoxOptions {
  program: string;
  extension: string;
  headless: boolean;
  proxyPort: number;
  /** A folder to use and to keep; one of its own where undefined. */
  profile: string | undefined;
  /** Bytes that an extension may keep; as many as the disk has where undefined. */
  room: number | undefined;
  exactClock: boolean;
}

const ID = 'on-your-shoulder@example.org';
/** Firefox draws a number for each extension; a fixed one gives a fixed origin. */
const UUID = '0f5c1d1e-5a0b-4c7e-9a51-0de5c0ffee00';

/**
 * Firefox with the extension loaded: for this session, or to stay where the profile is kept. Installed first and pages opened later, since
 * old pages get no content script.
 */
export async function launchFirefox({
  program,
  extension,
  headless,
  proxyPort,
  profile,
  room,
  exactClock,
}: FirefoxOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Only so may a test open pages of an extension.
    args: ['--remote-allow-system-access'],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // Headless, nobody can answer the browser's question: it answers yes.
      'extensions.webextOptionalPermissionPrompts': false,
      // Seconds of the clock, not of work: a machine that stands still for five seconds is no fault of a script.
      'dom.max_ext_content_script_run_time': 60,
      // A navigation may stop a script of the page that it leaves, which Firefox reports as if the script had been too slow.
      'dom.ipc.cancel_content_js_when_navigating': false,
      // So may the end of the process of a tab that is closed, in the same words.
      'dom.abort_script_on_child_shutdown': false,
      'privacy.reduceTimerPrecision': !exactClock,
      'intl.accept_languages': 'en-GB, en',
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      // Without this, requests to this machine would pass by the proxy, unseen.
      'network.proxy.allow_hijacking_localhost': true,
      // Heard by Firefox ESR and the Developer Edition alone.
      ...(profile === undefined ? {} : { 'xpinstall.signatures.required': false }),
      // As if the disk were nearly full. Kilobytes.
      ...(room === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(room / 1024) }),
    },
  });
  if (profile === undefined) await browser.installExtension(extension);
  else await installToStay(browser, extension, profile);
  return {
    browser,
    origin: `moz-extension://${UUID}`,
    clickToolbar: async (page) => {
      await page.bringToFront();
      await inBrowser(
        browser,
        `(async () => { ${EXTENSION} await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window); })()`,
      );
    },
    popupPage: async () => null,
    compose: async (page, words, isDone) => {
      await page.bringToFront();
      await inBrowser(browser, composing(words, isDone));
    },
    tree: async (page) => {
      await page.bringToFront();
      return treeOfFirefox(await inBrowser(browser, READ_FIREFOX_TREE));
    },
    forceMedia: async (page) => {
      await inBrowser(browser, FORCE_MEDIA);
      await page.waitForFunction(() => matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches);
    },
    printMedia: async (page, isOnPaper) => {
      await page.bringToFront();
      await inBrowser(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${isOnPaper ? 'print' : ''}';`);
      await page.waitForFunction((wanted) => matchMedia('print').matches === wanted, {}, isOnPaper);
    },
    stopBackground: async () => {
      await inBrowser(browser, `(async () => { ${EXTENSION} await extension.terminateBackground(); })()`);
    },
    reload: async () => {
      await inBrowser(
        browser,
        `(async () => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID('${ID}')).reload();
        })()`,
      );
    },
    complaints: () => complaints(browser),
    cleanUp: () => {},
  };
}

/** Installs what outlives the session: from a packed file, as a store's would be. A second start finds it there. */
async function installToStay(browser: Browser, extension: string, profile: string): Promise<void> {
  if ((await inBrowser(browser, IS_THERE)) === 'yes') return;
  if ((await inBrowser(browser, WANTS_SIGNED)) === 'yes') {
    await browser.close();
    throw new Error(UNSIGNED_GO);
  }
  const names = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(extension, name)).isFile());
  const path = join(profile, 'on-your-shoulder.xpi');
  writeFileSync(path, zip(new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(extension, name))]))));
  const extensionData = { type: 'archivePath', path };
  await connectionOf(browser).send('webExtension.install', { extensionData, 'moz:permanent': true });
}

/** What a Firefox of the release channel does, and none of our settings changes. */
export const UNSIGNED_GO =
  'This Firefox lets no extension stay that no store has signed; Firefox ESR and the Developer Edition do (FIREFOX_PATH).';

/** Source that says `yes` where the build itself asks for a signature. */
const WANTS_SIGNED = `ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants.MOZ_REQUIRE_SIGNING ? 'yes' : 'no'`;

/** Source that says `yes` once the extension that the profile holds has started, and `no` where it holds none. */
const IS_THERE = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  if (!(await AddonManager.getAddonByID('${ID}'))) return 'no';
  await WebExtensionPolicy.getByID('${ID}').readyPromise;
  return 'yes';
})()`;

/** Source that finds our extension from within the browser's own code. */
const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension('${ID}');
`;

/** Source that composes with Firefox's own text input processor, through which its tests of input methods go. */
const composing = (words: string, isDone: boolean): string => `(() => {
  const words = ${JSON.stringify(words)};
  window.shoulderComposing ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const processor = window.shoulderComposing;
  if (!processor.beginInputTransactionForTests(window)) throw new Error('another input transaction is running');
  if (${isDone}) {
    processor.commitCompositionWith(words);
    delete window.shoulderComposing;
    return;
  }
  processor.setPendingCompositionString(words);
  processor.appendClauseToPendingComposition(words.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(words.length);
  processor.flushPendingComposition();
})()`;

/** "Override the colours specified by the page: always", and the system's wish for less motion. */
const FORCE_MEDIA = `
  Services.prefs.setIntPref('browser.display.document_color_use', 2);
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
`;

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Evaluates source in the browser's own window, which alone knows toolbar, add-ons and error console.
 * @returns what it resolves to, where that is a string
 */
async function inBrowser(browser: Browser, source: string): Promise<string> {
  const connection = connectionOf(browser);
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const answer = await connection.send('script.evaluate', { expression: source, target: { context }, awaitPromise: true });
  const { type, result, exceptionDetails } = answer.result as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(`Firefox: ${exceptionDetails?.text ?? type}`);
  return typeof result?.value === 'string' ? result.value : '';
}

/** puppeteer's connection speaks the whole of WebDriver BiDi; its own methods have no word for the browser's window. */
function connectionOf(browser: Browser): BidiConnection {
  const { connection } = browser as Browser & { connection?: BidiConnection };
  if (!connection) throw new Error('puppeteer-core has changed: its Firefox browser shows no BiDi connection');
  return connection;
}

/** What Firefox says of itself: at each reload of a temporary add-on, and at each page of an extension that is closed while it listens. */
const OF_ITSELF = ['already installed, older version will be disabled', 'resource://gre/modules/ConduitsChild.sys.mjs'];

/** Lines of the browser console that name our extension. */
async function complaints(browser: Browser): Promise<string[]> {
  const lines = await inBrowser(
    browser,
    `JSON.stringify(Services.console.getMessageArray().map(String).filter((line) => line.includes('${UUID}') || line.includes('${ID}')))`,
  );
  return (JSON.parse(lines) as string[]).filter((line) => !OF_ITSELF.some((known) => line.includes(known)));
}

/** A page of an extension never reports that it is loaded: ask it. */
export async function waitUntilLoaded(page: Page, url: string): Promise<void> {
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
}

import type { Browser, Page } from 'puppeteer-core';
import type { SiteProfile } from '../../../src/page/types';
import type { SeenRequest } from './proxy';
import type { Told } from './tree';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the unpacked extension; `dist/<browser>` where absent. */
  extension?: string;
  /** True where absent. */
  headless?: boolean;
  /** Give host permissions for these match patterns at the start, as a person would have given them earlier. */
  granted?: string[];
  /** A folder for the profile that is kept, so that another start finds what this one left. */
  profile?: string;
  /** Firefox only: bytes that may be kept, as where the disk is nearly full. Chromium has a limit of its own for each extension. */
  room?: number;
  /** For a benchmark: Firefox's clock else steps by a whole millisecond, which is as long as what is measured. Chromium's steps by a tenth. */
  exactClock?: boolean;
}

/** One line of a console, or an error that nothing caught. */
export interface ConsoleLine {
  kind: 'log' | 'info' | 'warn' | 'error' | 'uncaught';
  text: string;
  /** Where the page stood. */
  page: string;
}

/** What differs between the two browsers. */
export interface Driver {
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** Clicks the toolbar button for a page, as a person does: it gives activeTab and opens the popup. */
  clickToolbar(page: Page): Promise<void>;
  /** The popup as a page to drive, once it is open; null where the browser gives no hold of it. */
  popupPage(): Promise<Page | null>;
  /** Composes as an input method does, by the browser's own way: shows a part, or commits words and ends. */
  compose(page: Page, words: string, isDone: boolean): Promise<void>;
  /** What a screen reader is told of a page, by the browser itself; brings the page to the front. */
  tree(page: Page): Promise<Told[]>;
  /** Has the browser force the system's colours upon a page, and want no motion: as a person's own settings would, for this page or all. */
  forceMedia(page: Page): Promise<void>;
  /** Shows a page as it would be on paper, or on the screen again. */
  printMedia(page: Page, isOnPaper: boolean): Promise<void>;
  stopBackground(): Promise<void>;
  /** Reloads the extension, as an update does. Resolves when it runs again. */
  reload(): Promise<void>;
  /** What the browser itself has to say against the extension: load warnings, uncaught errors. */
  complaints(): Promise<string[]>;
  /** Removes what was put on the disk. */
  cleanUp(): unknown;
}

export interface Harness {
  name: BrowserName;
  browser: Browser;
  /** @param path such as `popup.html?tab=3` */
  extensionUrl(path: string): string;
  /** A new tab, its console and errors watched, at `url` where one is given. */
  page(url?: string): Promise<Page>;
  /** A page of the extension in a tab, loaded. @param path such as `options.html` */
  surface(path: string): Promise<Page>;
  /** The popup for a page: the real one in Chromium, `popup.html?tab=…` in a tab in Firefox (see the README of this folder). */
  openPopup(page: Page): Promise<Page>;
  /** The side panel's page for a tab: `panel.html?tab=…` in a tab, in both. */
  openPanel(page: Page): Promise<Page>;
  clickToolbar(page: Page): Promise<void>;
  /** The browser's own number of a tab; brings the tab to the front. */
  tabId(page: Page): Promise<number>;
  /** Gives host permissions, asked for by a real click in a page of the extension. */
  grantHost(...patterns: string[]): Promise<void>;
  /**
   * Sets up pages as a person would: stores these profiles in place of others, and waits until the script of their pages is registered.
   * Pages that are opened afterwards have it. Their hosts have to be granted before.
   */
  setUpSites(...profiles: SiteProfile[]): Promise<void>;
  revokeHost(...patterns: string[]): Promise<void>;
  /**
   * Runs a function in the world of our content scripts, where closed shadow roots can be opened; needs the host permission.
   * Like `page.evaluate` it sees nothing of its surroundings; what it takes and gives is JSON.
   */
  inContent<Args extends unknown[], Result>(page: Page, run: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Runs a function with the extension's API (`chrome.storage`, …), in a page of the extension that has no code of its own. */
  inExtension<Args extends unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Composes in the field that has the focus, as an input method does: `words` are shown, or committed where `isDone`. */
  compose(page: Page, words: string, isDone: boolean): Promise<void>;
  /** What a screen reader is told of a page, by the browser itself; brings the page to the front. */
  tree(page: Page): Promise<Told[]>;
  /** Has the browser force the system's colours upon a page, and want no motion: as a person's own settings would, for this page or all. */
  forceMedia(page: Page): Promise<void>;
  /** Shows a page as it would be on paper, or on the screen again. */
  printMedia(page: Page, isOnPaper: boolean): Promise<void>;
  stopBackground(): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Every request of the browser so far, whoever made it; only those to 127.0.0.1 were answered. */
  requests(): SeenRequest[];
  /** Console lines of all pages that this harness opened. */
  console(): ConsoleLine[];
  complaints(): Promise<string[]>;
  /** Saves `artifacts/screenshots/<browser>-<name>.png`. @returns its path */
  screenshot(page: Page, name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * The browser's extension API, in one place. Nothing else imports the polyfill.
 *
 * Every wrapper is total: it gives a value, `undefined` or `false`, and never throws. After an update or a reload the old
 * page side lives on without an API ("context invalidated"), and a caller that forgets a `catch` must not break a page.
 * The idea of thin wrappers that never throw is uBlock Origin Lite's.
 */
import browser, { type Menus, type Permissions, type Runtime, type Storage, type Tabs } from 'webextension-polyfill';
import { isHtml } from '../page/dom';

/** Stops listening. */
export type Unsubscribe = () => void;

/** Who sent a message: our own id, the page it came from, and tab and frame where it is a content script. */
export interface Sender {
  ours: boolean;
  /** Whether the sender is a page of the extension itself (popup, panel, options …), not a script in somebody's page. */
  surface: boolean;
  url: string | null;
  tabId: number | null;
  frameId: number | null;
}

/** One end of a line between a surface and a frame. */
export interface Line {
  name: string;
  sender: Sender | null;
  /** @returns whether the message could be sent */
  post(message: unknown): boolean;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** What a surface may know of a tab; `url` only with a permission for it. */
export interface TabInfo {
  id: number;
  windowId: number | null;
  url: string | null;
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/** @returns whether this script still belongs to a running extension */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** @returns the version of the manifest, or an empty string */
export function extensionVersion(): string {
  try {
    return browser.runtime.getManifest().version;
  } catch {
    return '';
  }
}

/** @returns the content security policy of our own pages, as the manifest has it; an empty string where there is none */
export function ownPolicy(): string {
  try {
    const policy: unknown = browser.runtime.getManifest().content_security_policy;
    if (typeof policy === 'string') return policy;
    const pages: unknown = typeof policy === 'object' && policy !== null ? Reflect.get(policy, 'extension_pages') : null;
    return typeof pages === 'string' ? pages : '';
  } catch {
    return '';
  }
}

/** @returns the address of one of our own files, or an empty string */
export function ownUrl(path: string): string {
  try {
    return browser.runtime.getURL(path);
  } catch {
    return '';
  }
}

/** APIs that Firefox lacks. Taken apart here, since the add-on linter reads `chrome.x.y` as a call that Firefox would fail at. */
function chromiumOnly(): Partial<Pick<typeof chrome, 'sidePanel' | 'dom'>> {
  return typeof chrome === 'undefined' ? {} : chrome;
}

// Storage -------------------------------------------------------------------------------------------------------------

export type Area = 'local' | 'session';

function area(name: Area): Storage.StorageArea {
  return name === 'local' ? browser.storage.local : browser.storage.session;
}

/** @returns what stands under a key, unparsed; undefined where there is nothing or it cannot be read */
export async function storageGet(where: Area, key: string): Promise<unknown> {
  return (await quietly(() => area(where).get(key)))?.[key];
}

/** @returns all keys and values of an area, unparsed */
export async function storageAll(where: Area): Promise<Record<string, unknown>> {
  return (await quietly(() => area(where).get(null))) ?? {};
}

/** @returns null when it was written, else why not: `full`, or `failed` for anything else */
export async function storageSet(where: Area, key: string, value: unknown): Promise<'full' | 'failed' | null> {
  try {
    await area(where).set({ [key]: value });
    return null;
  } catch (error) {
    return /quota|space|full/i.test(String(error)) ? 'full' : 'failed';
  }
}

export async function storageRemove(where: Area, key: string): Promise<boolean> {
  return (
    (await quietly(() =>
      area(where)
        .remove(key)
        .then(() => true),
    )) ?? false
  );
}

export async function storageClear(where: Area): Promise<boolean> {
  return (
    (await quietly(() =>
      area(where)
        .clear()
        .then(() => true),
    )) ?? false
  );
}

/**
 * All values that an organisation's policy sets, unparsed. Chromium gives `{}` without a policy; Firefox rejects
 * ("Managed storage manifest not found"): both mean that there is none.
 */
export async function managedAll(): Promise<Record<string, unknown>> {
  return (await quietly(() => browser.storage.managed.get(null))) ?? {};
}

/** Calls back with the area and the keys that changed. */
export function onStorageChanged(listener: (areaName: string, keys: string[]) => void): Unsubscribe {
  return subscribe(browser.storage?.onChanged, (changes: Record<string, Storage.StorageChange>, name: string) =>
    listener(name, Object.keys(changes)),
  );
}

/** Hides `storage.local` from content scripts where the browser can (Chromium): a hostile page that takes over a renderer then finds nothing. */
export async function hideStorageFromPages(): Promise<void> {
  await quietly(async () => {
    if (typeof chrome !== 'undefined') await chrome.storage?.local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  });
}

// Messages ------------------------------------------------------------------------------------------------------------

function senderOf(sender: Runtime.MessageSender | undefined): Sender {
  const url = sender?.url ?? null;
  return {
    ours: sender?.id === browser.runtime.id,
    surface: url?.startsWith(ownUrl('')) ?? false,
    url,
    tabId: sender?.tab?.id ?? null,
    frameId: sender?.frameId ?? null,
  };
}

/** A worker that is stopped while it answers takes the answer with it; asked again, it wakes. Every message may come twice. */
const MOST_TRIES = 3;

/** @returns the reply, unparsed; undefined where nobody answered */
export async function sendMessage(message: unknown): Promise<unknown> {
  for (let tries = 0; tries < MOST_TRIES && isAlive(); tries++) {
    const reply = await quietly(() => browser.runtime.sendMessage(message));
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** Sends to all frames of a tab, or to one. */
export function sendToTab(tabId: number, message: unknown, frameId?: number): Promise<unknown> {
  return quietly(() => browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }));
}

/** The one listener of a context. A promise means "mine"; undefined leaves the message to another context. */
export function onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): Unsubscribe {
  return subscribe(browser.runtime?.onMessage, (message: unknown, sender: Runtime.MessageSender) => listener(message, senderOf(sender)));
}

/** Opens a line to all frames of a tab; undefined where the tab cannot be reached at all. */
export function connectToTab(tabId: number, name: string): Line | undefined {
  try {
    return lineOf(browser.tabs.connect(tabId, { name }));
  } catch {
    return undefined;
  }
}

export function onConnect(listener: (line: Line) => void): Unsubscribe {
  return subscribe(browser.runtime?.onConnect, (port: Runtime.Port) => listener(lineOf(port)));
}

function lineOf(port: Runtime.Port): Line {
  return {
    name: port.name,
    sender: port.sender ? senderOf(port.sender) : null,
    post(message) {
      try {
        port.postMessage(message);
        return true;
      } catch {
        return false;
      }
    },
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onClose: (listener) =>
      port.onDisconnect.addListener(() => {
        // Reading lastError tells Chromium that nobody at the other end is no fault.
        if (typeof chrome !== 'undefined') void chrome.runtime?.lastError;
        listener();
      }),
    close() {
      try {
        port.disconnect();
      } catch {
        // The other end has gone already.
      }
    },
  };
}

// Tabs, windows, panel ------------------------------------------------------------------------------------------------

function tabInfo(tab: Tabs.Tab | undefined): TabInfo | undefined {
  return tab?.id === undefined ? undefined : { id: tab.id, windowId: tab.windowId ?? null, url: tab.url ?? null };
}

export async function activeTab(): Promise<TabInfo | undefined> {
  return tabInfo((await quietly(() => browser.tabs.query({ active: true, currentWindow: true })))?.[0]);
}

export async function tabById(id: number): Promise<TabInfo | undefined> {
  return tabInfo(await quietly(() => browser.tabs.get(id)));
}

/** @returns tabs whose address we may see and that match one of the patterns */
export async function tabsMatching(patterns: string[]): Promise<TabInfo[]> {
  if (patterns.length === 0) return [];
  const tabs = (await quietly(() => browser.tabs.query({ url: patterns }))) ?? [];
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}

/** @returns every tab; addresses only where we may see them */
export async function allTabs(): Promise<TabInfo[]> {
  return ((await quietly(() => browser.tabs.query({}))) ?? []).flatMap((tab) => tabInfo(tab) ?? []);
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<boolean> {
  return (await quietly(() => browser.tabs.update(id, { active: true }).then(() => true))) ?? false;
}

/** Brings the tab of the page that calls to the front, and its window. @returns false where it stands in no tab */
export async function bringToFront(): Promise<boolean> {
  const tab = await quietly(() => browser.tabs.getCurrent());
  if (tab?.id === undefined) return false;
  const { windowId } = tab;
  if (windowId !== undefined) await quietly(() => browser.windows.update(windowId, { focused: true }));
  return showTab(tab.id);
}

/** Calls back with the tab that came to the front of a window. */
export function onTabActivated(listener: (tabId: number, windowId: number) => void): Unsubscribe {
  return subscribe(browser.tabs?.onActivated, ({ tabId, windowId }: Tabs.OnActivatedActiveInfoType) => listener(tabId, windowId));
}

/** Calls back when a tab has begun or finished to load another page. */
export function onTabLoaded(listener: (tabId: number, status: 'loading' | 'complete') => void): Unsubscribe {
  return subscribe(browser.tabs?.onUpdated, (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status === 'loading' || change.status === 'complete') listener(tabId, change.status);
  });
}

export function onTabRemoved(listener: (tabId: number) => void): Unsubscribe {
  return subscribe(browser.tabs?.onRemoved, (tabId: number) => listener(tabId));
}

/** Opens one of our own pages in a new tab. */
export async function openOwnPage(path: string): Promise<boolean> {
  return (await quietly(() => browser.tabs.create({ url: ownUrl(path) }).then(() => true))) ?? false;
}

export async function openOptions(): Promise<boolean> {
  return (await quietly(() => browser.runtime.openOptionsPage().then(() => true))) ?? false;
}

/**
 * Opens the side panel (Chromium) or sidebar (Firefox). Works only in answer to something that the writer did;
 * Firefox does not count a click in a page that reached us by message.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    const { sidePanel } = chromiumOnly();
    if (sidePanel) await sidePanel.open({ tabId });
    else await browser.sidebarAction.open();
    return true;
  } catch {
    return false;
  }
}

// Permissions ---------------------------------------------------------------------------------------------------------

export async function hasOrigin(origin: string): Promise<boolean> {
  return (await quietly(() => browser.permissions.contains({ origins: [origin] }))) ?? false;
}

/** Must be called straight from a click, before anything is awaited: browsers ask for a user gesture. */
export async function requestOrigin(origin: string): Promise<boolean> {
  return (await quietly(() => browser.permissions.request({ origins: [origin] }))) ?? false;
}

export async function removeOrigin(origin: string): Promise<boolean> {
  return (await quietly(() => browser.permissions.remove({ origins: [origin] }))) ?? false;
}

/** @returns the names of the permissions that the extension has at this moment, sites apart */
export async function grantedPermissions(): Promise<string[]> {
  return (await quietly(() => browser.permissions.getAll()))?.permissions ?? [];
}

/** @returns the host patterns that were granted */
export async function grantedOrigins(): Promise<string[]> {
  return (await quietly(() => browser.permissions.getAll()))?.origins ?? [];
}

export function onPermissionsChanged(listener: (origins: string[], change: 'added' | 'removed') => void): Unsubscribe {
  const added = subscribe(browser.permissions?.onAdded, (p: Permissions.Permissions) => listener(p.origins ?? [], 'added'));
  const removed = subscribe(browser.permissions?.onRemoved, (p: Permissions.Permissions) => listener(p.origins ?? [], 'removed'));
  return () => {
    added();
    removed();
  };
}

// Scripts -------------------------------------------------------------------------------------------------------------

/** Runs packaged files in a tab: in all its frames, or in those named. @returns whether it was injected into at least one */
export async function injectFiles(tabId: number, files: string[], frameIds?: number[]): Promise<boolean> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  return ((await quietly(() => browser.scripting.executeScript({ target, files })))?.length ?? 0) > 0;
}

/** Runs one self-contained function in one frame. @returns its result, unparsed */
export async function runInFrame(tabId: number, frameId: number, func: () => unknown): Promise<unknown> {
  return (await quietly(() => browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func })))?.[0]?.result;
}

/**
 * Has one content script registered, for these hosts; none where there are no hosts. What is right already is left alone, and a change is
 * one step: a page that comes between taking a script away and giving it again would have none. @returns whether it worked
 */
export async function registerFor(hosts: string[], files: string[]): Promise<boolean> {
  const registered = (await quietly(() => browser.scripting.getRegisteredContentScripts())) ?? [];
  const [known] = registered;
  if (hosts.length === 0 || registered.length > 1 || (known && known.id !== FINDER)) {
    await quietly(() => browser.scripting.unregisterContentScripts());
    if (hosts.length === 0) return true;
  } else if (known) {
    if (isSame(known.matches, hosts) && isSame(known.js, files)) return true;
    const change = { id: FINDER, js: files, matches: hosts };
    return (await quietly(() => browser.scripting.updateContentScripts([change]).then(() => true))) ?? false;
  }
  const script = {
    id: FINDER,
    js: files,
    matches: hosts,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle' as const,
  };
  return (await quietly(() => browser.scripting.registerContentScripts([script]).then(() => true))) ?? false;
}

const FINDER = 'finder';

function isSame(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return JSON.stringify([...(some ?? [])].sort()) === JSON.stringify([...others].sort());
}

/** The browser's own way into closed shadow roots of the page, for content scripts. */
export function shadowRootOf(host: Element): ShadowRoot | null {
  try {
    const { dom } = chromiumOnly();
    if (dom) return isHtml(host) ? dom.openOrClosedShadowRoot(host) : null;
    return 'openOrClosedShadowRoot' in host && isRoot(host.openOrClosedShadowRoot) ? host.openOrClosedShadowRoot : host.shadowRoot;
  } catch {
    return null;
  }
}

function isRoot(value: unknown): value is ShadowRoot {
  return typeof value === 'object' && value !== null && 'host' in value;
}

// Menus, commands, life -----------------------------------------------------------------------------------------------

/** What was clicked in a context menu, and where. */
export interface MenuClick {
  id: string;
  tabId: number | null;
  frameId: number;
  selection: string;
}

/** Replaces all context menu entries. */
export async function setMenus(entries: { id: string; title: string; contexts: Menus.ContextType[] }[]): Promise<void> {
  await quietly(async () => {
    await browser.contextMenus.removeAll();
    for (const entry of entries) browser.contextMenus.create(entry, () => void browser.runtime.lastError);
  });
}

export function onMenuClick(listener: (click: MenuClick) => void): Unsubscribe {
  return subscribe(browser.contextMenus?.onClicked, (info: Menus.OnClickData, tab: Tabs.Tab | undefined) =>
    listener({ id: String(info.menuItemId), tabId: tab?.id ?? null, frameId: info.frameId ?? 0, selection: info.selectionText ?? '' }),
  );
}

export function onCommand(listener: (name: string, tabId: number | null) => void): Unsubscribe {
  return subscribe(browser.commands?.onCommand, (name: string, tab: Tabs.Tab | undefined) => listener(name, tab?.id ?? null));
}

/** Calls back when the extension was installed or updated, and when the browser has started. */
export function onWake(listener: (why: 'installed' | 'started') => void): void {
  subscribe(browser.runtime?.onInstalled, () => listener('installed'));
  subscribe(browser.runtime?.onStartup, () => listener('started'));
}

/** Any of the browser's events, as far as we use them. */
interface AnyEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function subscribe<Listener>(event: AnyEvent<Listener> | undefined, listener: Listener): Unsubscribe {
  try {
    event?.addListener(listener);
  } catch {
    return () => {};
  }
  return () => {
    try {
      event?.removeListener(listener);
    } catch {
      // Nothing to take away from an extension that has gone.
    }
  };
}

/**
 * A browser's extension API in memory, as far as src/extension uses it. It must be set up before src/extension/browser is
 * imported, so tests import that dynamically: `const { storage } = installFakeBrowser(); const x = await import(…)`.
 */
type Listener = (...args: never[]) => unknown;

export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  fire(...args: unknown[]): unknown[];
}

function event(): FakeEvent {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...args) => [...listeners].map((listener) => Reflect.apply(listener, undefined, args)),
  };
}

export interface FakePort {
  name: string;
  sender: { id: string } | undefined;
  onMessage: FakeEvent;
  onDisconnect: FakeEvent;
  postMessage(message: unknown): void;
  disconnect(): void;
  sent: unknown[];
  isClosed: boolean;
}

export interface FakeBrowser {
  stored: { local: Record<string, unknown>; session: Record<string, unknown>; managed: Record<string, unknown> | null };
  granted: Set<string>;
  registered: { id: string; js: string[]; matches: string[] }[];
  /** How often a registration was taken away. */
  unregistered: number;
  injected: { tabId: number; files: string[]; frameIds: number[] | undefined }[];
  sent: { tabId: number; message: unknown }[];
  opened: string[];
  ports: FakePort[];
  tabs: { id: number; windowId: number; url?: string }[];
  events: Record<
    'message' | 'connect' | 'storage' | 'updated' | 'added' | 'removed' | 'installed' | 'menu' | 'command' | 'tabRemoved',
    FakeEvent
  >;
  /** Set to make the storage reject with this message. */
  storageError: string | null;
  /** Fires a change of an area, as the browser does after a write. */
  change(area: string, keys: string[]): void;
}

export const FAKE_ID = 'our-own-id';
export const FAKE_ORIGIN = 'chrome-extension://our-own-id/';

export function installFakeBrowser(): FakeBrowser {
  const events: FakeBrowser['events'] = {
    message: event(),
    connect: event(),
    storage: event(),
    updated: event(),
    added: event(),
    removed: event(),
    installed: event(),
    menu: event(),
    command: event(),
    tabRemoved: event(),
  };
  const fake: FakeBrowser = {
    stored: { local: {}, session: {}, managed: null },
    granted: new Set(),
    registered: [],
    unregistered: 0,
    injected: [],
    sent: [],
    opened: [],
    ports: [],
    tabs: [],
    events,
    storageError: null,
    change: (area, keys) => events.storage.fire(Object.fromEntries(keys.map((key) => [key, {}])), area),
  };

  const area = (name: 'local' | 'session') => ({
    get: async (key: string | null) =>
      key === null ? { ...fake.stored[name] } : key in fake.stored[name] ? { [key]: fake.stored[name][key] } : {},
    set: async (values: Record<string, unknown>) => {
      if (fake.storageError !== null) throw new Error(fake.storageError);
      // What goes through the storage is a copy, as in a browser.
      Object.assign(fake.stored[name], structuredClone(values));
      fake.change(name, Object.keys(values));
    },
    remove: async (key: string) => {
      delete fake.stored[name][key];
      fake.change(name, [key]);
    },
    clear: async () => {
      fake.stored[name] = {};
    },
  });

  const api = {
    runtime: {
      id: FAKE_ID,
      getManifest: () => ({ version: '1.2.3' }),
      getURL: (path: string) => `${FAKE_ORIGIN}${path}`,
      onMessage: events.message,
      onConnect: events.connect,
      onInstalled: events.installed,
      onStartup: event(),
      sendMessage: async (message: unknown) =>
        events.message.fire(message, { id: FAKE_ID, url: `${FAKE_ORIGIN}popup.html` }).find((reply) => reply !== undefined),
      openOptionsPage: async () => void fake.opened.push('options'),
    },
    storage: {
      local: area('local'),
      session: area('session'),
      managed: {
        get: async () => {
          if (fake.stored.managed === null) throw new Error('Managed storage manifest not found');
          return fake.stored.managed;
        },
      },
      onChanged: events.storage,
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.granted.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) fake.granted.add(origin);
        return true;
      },
      remove: async () => true,
      getAll: async () => ({ origins: [...fake.granted] }),
      onAdded: events.added,
      onRemoved: events.removed,
    },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number; frameIds?: number[] }; files: string[] }) => {
        fake.injected.push({ tabId: target.tabId, files, frameIds: target.frameIds });
        return [{}];
      },
      unregisterContentScripts: async () => {
        fake.registered = [];
        fake.unregistered += 1;
      },
      updateContentScripts: async ([change]: FakeBrowser['registered']) => {
        fake.registered = fake.registered.map((script) => (script.id === change?.id ? { ...script, ...change } : script));
      },
      registerContentScripts: async (scripts: FakeBrowser['registered']) => {
        if (fake.registered.length > 0) throw new Error('Duplicate script ID');
        fake.registered = scripts;
      },
      getRegisteredContentScripts: async () => fake.registered,
    },
    tabs: {
      query: async () => fake.tabs,
      get: async (id: number) => fake.tabs.find((tab) => tab.id === id),
      create: async ({ url }: { url: string }) => void fake.opened.push(url),
      sendMessage: async (tabId: number, message: unknown) => void fake.sent.push({ tabId, message }),
      connect: (_: number, { name }: { name: string }) => {
        const port: FakePort = {
          name,
          sender: undefined,
          onMessage: event(),
          onDisconnect: event(),
          sent: [],
          isClosed: false,
          postMessage: (message) => void port.sent.push(message),
          disconnect: () => {
            port.isClosed = true;
          },
        };
        fake.ports.push(port);
        return port;
      },
      onActivated: event(),
      onUpdated: events.updated,
      onRemoved: events.tabRemoved,
    },
    contextMenus: { removeAll: async () => {}, create: () => {}, onClicked: events.menu },
    commands: { onCommand: events.command, getAll: async () => [] },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
  return fake;
}

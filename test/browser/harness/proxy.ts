import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that left the browser, whoever made it: a page, a frame, a worker, a content script, the extension. */
export interface SeenRequest {
  method: string;
  /** `host:port` only where the browser asked for a tunnel (https, sockets). */
  url: string;
}

/** Hosts that a new browser calls of its own accord; both keep a few calls that no setting turns off. */
const BROWSERS_OWN = [
  'accounts.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
  'firefox.settings.services.mozilla.com',
];

export interface RecordingProxy {
  port: number;
  /** All requests so far, without the browser's own calls. */
  seen(): SeenRequest[];
  close(): Promise<void>;
}

/**
 * A proxy that writes down every request of a browser and lets through only those to this machine: beyond it nothing answers.
 * It sees more than a test's own listeners do, which know pages but neither workers nor the browser's own code.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const all: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    all.push({ method: incoming.method ?? '', url: incoming.url ?? '' });
    if (hostOf(incoming.url ?? '') === '127.0.0.1') passOn(incoming, response);
    else response.writeHead(502).end();
  });
  server.on('connect', (incoming, socket) => {
    all.push({ method: 'CONNECT', url: incoming.url ?? '' });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => all.filter(({ url }) => !BROWSERS_OWN.includes(hostOf(url))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(incoming: IncomingMessage, response: ServerResponse): void {
  const onwards = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.destroy());
  incoming.pipe(onwards);
}

function hostOf(url: string): string {
  try {
    return new URL(url.includes('://') ? url : `https://${url}`).hostname;
  } catch {
    return '';
  }
}

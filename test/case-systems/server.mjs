import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { amira } from './demo/amira.mjs';
import { workTray } from './demo/layout.mjs';
import { leo } from './demo/leo.mjs';
import { emptySection, entriesPage, recordPage } from './demo/record.mjs';
import { fileBelow, pathParts, readBody, send, sendFile } from './http.mjs';
import { pages } from './pages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
/** The only packages that are served; each straight from where npm put it. */
const VENDORED = new Map([
  ['tinymce', () => dirname(require.resolve('tinymce/package.json'))],
  ['ckeditor5', () => dirname(require.resolve('ckeditor5/package.json'))],
  ['quill', () => dirname(require.resolve('quill/package.json'))],
  ['prosemirror-view', () => join(dirname(require.resolve('prosemirror-view')), '..')],
]);
const CHILDREN = new Map([amira, leo].map((child) => [child.slug, child]));
const CARENOTE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";
const PAGE_CSP = new Map(pages.filter((page) => page.csp).map((page) => [page.path, page.csp]));

/**
 * Serves the demo case system and the editor pages, and keeps in memory what was asked of it.
 * @param options `port` 0 takes a free one; `host` is the loopback address unless said otherwise.
 * @returns the running server; see server.d.mts for each part.
 */
export async function startServer({ port = 0, host = '127.0.0.1' } = {}) {
  const log = { saves: [], requests: [], waiting: [] };
  const server = createServer((request, response) => {
    answer(request, response, log).catch((error) => {
      if (response.headersSent) response.destroy();
      else send(response, error instanceof RangeError ? 413 : 500, String(error), { 'content-type': 'text/plain; charset=utf-8' });
    });
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const used = server.address().port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${used}`,
    port: used,
    saves: () => [...log.saves],
    requests: () => [...log.requests],
    waitForSaves: (count) => new Promise((done) => tellWaiting(log, { count, done })),
    reset() {
      log.saves.length = 0;
      log.requests.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, log) {
  const url = new URL(request.url, 'http://case-system.invalid');
  note(request, url, log);
  const parts = pathParts(url.pathname);
  if (parts === null) return send(response, 400, 'Bad address.');
  if (request.method === 'POST') return takePost(request, response, url, log);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Not allowed.', { allow: 'GET, HEAD, POST' });
  return (await get(response, url, parts)) ?? notFound(response);
}

/** Answers a GET. Gives undefined where there is no such page or file. */
async function get(response, url, parts) {
  const [room, name, ...rest] = parts;
  const sent = (status, body, headers) => {
    send(response, status, body, headers);
    return true;
  };
  const file = async (root, below, headers) => {
    const found = await fileBelow(root, below);
    if (found === null) return undefined;
    sendFile(response, found, headers);
    return true;
  };
  if (url.pathname === '/favicon.ico') return sent(204, '');
  if (url.pathname === '/') return sent(200, workTray([...CHILDREN.values()]), { 'content-security-policy': CARENOTE_CSP });
  if (room === 'record')
    return CHILDREN.has(name) && rest.length < 2
      ? sent(200, record(name, rest[0], url), { 'content-security-policy': CARENOTE_CSP })
      : undefined;
  if (room === 'api' && name === 'record' && rest[1] === 'entries' && CHILDREN.has(rest[0])) {
    return sent(200, JSON.stringify(entriesPage(CHILDREN.get(rest[0]), pageNumber(url))), {
      'content-type': 'application/json; charset=utf-8',
    });
  }
  if ((room === 'demo' || room === 'shared') && /\.(css|js)$/.test(name)) return file(join(HERE, room), [name, ...rest]);
  if (room === 'editors' && name && rest.length === 0) {
    const csp = PAGE_CSP.get(url.pathname);
    return file(
      join(HERE, 'editors'),
      [/\.(css|js|html)$/.test(name) ? name : `${name}.html`],
      csp ? { 'content-security-policy': csp } : {},
    );
  }
  if (room === 'vendor' && VENDORED.has(name)) return file(VENDORED.get(name)(), rest);
  if (room === 'bundle' && name && rest.length === 0) {
    const code = await bundle(name);
    return code === null ? undefined : sent(200, code, { 'content-type': 'text/javascript; charset=utf-8' });
  }
  return undefined;
}

function record(slug, section, url) {
  const child = CHILDREN.get(slug);
  if (section) return emptySection(child, section);
  return recordPage(child, { empty: url.searchParams.has('empty'), number: pageNumber(url) });
}

function pageNumber(url) {
  const number = Number.parseInt(url.searchParams.get('page') ?? '1', 10);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}

/** Every POST is a save: `/api/save/…` from a script, or a form sent to its own page, which then is shown again. */
async function takePost(request, response, url, log) {
  const fromScript = url.pathname.startsWith('/api/save/');
  if (!fromScript && !/^\/(record|editors)\/[\w-]+$/.test(url.pathname)) return notFound(response);
  const body = await readBody(request);
  const at = new Date();
  log.saves.push({ path: url.pathname, at: at.toISOString(), body });
  tellWaiting(log);
  if (fromScript)
    return send(response, 200, JSON.stringify({ saved: at.toISOString() }), { 'content-type': 'application/json; charset=utf-8' });
  return send(response, 303, '', { location: `${url.pathname}${url.search}` });
}

function note(request, url, log) {
  const header = (name) => request.headers[name] ?? null;
  log.requests.push({
    method: request.method,
    path: url.pathname,
    query: url.search,
    at: new Date().toISOString(),
    referer: header('referer'),
    origin: header('origin'),
    dest: header('sec-fetch-dest'),
    site: header('sec-fetch-site'),
    userAgent: header('user-agent'),
  });
}

function tellWaiting(log, added) {
  if (added) log.waiting.push(added);
  log.waiting = log.waiting.filter(({ count, done }) => {
    if (log.saves.length < count) return true;
    done([...log.saves]);
    return false;
  });
}

function notFound(response) {
  send(response, 404, '<!doctype html><html lang="en-GB"><title>Not found</title><p>CareNote could not find that page.</p></html>');
}

// Also within a bundle of a benchmark, where this file's own address is the bundle's.
if (argv[1]?.endsWith('server.mjs')) {
  const server = await startServer({ port: Number(argv[2] ?? 8321) });
  console.log(`CareNote (training copy): ${server.url}/record/amira`);
}

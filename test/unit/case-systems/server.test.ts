import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { careNote, pages } from '../../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../../case-systems/server.mjs';

let server: CaseServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** A request whose path is sent as it stands: fetch would tidy the dots away. */
function raw(path: string): Promise<number> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

/** Addresses of scripts, styles and frames that a page asks for at once. */
function assets(html: string): string[] {
  return [...html.matchAll(/<(?:script|link|iframe|frame)\b[^>]*?\b(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1] ?? '');
}

test('a save is recorded with its path and its body, and waited for', async () => {
  const waiting = server.waitForSaves(2);
  const first = await fetch(`${server.url}/api/save/amira`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'autosave', oversight: 'Amira said…' }),
  });
  expect(await first.json()).toEqual({ saved: expect.stringMatching(/^\d{4}-/) });
  await fetch(`${server.url}/editors/textarea`, { method: 'POST', body: new URLSearchParams({ note: 'By form' }), redirect: 'manual' });

  const saves = await waiting;
  expect(saves.map(({ path, body }) => ({ path, body }))).toEqual([
    { path: '/api/save/amira', body: { reason: 'autosave', oversight: 'Amira said…' } },
    { path: '/editors/textarea', body: { note: 'By form' } },
  ]);
  server.reset();
  expect(server.saves()).toEqual([]);
});

test('a form that is sent comes back to its own page', async () => {
  const answer = await fetch(`${server.url}/record/leo?page=2`, {
    method: 'POST',
    body: new URLSearchParams({ a: '1' }),
    redirect: 'manual',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/record/leo?page=2']);
});

test('a body above four megabytes is refused and not recorded', async () => {
  const answer = await fetch(`${server.url}/api/save/amira`, { method: 'POST', body: 'x'.repeat(4_000_001) });
  expect(answer.status).toBe(413);
  expect(server.saves()).toEqual([]);
});

test.each([
  '/vendor/tinymce/../../package.json',
  '/vendor/tinymce/..%2f..%2fpackage.json',
  '/vendor/tinymce/%2e%2e/%2e%2e/package.json',
  '/vendor/tinymce/..\\..\\package.json',
  '/vendor/esbuild/package.json',
  '/vendor/tinymce/',
  '/vendor/tinymce/tinymce.min.js%00.css',
  '/demo/amira.mjs',
  '/editors/..%2fdemo%2fcarenote.js',
  '/bundle/other.js',
  '/record/nobody',
  '/editors/nothing',
  '/elsewhere',
])('%s is not found', async (path) => {
  expect(await raw(path)).toBe(404);
});

test('an address that cannot be decoded is a bad request, and another method is not allowed', async () => {
  expect(await raw('/record/%E0%A4%A')).toBe(400);
  expect((await fetch(`${server.url}/record/amira`, { method: 'DELETE' })).status).toBe(405);
});

test.each(pages.map((page) => [page.name, page] as const))('%s is served, with all that it asks for', async (_name, page) => {
  for (const path of [page.path, page.window ?? page.path]) {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe(page.csp ?? null);
    const wanted = assets(await answer.text());
    expect(wanted.length).toBeGreaterThan(0);
    for (const asset of wanted) expect([asset, (await fetch(server.url + asset)).status]).toEqual([asset, 200]);
  }
});

test('page names and paths are all different, and each profile can find a field', () => {
  expect(new Set(pages.map((page) => page.name)).size).toBe(pages.length);
  for (const { profile } of pages) expect(profile.field.selector ?? profile.field.label).toBeTruthy();
});

test('the demo opens on a comment in progress, or on an empty one', async () => {
  const written = await (await fetch(`${server.url}/record/amira`)).text();
  const empty = await (await fetch(`${server.url}/record/amira?empty`)).text();
  const box = /<label for="oversight"[^>]*>Management oversight<\/label>\s*<textarea id="oversight"[^>]*>\n([^<]*)<\/textarea>/;
  expect(box.exec(written)?.[1]?.split(/\s+/).length).toBeGreaterThan(120);
  expect(box.exec(empty)?.[1]).toBe('');
  expect(careNote.field.selector).toBe('#oversight');
});

test('past entries page on the server for one child, in the browser for the other, and none is lost', async () => {
  const dates: string[] = [];
  let path: string | undefined = '/record/amira';
  while (path !== undefined) {
    const html: string = await (await fetch(server.url + path)).text();
    dates.push(...[...html.matchAll(/<time datetime="([^"]+)"/g)].map((found) => found[1] ?? ''));
    path = /<a class="next"[^>]*href="([^"#]+)/.exec(html)?.[1];
  }
  expect(dates.length).toBeGreaterThanOrEqual(14);
  expect(dates).toEqual([...new Set(dates)].sort().reverse());

  const first = await (await fetch(`${server.url}/api/record/leo/entries?page=1`)).json();
  const last = await (await fetch(`${server.url}/api/record/leo/entries?page=3`)).json();
  expect(first).toMatchObject({ next: 2 });
  expect(last).toMatchObject({ next: null });
});

test('what was asked of the server is told, with who asked', async () => {
  await fetch(`${server.url}/record/amira?page=2`, { headers: { referer: 'http://127.0.0.1/before' } });
  expect(server.requests()).toEqual([
    expect.objectContaining({ method: 'GET', path: '/record/amira', query: '?page=2', referer: 'http://127.0.0.1/before' }),
  ]);
});

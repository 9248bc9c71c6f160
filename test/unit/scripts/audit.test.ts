import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditLines, auditShipped, readAudit } from '../../../scripts/audit.mjs';

/** A registry of our own, which npm itself asks; null: it answers no audits, as many mirrors do not. */
let known: Record<string, unknown[]> | null = {};
let registry: Server;
/** npm keeps what it was told of faults: not among what it was really told. */
const cache = mkdtempSync(join(tmpdir(), 'shoulder-npm-'));

beforeAll(async () => {
  registry = createServer((request, response) => {
    if (request.method === 'POST' && known === null) return void response.writeHead(405).end();
    const name = decodeURIComponent((request.url ?? '').slice(1));
    // npm looks up the versions of what is named.
    const answer =
      request.method === 'POST'
        ? known
        : { name, versions: { '1.0.0': { name, version: '1.0.0' }, '99.0.0': { name, version: '99.0.0' } } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  await new Promise((done) => registry.close(done));
  rmSync(cache, { recursive: true, force: true });
});

const ask = () =>
  auditShipped({
    ...process.env,
    npm_config_offline: 'false',
    npm_config_cache: cache,
    npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
  });

test('a registry that knows of no fault: clean', async () => {
  known = {};
  expect(await ask()).toEqual({ kind: 'clean' });
}, 60_000);

test('a registry that knows of a fault: it is named, with where to read of it', async () => {
  const fault = { id: 1, title: 'A made-up fault', url: 'https://example.org/1', severity: 'high', vulnerable_versions: '<99.0.0' };
  known = { zod: [{ ...fault, cwe: [], cvss: { score: 0, vectorString: null } }] };
  const answer = await ask();
  expect(auditLines(answer).join()).toMatch(/^audit: zod 1\.0\.0, high: A made-up fault \(https:\/\/example\.org\/1\)/);
}, 60_000);

test('a registry that answers no audits: nobody is told that all is clean', async () => {
  known = null;
  const answer = await ask();
  expect(answer).toMatchObject({ kind: 'silent', why: expect.stringContaining('405') });
  expect(auditLines(answer).join('\n')).toMatch(/^audit: NOT DONE/);
}, 60_000);

test('offline nobody is asked, though npm would say that it found nothing', async () => {
  expect(await auditShipped({ ...process.env, npm_config_offline: 'true' })).toMatchObject({ kind: 'silent' });
});

test.each(['', 'npm error', '{}', '[]', '{"vulnerabilities":{}}'])('what is no report (%s) is no answer', (written) => {
  expect(readAudit(written)).toEqual({ kind: 'silent', why: 'npm gave no report' });
});

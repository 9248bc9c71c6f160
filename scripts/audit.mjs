/**
 * `npm run audit`: asks the registry for known faults of what is shipped. Ends with 0 where it knows of none, with 1 where it names some,
 * with 2 where it gives no answer: many mirrors do not, and without a network none does. No answer is not "clean".
 */
import { spawn } from 'node:child_process';
import { isMain } from './main.mjs';

/**
 * @typedef {{ kind: 'clean' } | { kind: 'faults', faults: string[] } | { kind: 'silent', why: string }} Answer
 */

/**
 * Runs `npm audit --omit=dev` in this folder. Never rejects.
 * @param {NodeJS.ProcessEnv} [env] says by `npm_config_registry` whom to ask, and by `npm_config_offline` to ask nobody
 * @returns {Promise<Answer>}
 */
export async function auditShipped(env = process.env) {
  if (env.npm_config_offline === 'true') return { kind: 'silent', why: 'npm was told to stay offline' };
  // Offline, npm says that it found nothing: what it did not ask. One try, so that nobody waits long for a network that is not there.
  const args = ['audit', '--omit=dev', '--json', '--offline=false', '--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=silent'];
  const { npm_execpath: program } = env;
  // On Windows npm is a script, which only a shell can start.
  const npm = program
    ? spawn(process.execPath, [program, ...args], { env })
    : spawn('npm', args, { env, shell: process.platform === 'win32' });
  let out = '';
  npm.stdout.setEncoding('utf8').on('data', (part) => {
    out += part;
  });
  return new Promise((done) => {
    npm.on('error', ({ message }) => done({ kind: 'silent', why: message }));
    npm.on('close', () => done(readAudit(out)));
  });
}

/**
 * @param {string} json what `npm audit --json` wrote
 * @returns {Answer}
 */
export function readAudit(json) {
  const report = parsed(json);
  const { vulnerabilities, metadata, message, error } = report;
  if (!vulnerabilities || !metadata) return { kind: 'silent', why: message || error?.summary || 'npm gave no report' };
  const faults = Object.values(vulnerabilities).map(({ name, severity, range, via }) => {
    const titles = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} (${one.url})`));
    return `${name} ${range}, ${severity}: ${titles.join('; ')}`;
  });
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'clean' };
}

/**
 * What people are told of it.
 * @param {Answer} answer
 * @returns {string[]} lines
 */
export function auditLines(answer) {
  if (answer.kind === 'clean') return ['audit: the registry knows of no fault in what is shipped (npm audit --omit=dev).'];
  if (answer.kind === 'faults') return answer.faults.map((fault) => `audit: ${fault}`);
  return [
    `audit: NOT DONE. The registry gave no answer: ${answer.why}.`,
    'audit: before a release, run `npm run audit` where a registry answers, or give sbom.cdx.json to a scanner.',
  ];
}

/**
 * @typedef {object} Report
 * @property {Record<string, { name: string, severity: string, range: string, via: (string | { title: string, url: string })[] }>} [vulnerabilities]
 * @property {object} [metadata]
 * @property {string} [message]
 * @property {{ summary?: string }} [error]
 */

/** @param {string} json @returns {Report} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

if (isMain(import.meta.url)) {
  const answer = await auditShipped();
  for (const line of auditLines(answer)) console.error(line);
  process.exitCode = { clean: 0, faults: 1, silent: 2 }[answer.kind];
}

/**
 * Looks through a finished bundle for anything that could reach out of the device or run code that did not come with the
 * extension. The content security policy forbids the same on our pages; content scripts have no such policy, so this is theirs.
 */

/** Written without spaces, as minified code has them: the words of a rule ("fetch (him)") are no call. */
const FORBIDDEN = [
  [/(?<![\w$])fetch\(|[.?]fetch\b|["'`]fetch["'`]/g, 'fetch'],
  [/\bXMLHttpRequest\b/g, 'XMLHttpRequest'],
  [/\bWebSocket(Stream)?\b/g, 'WebSocket'],
  [/\bWebTransport\b/g, 'WebTransport'],
  [/\bRTC(PeerConnection|DataChannel)\b/g, 'WebRTC'],
  [/\bEventSource\b/g, 'EventSource'],
  [/\bsendBeacon\b/g, 'sendBeacon'],
  [/\bimportScripts\b/g, 'importScripts'],
  [/(?<![\w$.])import\(/g, 'import('],
  [/(?<![\w$])eval\(|\.eval\b/g, 'eval'],
  [/\bnew Function\b|(?<![\w$.])Function\(|=\s*Function\b(?!\.call\.bind)/g, 'new Function'],
  [/\.innerHTML\s*=(?!=)|\.outerHTML\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(ln)?\(/g, 'markup from text'],
  [/\bwss?:\/\//g, 'a socket address'],
];

/** Bundles that are injected into pages. */
const INJECTED = ['content.js', 'helper.js', 'wordings.js', 'past.js', 'point.js', 'tagger.js'];

/** Noncharacters and lone surrogates: Chromium refuses an injected file that holds one ("not UTF-8 encoded"). */
const REFUSED_BY_CHROMIUM = /[\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Hosts that a bundle may name: sources that a rule cites and a person may open, and names of standards that no one opens.
 * A new host is a decision: docs/decisions/ says why.
 */
export const ALLOWED_HOSTS = ['www.w3.org', 'json-schema.org', 'www.gov.uk', 'www.legislation.gov.uk'];

/**
 * @param {string} name of the file, for the message
 * @param {string} code
 * @returns {string[]} what is wrong, a sentence each; empty where nothing is
 */
export function scanBundle(name, code) {
  const found = FORBIDDEN.flatMap(([pattern, what]) =>
    [...code.matchAll(/** @type {RegExp} */ (pattern))].map(({ index }) => `${name} contains ${what}: …${excerpt(code, index)}…`),
  );
  const remote = [...code.matchAll(/\bhttps?:\/\/([^\s"'`\\/?#)]*)/g)]
    .filter(([, host = '']) => !ALLOWED_HOSTS.includes(host.toLowerCase()))
    // Match patterns of permissions and tests of a scheme: no host, nothing to reach.
    .filter(([, host = '']) => host !== '' && host !== '*' && host !== '*.' && !host.startsWith('${'))
    .map(([url, ,]) => `${name} names a host that no decision record allows: ${url}`);
  const refused = INJECTED.includes(name) ? REFUSED_BY_CHROMIUM.exec(code) : null;
  const characters = refused
    ? [`${name} holds a character that Chromium refuses in a script, at ${refused.index}: write it as an escape`]
    : [];
  return [...found, ...new Set(remote), ...characters];
}

/** @param {string} code @param {number} index */
function excerpt(code, index) {
  return code.slice(Math.max(0, index - 30), index + 40).replaceAll(/\s+/g, ' ');
}

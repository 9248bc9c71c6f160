/**
 * `npm run -s fuzz`: see test/fuzz/fuzz.ts. The polyfill of the extension API wants to see a browser before it is loaded; nothing that is
 * tried calls one.
 */
Object.assign(globalThis, { browser: { runtime: { id: 'fuzz' } }, chrome: { runtime: { id: 'fuzz' } } });
process.argv.splice(2, 0, 'fuzz');
await import('./run-ts.mjs');

/** `virtual:build` for jest. */
import { buildIdentity } from './build-plugin.mjs';

export const { version, fingerprint } = buildIdentity();

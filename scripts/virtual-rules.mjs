/** `virtual:rules` for jest: the same values that the build puts into the bundles. */
import { packUp } from '../src/engine/packs/pack-up';
import { readPacks } from './packs.mjs';

export default packUp(/** @type {import('../src/engine/packs/schema').Pack[]} */ (readPacks().map(({ data }) => data)));

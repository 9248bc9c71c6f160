/** `virtual:rules` for jest: the same values that the build puts into the bundles. */
import { packUp } from '../src/engine/packs/pack-up';
import { readReviewPacks } from './packs.mjs';

export default packUp(/** @type {import('../src/engine/packs/schema').Pack[]} */ (readReviewPacks().map(({ data }) => data)));

/** `virtual:first-rules` for jest: the same values that the build puts into the bundles. */
import { packInTwo } from '../src/engine/packs/pack-up';
import { readReviewPacks } from './packs.mjs';

export default packInTwo(/** @type {import('../src/engine/packs/schema').Pack[]} */ (readReviewPacks().map(({ data }) => data))).first;

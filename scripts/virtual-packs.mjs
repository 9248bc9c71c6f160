/** `virtual:packs` for jest: the same values that the build puts into the bundles. */
import { readPacks } from './packs.mjs';

export default readPacks();

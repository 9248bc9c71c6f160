/** `virtual:lenses` for jest: the same values that the build puts into the bundles. */
import { readLenses } from './packs.mjs';

export default readLenses();

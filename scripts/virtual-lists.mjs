/** `virtual:lists` for jest: the same values that the build puts into the bundles. */
import { readLists } from './packs.mjs';

export default readLists();

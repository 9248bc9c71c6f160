/** `virtual:cases` for jest: the same values that the build puts into the bundles. */
import { readCases } from './packs.mjs';

export default readCases();

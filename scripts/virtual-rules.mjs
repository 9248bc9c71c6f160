/** `virtual:rules` for jest: the same values that the build puts into the bundles. */
import { readRules } from './packs.mjs';

export default readRules();

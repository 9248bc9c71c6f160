import type * as z from 'zod/mini';
import type { helperSetup } from './handles';

/** What a page's script gets from the background: settings, local packs as data, hidden rules, problems in rule files. */
export type Setup = z.infer<(typeof helperSetup)['reply']>;

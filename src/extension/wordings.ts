/**
 * Comes into a frame behind the engine's script, and brings what that one does without at first: the rules about wording (engine/packs/two-parts.ts),
 * and the check of packs from elsewhere. Leaves both where the engine's script looks for them.
 */
import rules from 'virtual:wordings';
import { checkedPacks } from './active-rules';
import { readShared } from './shared';

const shared = readShared();
if (shared) shared.second = { rules, checkedPacks };

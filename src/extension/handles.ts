/** Every message there is, by direction. Lines (see line.ts) carry the rest. */
import * as z from 'zod/mini';
import { ruleProblemSchema } from './line';
import { defineMessage } from './messages';
import { packInUseSchema } from './pack-in-use';
import { ruleIdSchema, settingsSchema } from './storage/settings';
import { pastEntriesSchema, siteProfileSchema } from './storage/sites';
import {
  BOX_CAME,
  HELPER_SETUP,
  HIDE_RULE,
  LOAD_HELPER,
  LOAD_TAGGER,
  LOAD_WORDINGS,
  PROFILES_HERE,
  REMEMBER_HIGHLIGHTS,
  WHY_RULE,
} from './wire';

const nothing = z.object({});
const tabId = z.int().check(z.gte(0));
const place = z.string().check(z.maxLength(1000));
const say = z.nullable(z.string().check(z.maxLength(1000)));

// From a script in a page to the background -----------------------------------------------------------------------------

/** Which boxes may be read on this page: those set up for its host, while the permission for it stands. */
export const profilesHere = defineMessage({
  name: PROFILES_HERE,
  from: 'page',
  request: nothing,
  reply: z.object({ profiles: z.array(siteProfileSchema).check(z.maxLength(500)) }),
});

/** A known box has the focus: bring in the engine, into the very frame that asks. */
export const loadHelper = defineMessage({ name: LOAD_HELPER, from: 'page', request: nothing, reply: z.object({ loaded: z.boolean() }) });

/** The first part of the rules has been at work, and the page is idle: bring in the second. */
export const loadWordings = defineMessage({
  name: LOAD_WORDINGS,
  from: 'page',
  request: nothing,
  reply: z.object({ loaded: z.boolean() }),
});

/** An active rule asks for parts of speech. */
export const loadTagger = defineMessage({ name: LOAD_TAGGER, from: 'page', request: nothing, reply: z.object({ loaded: z.boolean() }) });

/** What the engine needs from storage and policy. */
export const helperSetup = defineMessage({
  name: HELPER_SETUP,
  from: 'page',
  request: nothing,
  reply: z.object({
    settings: settingsSchema,
    packs: z.array(z.object({ file: z.string().check(z.maxLength(200)), data: z.unknown() })).check(z.maxLength(600)),
    hiddenRules: z.array(ruleIdSchema).check(z.maxLength(2000)),
    problems: z.array(ruleProblemSchema).check(z.maxLength(10_000)),
  }),
});

/** "This rule for me": hide it, or show it again. */
export const hideRule = defineMessage({
  name: HIDE_RULE,
  from: 'page',
  request: z.object({ rule: ruleIdSchema, hidden: z.boolean() }),
  reply: z.object({ saved: z.boolean() }),
});

/** Marks in the text were switched on or off beside the box. */
export const rememberHighlights = defineMessage({
  name: REMEMBER_HIGHLIGHTS,
  from: 'page',
  request: z.object({ on: z.boolean() }),
  reply: z.object({ saved: z.boolean() }),
});

/** "Why do I see this?": lead to the rule in the help. */
export const whyRule = defineMessage({
  name: WHY_RULE,
  from: 'page',
  request: z.object({ rule: ruleIdSchema }),
  reply: z.object({ shown: z.boolean() }),
});

/** The writer has pointed at a box, or has given up (null). */
export const pointed = defineMessage({
  name: 'pointed',
  from: 'page',
  request: z.object({ profile: z.nullable(siteProfileSchema) }),
  reply: z.object({ saved: z.boolean(), say }),
});

/** What the writer was asked to point at in this tab: the box, or one of the past entries. */
export const pointAtWhat = defineMessage({
  name: 'point-at-what',
  from: 'page',
  request: nothing,
  reply: z.object({ what: z.enum(['box', 'list']) }),
});

/** The writer has pointed at the past entries, or has given up (null). */
export const pointedAtList = defineMessage({
  name: 'pointed-at-list',
  from: 'page',
  request: z.object({ list: z.nullable(pastEntriesSchema) }),
  reply: z.object({ saved: z.boolean(), say }),
});

// From a script in a page to the surfaces -------------------------------------------------------------------------------

/** A box has come into use in a frame that a surface may not know yet. */
export const boxCame = defineMessage({ name: BOX_CAME, from: 'page', request: nothing, reply: nothing });

// From a surface to the background --------------------------------------------------------------------------------------

/** The writer is about to be asked for a permission; what follows must not depend on the popup, which may close meanwhile. */
export const preparePointing = defineMessage({
  name: 'prepare-pointing',
  from: 'surface',
  request: z.object({ tabId, origin: z.string().check(z.maxLength(300)) }),
  reply: nothing,
});

/** Let the writer point at the box: now that the page may be read, or just this once. With a site: at its past entries. */
export const startPointing = defineMessage({
  name: 'start-pointing',
  from: 'surface',
  request: z.object({ tabId, listOf: z.exactOptional(z.string().check(z.maxLength(200))) }),
  reply: z.object({ started: z.boolean() }),
});

/** Put the small script into a page that was open before it was set up, or before an update. */
export const wakePage = defineMessage({
  name: 'wake-page',
  from: 'surface',
  request: z.object({ tabId }),
  reply: z.object({ woken: z.boolean() }),
});

/** The text that was selected for review; it can be taken once. */
export const takeSelection = defineMessage({
  name: 'take-selection',
  from: 'surface',
  request: nothing,
  reply: z.object({ text: z.nullable(z.string().check(z.maxLength(1_000_000))) }),
});

/** Lead to a place in the help: what follows the # of its address, or nothing for its beginning. */
export const openHelp = defineMessage({
  name: 'open-help',
  from: 'surface',
  request: z.object({ place }),
  reply: z.object({ shown: z.boolean() }),
});

/** The packs of this device and of a policy as they count now, for the help and the proof page. Built-in ones come with the worker that reads them. */
export const rulesInUse = defineMessage({
  name: 'rules-in-use',
  from: 'surface',
  request: nothing,
  reply: z.object({
    packs: z.array(packInUseSchema).check(z.maxLength(600)),
    off: z.object({ rules: z.array(ruleIdSchema).check(z.maxLength(10_000)), packs: z.array(ruleIdSchema).check(z.maxLength(1000)) }),
    problems: z.array(ruleProblemSchema).check(z.maxLength(10_000)),
  }),
});

// From the background to our own pages ----------------------------------------------------------------------------------

/** Show a place in a help page that is open, and bring it to the front; nobody answers where there is none. */
export const showInHelp = defineMessage({
  name: 'show-in-help',
  from: 'background',
  request: z.object({ place }),
  reply: z.object({ shown: z.boolean() }),
});

/**
 * The background worker. It has nothing to lose: everything it needs is read anew, because the browser may stop it at any
 * moment. It registers the small script, brings in the engine when a box has the focus, opens panels and relays.
 * All listeners are set at once, as browsers demand of a worker that they wake.
 */
import {
  allTabs,
  hideStorageFromPages,
  injectFiles,
  onCommand,
  onMenuClick,
  onPermissionsChanged,
  onTabRemoved,
  onWake,
  openOwnPage,
  openPanel,
  type Sender,
  sendToTab,
  setMenus,
} from './browser';
import { onEffectiveChanged, readEffective } from './effective';
import {
  helperSetup,
  hideRule,
  loadHelper,
  loadTagger,
  loadWordings,
  openHelp,
  pointAtWhat,
  pointed,
  pointedAtList,
  preparePointing,
  profilesHere,
  rememberHighlights,
  rulesInUse,
  startPointing,
  takeSelection,
  wakePage,
  whyRule,
} from './handles';
import { placeOfRule } from './help-place';
import { leadToHelp } from './help-way';
import { readLocalPacks } from './local-packs';
import { answer, listen } from './messages';
import { continueWith, forgetTab, keepProfile, pointIn, preparePage } from './pointing';
import { isForList, keepList, pointAtListIn } from './pointing-list';
import { profilesFor } from './profiles';
import { keepPolicyProved } from './prove-policy';
import { forgetOldReflections } from './reflecting';
import { CONTENT_FILES, registerScripts, wakeOpenPages } from './registration';
import { readRulesInUse } from './rules-in-use';
import { lookBack, reviewSelection, takeSelected } from './selection';
import { hiddenRulesRecord, settingsRecord } from './storage';
import { SETUP_CHANGED, STEP_NOTE, wrap } from './wire';

const HELPER_FILES = ['helper.js'];
const WORDINGS_FILES = ['wordings.js'];
const TAGGER_FILES = ['tagger.js'];

listen([
  answer(profilesHere, async (_, sender) => ({ profiles: await profilesFor(sender) })),
  answer(loadHelper, async (_, sender) => ({ loaded: await injectHere(sender, HELPER_FILES) })),
  answer(loadWordings, async (_, sender) => ({ loaded: await injectHere(sender, WORDINGS_FILES) })),
  answer(loadTagger, async (_, sender) => ({ loaded: await injectHere(sender, TAGGER_FILES) })),
  answer(helperSetup, async () => {
    await keepPolicyProved();
    const { settings, packs, hiddenRules } = await readEffective();
    return { settings, hiddenRules, ...readLocalPacks(packs) };
  }),
  answer(hideRule, ({ rule, hidden }) =>
    hiddenRulesRecord.change((rules) => [...rules.filter((one) => one !== rule), ...(hidden ? [rule] : [])]),
  ),
  answer(whyRule, async ({ rule }) => ({ shown: await leadToHelp(placeOfRule(rule)) })),
  answer(openHelp, async ({ place }) => ({ shown: await leadToHelp(place) })),
  answer(rulesInUse, async () => {
    await keepPolicyProved();
    return readRulesInUse();
  }),
  answer(rememberHighlights, ({ on }) => settingsRecord.change((settings) => ({ ...settings, highlights: on }))),
  answer(pointed, ({ profile }, sender) => keepProfile(profile, sender)),
  answer(preparePointing, async ({ tabId, origin }) => {
    await preparePage(tabId, origin);
    return {};
  }),
  answer(startPointing, async ({ tabId, listOf }) => ({
    started: await (listOf === undefined ? pointIn(tabId) : pointAtListIn(tabId, listOf)),
  })),
  answer(pointAtWhat, async (_, sender) => ({ what: (await isForList(sender)) ? 'list' : 'box' })),
  answer(pointedAtList, ({ list }, sender) => keepList(list, sender)),
  answer(wakePage, async ({ tabId }) => ({ woken: await injectFiles(tabId, CONTENT_FILES) })),
  answer(takeSelection, async () => ({ text: await takeSelected() })),
]);

// A policy may have come while this worker was not there.
void keepPolicyProved();

onWake(() => {
  void prepare();
  void forgetOldReflections(Date.now());
});
onPermissionsChanged((origins, change) => void permissionsChanged(origins, change));
onEffectiveChanged(() => {
  void keepPolicyProved();
  void registerScripts().then(tellPages);
});
onTabRemoved((tabId) => void forgetTab(tabId));

onMenuClick((click) => {
  if (click.id === 'review-selection') void reviewSelection(click);
  if (click.id === 'look-back') void lookBack();
  if (click.id === 'practise') void openOwnPage('practice.html');
  if (click.id === 'open-panel' && click.tabId !== null) void openPanel(click.tabId);
});

onCommand((name, tabId) => {
  if (tabId === null) return;
  if (name === 'open-panel') void openPanel(tabId);
  if (name === 'next-note') void sendToTab(tabId, wrap(STEP_NOTE, { by: 1 }));
  if (name === 'previous-note') void sendToTab(tabId, wrap(STEP_NOTE, { by: -1 }));
});

/** Into the very frame that asks. */
async function injectHere({ tabId, frameId }: Sender, files: string[]): Promise<boolean> {
  return tabId !== null && injectFiles(tabId, files, [frameId ?? 0]);
}

async function prepare(): Promise<void> {
  await hideStorageFromPages();
  await setMenus([
    { id: 'review-selection', title: 'Review selected text', contexts: ['selection'] },
    { id: 'look-back', title: 'Look back', contexts: ['action'] },
    { id: 'practise', title: 'Practise', contexts: ['action'] },
    { id: 'open-panel', title: 'Keep open beside the page', contexts: ['action'] },
  ]);
  await registerScripts();
  await wakeOpenPages();
}

async function permissionsChanged(origins: string[], change: 'added' | 'removed'): Promise<void> {
  await registerScripts();
  if (change === 'removed') return tellPages();
  await wakeOpenPages();
  await continueWith(origins);
}

/** Pages ask again for what they need. Goes to all tabs: after a permission was taken back, the addresses are hidden from us. */
async function tellPages(): Promise<void> {
  await Promise.all((await allTabs()).map(({ id }) => sendToTab(id, wrap(SETUP_CHANGED, {}))));
}

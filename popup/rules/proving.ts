/** Runs every example that the rules carry in the engine, a few rules at a time, so that the page can say how far it is. */
import { compileRules } from '../../src/engine/compile';
import { runElementExamples } from '../../src/engine/packs/element-examples';
import { runExamples, switchedOn } from '../../src/engine/packs/examples';
import { runLensExamples } from '../../src/engine/packs/lens-examples';
import type { Pack } from '../../src/engine/packs/schema';
import { headOf, withChangesOn, withoutTagged } from '../../src/engine/packs/trial-forms';

/** An example that did not hold. */
export interface Failed {
  /** `pack/rule`. */
  rule: string;
  text: string;
  message: string;
}

export interface Proved {
  /** Examples that were run so far. */
  done: number;
  /** Examples in all. */
  of: number;
  failed: Failed[];
  /** Rules that were not tried: they ask for a part of speech, and what tells those apart is not loaded here. */
  left: number;
}

/** Rules that are proved between two reports. */
const AT_ONCE = 8;

/**
 * Rules that are switched off are proved too: they have to be right when somebody switches them on.
 * @param packs in the order in which they are laid over each other @param onProgress called after each few rules and at the end
 */
export function proveAll(packs: readonly Pack[], onProgress: (proved: Proved) => void = () => {}): Proved {
  const rules = compileRules(packs.map(switchedOn).map(withChangesOn));
  const plain = packs.map(withoutTagged);
  const parts = plain.flatMap(inParts);
  const of = plain.reduce((sum, pack) => sum + countExamples(pack), 0);
  const left = packs.reduce((sum, pack, at) => sum + countRules(pack) - countRules(plain[at] ?? pack), 0);
  let proved: Proved = { done: 0, of, failed: [], left };
  for (const part of parts) {
    const failed = [
      ...runExamples([part], rules).map(({ pack, rule, text, message }) => ({ rule: `${pack}/${rule}`, text, message })),
      ...runLensExamples([part], rules).map(({ pack, lens, message }) => ({ rule: `${pack}/${lens}`, text: '', message })),
      ...runElementExamples([part], rules).map(({ pack, element, message, text }) => ({ rule: `${pack}/${element}`, text, message })),
    ];
    proved = { done: proved.done + countExamples(part), of, failed: [...proved.failed, ...failed], left };
    onProgress(proved);
  }
  return proved;
}

/** How many examples of rules and elements a pack carries. */
export function countExamples({ cues = [], language = [], elements = [], lenses = [] }: Pack): number {
  const ofRules = [...cues, ...language].reduce((sum, { examples: { flag, leave } }) => sum + flag.length + leave.length, 0);
  const ofElements = elements.reduce(
    (sum, { examples: { found, unsure = [], notSeen } }) => sum + found.length + unsure.length + notSeen.length,
    0,
  );
  const ofLenses = lenses.flatMap(({ places }) => places).reduce((sum, { examples = [] }) => sum + examples.length, 0);
  return ofRules + ofElements + ofLenses;
}

const countRules = ({ cues = [], language = [] }: Pack): number => cues.length + language.length;

function inParts({ cues = [], language = [], elements = [], lenses = [], ...head }: Pack): Pack[] {
  const bare = headOf(head);
  return [
    ...chunks(cues).map((some): Pack => ({ ...bare, cues: some })),
    ...chunks(language).map((some): Pack => ({ ...bare, language: some })),
    ...chunks(elements).map((some): Pack => ({ ...bare, elements: some })),
    ...lenses.map((one): Pack => ({ ...bare, lenses: [one] })),
  ];
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) rows.push(items.slice(at, at + AT_ONCE));
  return rows;
}

/** All practice cases that count at this moment: those that come with the extension, and those of local packs. */
import builtIn from 'virtual:cases';
import { activePacks } from '../../src/extension/active-rules';
import { readEffective } from '../../src/extension/effective';
import type { RuleProblem } from '../../src/extension/line';
import { readLocalPacks } from '../../src/extension/local-packs';
import { casesOf, type PlacedCase } from '../model/cases';

/** Never rejects; a local pack that cannot be read in full is named among the problems, and the rest goes on. */
export async function loadCases(): Promise<{ cases: PlacedCase[]; problems: RuleProblem[] }> {
  const { packs, settings } = await readEffective();
  const local = readLocalPacks(packs);
  const active = activePacks(builtIn, local.packs, { rules: [], packs: settings.disabledPacks });
  return { cases: casesOf(active.packs), problems: [...local.problems, ...active.problems] };
}

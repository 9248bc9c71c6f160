/** Which lens the writer chose last. A choice, never a condition: nothing else of what is seen through it is kept. */
import { readEffective } from './effective';
import { settingsRecord } from './storage';

/** @returns id of the lens, or null where none was chosen; the organisation's default counts where the writer has not chosen */
export async function readLensChoice(): Promise<string | null> {
  return (await readEffective()).settings.lens;
}

export async function rememberLens(lens: string): Promise<void> {
  await settingsRecord.change((own) => ({ ...own, lens }));
}

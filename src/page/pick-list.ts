import { describeList, eachList, entriesLike, entryAt } from './describe-list';
import type { PastEntriesLocator } from './past-entries';
import { type PickOptions, pointAt } from './point-at';
import { WORDS } from './words';

/** Lets the writer point at one of the past entries; see `pointAt`. Null where nothing was chosen, or the list cannot be told again. */
export async function pickList(options: PickOptions): Promise<PastEntriesLocator | null> {
  const doc = options.document ?? document;
  const element = await pointAt(
    {
      ask: WORDS.pickList,
      none: WORDS.pickListNone,
      notOne: WORDS.pickListNotOne,
      at: entryAt,
      all: () => eachList(doc),
      nameOf: (el) => WORDS.entriesLikeThis(entriesLike(el).length),
    },
    options,
  );
  return element && describeList(element);
}

/** Takes things out of the page as files, when the writer says so. */
import { dayOf } from '../../src/extension/day';
import type { Reflection } from '../../src/extension/storage';
import { countsCsv, entriesCsv } from '../model/counts-csv';
import { asPlainText, type CpdRecord, type CpdSource, makeCpdRecord } from '../model/cpd-record';
import { entryName } from '../model/in-words';
import { byDate } from '../model/order';
import { asRtf } from '../model/rtf';
import { saveFile } from '../model/save-file';
import type { Store } from './look-back';
import type { Intents, LookBackState } from './state';

export function exporting({ get, set, say, desk }: Store): Pick<Intents, 'saveCpd' | 'saveCounts' | 'print'> {
  async function texts(): Promise<string[]> {
    const indexes = get().digests.map(({ index }) => index);
    return (await desk().ask('texts', { indexes })) ?? [];
  }

  async function entriesInOrder(): Promise<CpdSource['entries']> {
    const words = await texts();
    return get()
      .digests.map((digest, at) => ({ digest, text: words[at] ?? '' }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => byDate(a.digest, b.digest))
      .map(({ digest, text }) => ({ name: entryName(digest), text }));
  }

  return {
    async saveCpd(reflection, form, withEntries) {
      const entries = withEntries ? await entriesInOrder() : [];
      const full = makeCpdRecord({ today: today(), reflection, points: pointsOf(get()), entries });
      if (form === 'rtf') saveFile('cpd-record.rtf', asRtf(full), 'application/rtf');
      else saveFile('cpd-record.txt', asPlainText(full), 'text/plain');
      say('The file is in your downloads.');
    },
    async saveCounts(withEntries) {
      const { digests } = get();
      const words = withEntries ? await texts() : [];
      if (withEntries) saveFile('entries.csv', entriesCsv(digests.map((digest, at) => ({ digest, text: words[at] ?? '' }))), 'text/csv');
      else saveFile('counts.csv', countsCsv(digests), 'text/csv');
      say('The file is in your downloads.');
    },
    async print(withEntries) {
      if (withEntries) {
        set({ onPaper: await entriesInOrder() });
        addEventListener('afterprint', () => set({ onPaper: [] }), { once: true });
      }
      window.print();
    },
  };
}

/** The record as it stands on the page; with entries only while they are printed. */
export function cpdRecordOf(state: LookBackState, reflection: Reflection): CpdRecord {
  return makeCpdRecord({ today: today(), reflection, points: pointsOf(state), entries: state.onPaper });
}

const pointsOf = ({ reflect }: LookBackState) => reflect.points.filter(({ done }) => !done);

const today = (): string => dayOf(new Date());

import type { Taken } from '../../src/extension/looking-back/messages';
import { counted, entriesInWords } from './in-words';

/** What became of entries, for people. */
export function takenInWords({ added, known, notRead, more, full, stopped, readTo }: Taken): string {
  const left = notRead.filter(({ taken }) => !taken).length;
  const parts = [
    added === 0 ? 'No new entries.' : `${entriesInWords(added)} taken in.`,
    known > 0 ? `${counted(known, 'was', 'were')} here already.` : '',
    left > 0 || more > 0 ? `${inWords(left + more)} could not be read; see below which and why.` : '',
    full ? `That is as many as one sitting holds, so I read no further${readTo === null ? '' : ` than row ${inWords(readTo)}`}.` : '',
    stopped && readTo !== null ? `Stopped: I read as far as row ${inWords(readTo)}. What was taken in lies here.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const inWords = (count: number): string => count.toLocaleString('en-GB');

/** What differs between two states of a pack, entry by entry, with the words in place. */
import type { Pack } from '../../src/engine/packs/schema';
import { type EntryDifference, PART_WORDS, packDifferences } from '../model/differences';
import { FIELD_HELP } from '../model/field-help';
import { Difference, Tag } from './parts';

interface State {
  pack: Pack;
  on: boolean;
  text: string;
}

const KIND_WORDS = { added: 'New', removed: 'Taken out', changed: 'Changed' } as const;

export function PackChange({ before, after }: { before: State | null; after: State | null }) {
  const differences = packDifferences(before?.pack ?? null, after?.pack ?? null);
  return (
    <section class="pack-change" aria-label={(after ?? before)?.pack.title}>
      <h3>{(after ?? before)?.pack.title}</h3>
      {before === null && <p>A new pack.</p>}
      {after === null && <p>The whole pack is taken out.</p>}
      {before && after && before.on !== after.on && <p>{after.on ? 'Switched on.' : 'Switched off.'}</p>}
      {before && after && differences.length === 0 && before.text !== after.text && (
        <p>Only the layout of the text or its comments changed.</p>
      )}
      <DifferenceList differences={differences} />
    </section>
  );
}

export function DifferenceList({ differences }: { differences: readonly EntryDifference[] }) {
  return (
    <ul class="plain-list">
      {differences.slice(0, 200).map((difference) => (
        <li key={`${difference.part}/${difference.id}`} class="card">
          <DifferenceEntry difference={difference} />
        </li>
      ))}
      {differences.length > 200 && <li>… and {differences.length - 200} more</li>}
    </ul>
  );
}

export function DifferenceEntry({ difference: { kind, part, id, values } }: { difference: EntryDifference }) {
  return (
    <>
      <p>
        <Tag kind={kind === 'changed' ? 'calm' : 'attention'}>{KIND_WORDS[kind]}</Tag> {PART_WORDS[part]}
        {part === 'head' ? '' : `: ${id}`}
      </p>
      {values.length > 0 && (
        <dl class="facts">
          {values.map(({ name, runs }) => (
            <div key={name}>
              <dt title={FIELD_HELP[name]}>{NAMES[name] ?? name}</dt>
              <dd>
                <Difference runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  find: 'Finds',
  alsoFind: 'Also finds',
  leaveAlone: 'Leaves alone',
  say: 'Says',
  better: 'Better wordings',
  why: 'Why',
  source: 'Source',
  severity: 'How much it matters',
  on: 'In use',
  version: 'Version',
  title: 'Title',
  author: 'Author',
  changeNote: 'Note',
  reviewBy: 'Review date',
  examples: 'Examples',
  words: 'Words',
  long: 'Stands for',
  note: 'Note',
};

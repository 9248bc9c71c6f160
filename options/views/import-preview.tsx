/** A file that was chosen: what is wrong in it, what it would change, and taking all or a part of it into the draft. */
import { useMemo, useState } from 'preact/hooks';
import { dayOf } from '../../src/extension/day';
import { heldName } from '../../src/extension/held-name';
import type { PackLayer } from '../../src/extension/storage';
import { Button, ButtonRow, Notice } from '../../src/ui';
import { packDifferences } from '../model/differences';
import type { Edit } from '../model/edits';
import { isPast, layersOf } from '../model/library';
import { choiceOf } from '../model/merge';
import { linkTo } from '../route';
import type { Workbench, WorkbenchState } from '../store/workbench';
import { useHeld, useRead } from './aside';
import { Fingerprint } from './fingerprint';
import { DifferenceEntry } from './pack-change';
import { SelectField, Tick } from './parts';
import { ProblemList } from './problems';

export interface Incoming {
  file: string;
  /** Null where the file is too large to read. */
  text: string | null;
}

interface ImportPreviewProps {
  incoming: Incoming;
  bench: Workbench;
  state: WorkbenchState;
  onDone: () => void;
}

export function ImportPreview({ incoming, bench, state, onDone }: ImportPreviewProps) {
  const { file, text } = incoming;
  const read = useRead(text ?? '', file);
  const pack = (text !== null && read?.pack) || null;
  const known = state.library.local.find(({ id }) => id === pack?.id);
  const isTaken =
    pack !== null && layersOf(state.library).some((one) => one.pack.id === pack.id && (one.layer === 'built-in' || one.layer === 'policy'));
  const differences = useMemo(() => (pack ? packDifferences(known?.pack ?? null, pack) : []), [known, pack]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [layer, setLayer] = useState<PackLayer>(known?.layer ?? 'organisation');
  const chosen = new Set(differences.map(choiceOf).filter((choice) => !left.has(choice)));
  const heldOf = useHeld(bench.trying, state.library, pack && !isTaken ? [pack] : []);
  const held = pack ? (heldOf?.get(pack.id) ?? []) : [];

  const take = async (): Promise<void> => {
    if (!pack || text === null) return;
    const onto = known ? { text: known.text, file: known.file } : null;
    const edit: Edit | null = chosen.size === differences.length ? null : { kind: 'merge', onto, chosen: [...chosen] };
    if (await bench.addPack({ file: file.replace(/\.json$/, '.yaml'), layer, text }, edit)) onDone();
  };

  return (
    <section class="card" aria-label={`Import of ${file}`}>
      <h3>{file}</h3>
      {text === null && <p>This file is larger than 12 MB. A rule pack is text for people: please split it.</p>}
      {text !== null && !read && <p role="status">Reading …</p>}
      {text !== null && read && !pack && !looksLikeAPack(text) && (
        <p>This does not look like a rule pack of On Your Shoulder. A pack begins with “format: 1” and “id: …”. Is it another file?</p>
      )}
      {text !== null && read && <ProblemList problems={read.problems} isUsable={pack !== null} />}
      {isTaken && <p>A pack with the id “{pack.id}” came with the extension or by policy. Give this one an id of its own.</p>}
      {pack && !isTaken && (
        <>
          <p>
            <strong>{pack.title}</strong>, version {pack.version}, by {pack.author}. {pack.licence}. {pack.changeNote}{' '}
            <Fingerprint text={text ?? ''} />
          </p>
          {isPast(pack.reviewBy, dayOf(new Date())) && (
            <Notice kind="attention">
              <p>This pack is past its review date ({pack.reviewBy}).</p>
            </Notice>
          )}
          {held.length > 0 && (
            <Notice kind="attention">
              <p>These do not live up to their examples and would be held back: {held.map(({ id }) => heldName(id)).join(', ')}.</p>
            </Notice>
          )}
          {differences.length === 0 ? (
            <p>It holds the same rules as the pack that you have. There is nothing to take in.</p>
          ) : (
            <>
              <p>
                {known
                  ? `What it would change in “${known.pack.title}”. Leave out what you do not want:`
                  : 'It is new here. Leave out what you do not want:'}
              </p>
              <ul class="plain-list">
                {differences.slice(0, 300).map((difference) => (
                  <li key={choiceOf(difference)} class="card">
                    <Tick
                      label={`Take in: ${difference.part === 'head' ? 'title, version, author' : difference.id}`}
                      checked={chosen.has(choiceOf(difference))}
                      onChange={(checked) => setLeft(toggled(left, choiceOf(difference), !checked))}
                    />
                    <DifferenceEntry difference={difference} />
                  </li>
                ))}
                {differences.length > 300 && <li>… and {differences.length - 300} more, which are taken in too.</li>}
              </ul>
              {!known && (
                <SelectField
                  label="For whom"
                  value={layer}
                  choices={[
                    { value: 'organisation', title: 'Our organisation' },
                    { value: 'personal', title: 'Only me, on this device' },
                  ]}
                  onChange={(value) => setLayer(value === 'personal' ? 'personal' : 'organisation')}
                />
              )}
            </>
          )}
        </>
      )}
      <ButtonRow>
        {pack && !isTaken && differences.length > 0 && (
          <Button onClick={() => void take()} disabled={chosen.size === 0}>
            Put {chosen.size === differences.length ? 'all of it' : `${chosen.size} of ${differences.length}`} into my draft
          </Button>
        )}
        <Button kind="secondary" onClick={onDone}>
          Leave it
        </Button>
        {known && <a href={linkTo('history')}>History</a>}
      </ButtonRow>
    </section>
  );
}

/** Whether a text names what every pack names, in YAML or JSON. */
const looksLikeAPack = (text: string): boolean => /^\W*format\b/m.test(text) && /^\W*id\b/m.test(text);

function toggled(set: ReadonlySet<string>, value: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

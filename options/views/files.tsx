/** Packs in and out: export, import by file or drag and drop with the difference first, and what each pack says of itself. */
import { useState } from 'preact/hooks';
import { dayOf } from '../../src/extension/day';
import { Button, ButtonRow, Details, dayInWords, Section, Sure } from '../../src/ui';
import type { ViewProps } from '../app';
import { isPast, LAYER_WORDS, type LocalPack, layersOf } from '../model/library';
import { linkTo } from '../route';
import { readAside } from '../store/reading';
import type { Workbench } from '../store/workbench';
import { Fingerprint } from './fingerprint';
import { ImportPreview, type Incoming } from './import-preview';
import { PackHead } from './pack-head';
import { download, Tag } from './parts';

/** The largest file that is read at all, in bytes; larger ones are named and left. */
const LARGEST = 12_000_000;
/** Files that are read at once. */
const MOST_FILES = 20;

export function FilesView({ bench, state }: ViewProps) {
  const [incoming, setIncoming] = useState<Incoming[]>([]);
  const [isOver, setOver] = useState(false);
  /** Files that were chosen beyond the most that are read at once. */
  const [left, setLeft] = useState(0);
  const today = dayOf(new Date());

  const take = async (files: Iterable<File>): Promise<void> => {
    const all = [...files];
    if (all.length === 0) return;
    const read = await Promise.all(
      all
        .slice(0, MOST_FILES)
        .map(async (file): Promise<Incoming> => ({ file: file.name, text: file.size > LARGEST ? null : await file.text() })),
    );
    bench.say('Reading …');
    // Aside, so that a broken file of megabytes keeps nobody waiting; what came of it is known when it is shown.
    for (const { text, file } of read) if (text !== null) await readAside(text, file);
    setIncoming(read);
    setLeft(all.length - read.length);
    bench.say(`${read.length} ${read.length === 1 ? 'file' : 'files'} read. Nothing has changed yet.`);
  };

  return (
    <>
      <h1>Import and export</h1>
      <Section title="Take a pack in">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
        <div
          class={`drop${isOver ? ' drop-over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer?.files ?? []);
          }}
        >
          <label for="pack-files">Choose pack files (YAML or JSON), or drop them here</label>
          <input
            id="pack-files"
            type="file"
            multiple
            accept=".yaml,.yml,.json"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // A file that was corrected meanwhile can be chosen again: browsers say nothing where the same one is chosen.
              event.currentTarget.value = '';
              void take(files);
            }}
          />
          <p class="hint">You will see what would change before anything does.</p>
        </div>
        {left > 0 && (
          <p>
            I took the first {MOST_FILES} files. Please choose the other {left} afterwards.
          </p>
        )}
        {incoming.map((one) => (
          <ImportPreview
            key={one.file}
            incoming={one}
            bench={bench}
            state={state}
            onDone={() => setIncoming(incoming.filter((other) => other !== one))}
          />
        ))}
      </Section>
      <Section title="Our packs">
        {state.library.local.length === 0 && (
          <p>
            There are none yet. The first change or rule makes one. <a href={linkTo('write')}>Write a rule</a>
          </p>
        )}
        {state.library.local.map((local) => (
          <LocalCard key={local.id} local={local} bench={bench} isLate={isPast(local.pack.reviewBy, today)} />
        ))}
      </Section>
      <Section title="Packs that came with the extension or by policy">
        <ul class="plain-list">
          {layersOf(state.library)
            .filter(({ layer }) => layer === 'built-in' || layer === 'policy')
            .map(({ pack, layer }) => (
              <li key={pack.id} class="card">
                <strong>{pack.title}</strong> <Tag>{LAYER_WORDS[layer]}</Tag>{' '}
                {isPast(pack.reviewBy, today) && <Tag kind="attention">Past its review date</Tag>}
                <p class="quiet">
                  {pack.purpose} Version {pack.version}, {pack.licence}.
                  {pack.reviewBy !== undefined && ` Review date: ${dayInWords(pack.reviewBy)}.`}
                </p>
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}

function LocalCard({ local, bench, isLate }: { local: LocalPack; bench: Workbench; isLate: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const { pack, layer, on } = local;
  return (
    <div class="card">
      <h3>{pack.title}</h3>
      <p class="tags">
        <Tag>{LAYER_WORDS[layer]}</Tag>
        {!on && <Tag kind="attention">Off</Tag>}
        {isLate && <Tag kind="attention">Past its review date: {pack.reviewBy}</Tag>}
      </p>
      <p class="quiet">
        {pack.purpose} Version {pack.version}, by {pack.author}. <Fingerprint text={local.text} />
      </p>
      <ButtonRow>
        <Button small label={`Export as YAML: ${pack.title}`} onClick={() => download(`${pack.id}.yaml`, local.text, 'application/yaml')}>
          Export as YAML
        </Button>
        <Button
          small
          kind="secondary"
          label={`Export as JSON: ${pack.title}`}
          onClick={() => download(`${pack.id}.json`, `${JSON.stringify(pack, null, 2)}\n`, 'application/json')}
        >
          Export as JSON
        </Button>
        <a class="button button-secondary button-small" href={linkTo('text', local.id)}>
          Edit as text
        </a>
        <Button
          small
          kind="secondary"
          label={`${on ? 'Switch off' : 'Switch on'}: ${pack.title}`}
          onClick={() => bench.setOn(local.id, !on)}
        >
          {on ? 'Switch off' : 'Switch on'}
        </Button>
        <Button small kind="danger" label={`Take out: ${pack.title}`} onClick={() => setAsking(true)}>
          Take out
        </Button>
      </ButtonRow>
      <Details summary="Title, author, owner, review date">
        <PackHead local={local} bench={bench} />
      </Details>
      {isAsking && (
        <Sure
          title={`Take out “${pack.title}”?`}
          act="Take it out"
          onAct={() => bench.removePack(local.id)}
          onKeep={() => setAsking(false)}
        >
          <p>It goes when you save. It stays in the history, and you can go back.</p>
        </Sure>
      )}
    </div>
  );
}

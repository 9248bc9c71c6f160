import { useRef, useState } from 'preact/hooks';
import { Button, ButtonRow, Section } from '../../src/ui';
import { counted, entriesInWords } from '../model/in-words';
import { countsOf } from '../model/order';
import type { ViewProps } from './app';
import { BroughtReport } from './brought-report';
import { ColumnChooser } from './column-chooser';
import { FromTab } from './from-tab';
import { PastedPieces } from './pasted-pieces';

/** More names are no help to see what lies here. */
const MOST_NAMED = 20;

/** The last children that were brought in: more of one of them is what mostly comes next. */
const MOST_OFFERED = 4;

/** The three ways in, and what came of the last one. */
export function Bring({ state, intents }: ViewProps) {
  const { digests, brought, pasted, fileOpen, work, unread } = state;
  const [about, setAbout] = useState('');
  const groups = countsOf(digests);
  const whose = about.trim() === '' ? `Child ${groups.length + (state.collecting ? 0 : 1)}` : about.trim();
  return (
    <>
      {(digests.length > 0 || unread > 0) && (
        <Section title="On your desk">
          <ul>
            {groups.slice(0, MOST_NAMED).map(({ about: name, count }) => (
              <li key={name}>
                {name}: {entriesInWords(count)}
              </li>
            ))}
            {groups.length > MOST_NAMED && <li>and {counted(groups.length - MOST_NAMED, 'more record', 'more records')}</li>}
          </ul>
          <ButtonRow>
            {digests.length > 0 && <Button onClick={() => intents.go('read')}>Begin to read</Button>}
            {unread > 0 && !work && (
              <Button kind="secondary" onClick={intents.resume}>
                Read the {digests.length > 0 ? 'other ' : ''}
                {entriesInWords(unread)}
              </Button>
            )}
            <Button kind="secondary" onClick={intents.clear}>
              Forget all entries
            </Button>
          </ButtonRow>
        </Section>
      )}
      <BroughtReport brought={brought} />
      {pasted ? (
        <PastedPieces pasted={pasted} intents={intents} whose={whose} />
      ) : fileOpen ? (
        <ColumnChooser key={fileOpen.name} open={fileOpen} intents={intents} whose={whose} />
      ) : (
        <>
          <Section title={digests.length === 0 ? 'Whose record will you read?' : 'Bring in more'}>
            <div class="field narrow">
              <label for="about">A name for this child’s entries, if you like</label>
              <p class="hint" id="about-hint">
                A letter or a colour is enough. It tells the records of several children apart, and goes with this tab.
              </p>
              <input
                class="input"
                id="about"
                aria-describedby="about-hint"
                autocomplete="off"
                maxLength={100}
                value={about}
                placeholder={whose}
                onInput={({ currentTarget }) => setAbout(currentTarget.value)}
              />
            </div>
            {groups.length > 0 && about.trim() === '' && (
              <ButtonRow>
                {groups.slice(-MOST_OFFERED).map(({ about: name }) => (
                  <Button key={name} small kind="secondary" onClick={() => setAbout(name)}>
                    More of {name}
                  </Button>
                ))}
              </ButtonRow>
            )}
          </Section>
          <FromTab state={state} intents={intents} whose={whose} />
          <FromPaste onPaste={intents.paste} />
          <FromFile onFile={intents.openFile} />
          <Section title="From selected words">
            <p>
              On any page, select the words of one or more entries, open the menu with the right mouse button or the menu key, and choose
              “Review selected text”.
            </p>
          </Section>
        </>
      )}
    </>
  );
}

function FromPaste({ onPaste }: { onPaste: (text: string) => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <Section title="By paste">
      <div class="field">
        <label for="paste">One or more entries</label>
        <p class="hint" id="paste-hint">
          A line that begins with a date and its year begins a new entry. You will see how it was split before anything is read.
        </p>
        <textarea class="input" id="paste" aria-describedby="paste-hint" ref={box} spellcheck={false} autocomplete="off" />
      </div>
      <ButtonRow>
        <Button
          kind="secondary"
          onClick={() => {
            onPaste(box.current?.value ?? '');
          }}
        >
          Look at this text
        </Button>
      </ButtonRow>
    </Section>
  );
}

function FromFile({ onFile }: { onFile: (file: File) => void }) {
  return (
    <Section title="From a file">
      <div class="field">
        <label for="file">An export from your system (CSV, TSV or JSON), or a text file</label>
        <p class="hint" id="file-hint">
          It is read here and not copied anywhere. From Excel, save as CSV first.
        </p>
        <input
          type="file"
          id="file"
          aria-describedby="file-hint"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
      </div>
    </Section>
  );
}

import { useState } from 'preact/hooks';
import { Button, ButtonRow, Section } from '../../src/ui';
import { entriesInWords, savedOn } from '../model/in-words';
import { setById } from '../model/questions';
import { cpdRecordOf } from '../store/exporting';
import type { ViewProps } from './app';
import { Unlock } from './passphrase';

/** Takes the record of the writer's own development out: on paper, as a document, as text; and counts as a spreadsheet. */
export function TakeOut({ state, intents }: ViewProps) {
  const { digests, reflect } = state;
  return (
    <>
      {reflect.isLocked ? <Unlock onUnlock={intents.unlock} /> : <Cpd state={state} intents={intents} />}
      <div class="no-print">
        <Section title="Counts">
          <p>What was found by month, as a spreadsheet: numbers only, no words of any entry.</p>
          {digests.length === 0 ? <p class="quiet">There are no entries to count just now.</p> : <Counts state={state} intents={intents} />}
        </Section>
      </div>
    </>
  );
}

function Cpd({ state, intents }: ViewProps) {
  const { open } = state.reflect;
  const [chosen, setChosen] = useState<string | null>(null);
  const [withEntries, setWithEntries] = useState(false);
  const reflection = open.find(({ id }) => id === chosen) ?? open[0];
  if (!reflection) {
    return (
      <Section title="A record for your development">
        <p>
          From a reflection I make a record in the shape of Social Work England’s form: what I reviewed, what I learnt, what I will do
          differently. There is no reflection yet.
        </p>
        <ButtonRow>
          <Button onClick={() => intents.go('reflect')}>Reflect</Button>
        </ButtonRow>
      </Section>
    );
  }
  const record = cpdRecordOf(state, reflection);
  const save = (form: 'rtf' | 'text'): void => {
    intents.saveCpd(reflection, form, withEntries);
    // Each export asks anew.
    setWithEntries(false);
  };
  return (
    <Section title="A record for your development">
      <div class="no-print">
        <p>In the shape of Social Work England’s form. Your own words, and numbers; no words of an entry.</p>
        <p class="field narrow">
          <label for="cpd-choice">Which reflection?</label>
          <select
            class="input"
            id="cpd-choice"
            autocomplete="off"
            value={reflection.id}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {open.map(({ id, savedAt, set }) => (
              <option key={id} value={id}>
                {savedOn(savedAt)}: {setById(set)?.title}
              </option>
            ))}
          </select>
        </p>
        <WithEntries
          id="cpd-entries"
          what="this one file or print"
          count={state.digests.length}
          isOn={withEntries}
          onChange={setWithEntries}
        />
        <ButtonRow>
          <Button onClick={() => save('rtf')}>Save as a document</Button>
          <Button kind="secondary" onClick={() => save('text')}>
            Save as plain text
          </Button>
          <Button
            kind="secondary"
            onClick={() => {
              intents.print(withEntries);
              setWithEntries(false);
            }}
          >
            Print, or save as PDF
          </Button>
        </ButtonRow>
        <p class="quiet">The document is RTF, which Word and LibreOffice open. Print puts on paper what stands below.</p>
      </div>
      <article class="sheet" aria-label={record.title}>
        <h3>{record.title}</h3>
        <p>{record.date}</p>
        {record.parts.map(({ heading, paragraphs, isEntries }) => (
          <section key={heading} {...(isEntries ? { class: 'only-print' } : {})}>
            <h4>{heading}</h4>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} class="lines">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </article>
    </Section>
  );
}

function Counts({ state, intents }: ViewProps) {
  const [withEntries, setWithEntries] = useState(false);
  return (
    <>
      <WithEntries id="csv-entries" what="this one file" count={state.digests.length} isOn={withEntries} onChange={setWithEntries} />
      <ButtonRow>
        <Button
          kind="secondary"
          onClick={() => {
            intents.saveCounts(withEntries);
            setWithEntries(false);
          }}
        >
          Save as a spreadsheet
        </Button>
      </ButtonRow>
    </>
  );
}

interface WithEntriesProps {
  id: string;
  /** What the words would go into: "this one file". */
  what: string;
  count: number;
  isOn: boolean;
  onChange: (on: boolean) => void;
}

/** The one way by which words of a record leave this tab, and only for one file or print. */
function WithEntries({ id, what, count, isOn, onChange }: WithEntriesProps) {
  if (count === 0) return null;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        Put the words of {entriesInWords(count)} into {what}
      </label>
      {isOn && <p class="quiet">It then holds a child’s record. Keep it where such records may be kept, and no longer than you need it.</p>}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { ColumnChoice } from '../../src/extension/looking-back/columns';
import { Button, ButtonRow, Section, Table } from '../../src/ui';
import type { FileOpen, Intents } from '../store/state';

const NONE = '';

/** Which column holds the words, which the date, and whose record it is. */
export function ColumnChooser({ open: { name, file }, intents, whose }: { open: FileOpen; intents: Intents; whose: string }) {
  const [choice, setChoice] = useState<ColumnChoice>(file.guess);
  const { titles, sample, encoding } = file;
  return (
    <Section title={`What is where in ${name}?`} takesFocus>
      <p>I have made a guess. Please check that it is right.</p>
      <div class="row">
        <Choose
          id="column-text"
          label="The comment"
          titles={titles}
          value={choice.text}
          onChoose={(text) => text !== null && setChoice({ ...choice, text })}
        />
        <Choose
          id="column-date"
          label="Its date"
          titles={titles}
          value={choice.date}
          none="There is none"
          onChoose={(date) => setChoice({ ...choice, date })}
        />
        <Choose
          id="column-about"
          label="Whose record it is"
          titles={titles}
          value={choice.about}
          none="All about one child"
          onChoose={(about) => setChoice({ ...choice, about })}
        />
      </div>
      <Table
        caption={`The first rows (${encoding})`}
        columns={titles.map((title, at) => ({ title, cell: (row: string[]) => <span class="case-text">{row[at]}</span> }))}
        rows={sample}
        keyOf={(_, at) => String(at)}
      />
      <ButtonRow>
        <Button onClick={() => intents.takeFile(choice, whose)}>Read these entries</Button>
        <Button kind="secondary" onClick={intents.dropFile}>
          Leave it
        </Button>
      </ButtonRow>
    </Section>
  );
}

interface ChooseProps {
  id: string;
  label: string;
  titles: readonly string[];
  value: number | null;
  /** Words for "no column"; absent where one must be chosen. */
  none?: string;
  onChoose: (column: number | null) => void;
}

function Choose({ id, label, titles, value, none, onChoose }: ChooseProps) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select
        class="input"
        id={id}
        autocomplete="off"
        value={value === null ? NONE : String(value)}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === NONE ? null : Number(currentTarget.value))}
      >
        {none !== undefined && <option value={NONE}>{none}</option>}
        {titles.map((title, at) => (
          <option key={title} value={String(at)}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

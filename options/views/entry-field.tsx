/** One field of a form, by its kind. */
import { useState } from 'preact/hooks';
import type { FormField } from './forms';
import { type Choice, fromLines, SelectField, TextField, Tick, toLines } from './parts';

interface EntryFieldProps {
  id: string;
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function EntryField({ id, field, value, onChange }: EntryFieldProps) {
  const { label, hint, kind, choices = [], rows } = field;
  const common = { id, label, ...(hint ? { hint } : {}) };
  switch (kind) {
    case 'line':
    case 'text':
    case 'date':
      return (
        <TextField
          {...common}
          {...(kind === 'text' ? { rows: rows ?? 2 } : {})}
          type={kind === 'date' ? 'date' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(kind === 'text' ? text.replaceAll('\n', ' ') : text)}
        />
      );
    case 'choice':
      return <SelectField {...common} value={strings([value])[0] ?? ''} choices={withOwn(choices, value)} onChange={onChange} />;
    case 'tick':
      return <Tick id={id} label={label} checked={value === true} onChange={(checked) => onChange(checked ? true : undefined)} />;
    case 'ticks':
      return <Ticks {...common} choices={choices} value={strings(value)} onChange={onChange} />;
    case 'lines':
      return <Lines {...common} rows={rows ?? 2} value={toLines(strings(value))} onChange={(text) => onChange(fromLines(text))} />;
    case 'numbers':
      return <Lines {...common} rows={rows ?? 2} value={numbersToText(value)} onChange={(text) => onChange(textToNumbers(text))} />;
  }
}

/** A value that was written as text stays as it is; without one the list does not look as if something were chosen. */
function withOwn(choices: readonly Choice[], value: unknown): readonly Choice[] {
  const own = typeof value === 'string' ? value : '';
  return choices.some((choice) => choice.value === own) ? choices : [{ value: own, title: own || 'Please choose' }, ...choices];
}

/** A box of lines keeps what is typed, also an unfinished line; only whole entries go out. */
function Lines({
  value,
  onChange,
  ...rest
}: {
  id: string;
  label: string;
  hint?: string;
  rows: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const shown = same(typed, value) ? typed : value;
  return (
    <TextField
      {...rest}
      rows={Math.max(rest.rows, Math.min(12, shown.split('\n').length))}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(text);
      }}
    />
  );
}

const same = (a: string, b: string): boolean => toLines(fromLines(a)) === toLines(fromLines(b));

function Ticks({
  id,
  label,
  hint,
  choices,
  value,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  choices: NonNullable<FormField['choices']>;
  value: string[];
  onChange: (value: string[]) => void;
}) {
  return (
    <fieldset class="field" id={id}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="ticks">
        {choices.map((choice) => (
          <Tick
            key={choice.value}
            label={value.includes(choice.value) && value.length > 1 ? `${choice.title} (${value.indexOf(choice.value) + 1})` : choice.title}
            checked={value.includes(choice.value)}
            onChange={(checked) => onChange(checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function numbersToText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, number]) => `${name}: ${String(number)}`)
    .join('\n');
}

function textToNumbers(text: string): Record<string, number> {
  return Object.fromEntries(
    fromLines(text).flatMap((line) => {
      const [, name, number] = /^([\w-]+)\s*:\s*(-?\d+(?:\.\d+)?)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, Number(number)] as const];
    }),
  );
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** Form controls with label, hint and error tied to them, and other small parts of the views. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Run } from '../model/differences';

interface ControlProps {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  id?: string;
}

interface TextProps extends ControlProps {
  value: string;
  onChange: (value: string) => void;
  /** Lines to show; a single line where absent. */
  rows?: number;
  type?: 'text' | 'date' | 'search';
  readOnly?: boolean;
}

/** One line or several. */
export function TextField({ label, hint, error, id, value, onChange, rows, type = 'text', readOnly = false }: TextProps) {
  const own = useId();
  const control = id ?? own;
  const common = {
    id: control,
    class: 'input',
    value,
    readOnly,
    // What is typed here the browser would else write to the disk, to restore it after a crash; the workbench keeps its own drafts.
    autocomplete: 'off',
    ...described(control, hint, error),
  };
  return (
    <Field id={control} label={label} hint={hint} error={error}>
      {rows === undefined ? (
        <Line {...common} type={type} onChange={onChange} />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

/** The kinds of input have different types to the compiler. */
function Line({
  type,
  onChange,
  ...common
}: {
  type: 'text' | 'date' | 'search';
  onChange: (value: string) => void;
  id: string;
  class: string;
  value: string;
  readOnly: boolean;
  autocomplete: string;
}) {
  const rest = { ...common, onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value) };
  if (type === 'date') return <input {...rest} type="date" />;
  return type === 'search' ? <input {...rest} type="search" /> : <input {...rest} type="text" />;
}

export interface Choice {
  value: string;
  title: string;
}

interface SelectProps extends ControlProps {
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

export function SelectField({ label, hint, error, id, value, choices, onChange }: SelectProps) {
  const own = useId();
  const control = id ?? own;
  return (
    <Field id={control} label={label} hint={hint} error={error}>
      <select
        class="input"
        id={control}
        value={value}
        {...described(control, hint, error)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TickProps {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  hint?: ComponentChildren;
  id?: string;
}

export function Tick({ label, checked, onChange, disabled = false, hint, id }: TickProps) {
  const own = useId();
  const control = id ?? own;
  return (
    <div class="check">
      <input
        type="checkbox"
        id={control}
        checked={checked}
        disabled={disabled}
        {...described(control, hint, null)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={control}>{label}</label>
        {hint && (
          <p class="hint" id={`${control}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function Field({ id, label, hint, error, children }: ControlProps & { id: string; children: ComponentChildren }) {
  return (
    <div class={`field${error ? ' field-wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function described(id: string, hint: unknown, error: unknown): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { ...(ids === '' ? {} : { 'aria-describedby': ids }), ...(error ? { 'aria-invalid': 'true' } : {}) };
}

/** What came and what went, in the running text: marked as such for all, not by colour alone. */
export function Difference({ runs }: { runs: readonly Run[] }) {
  return (
    <span class="difference">
      {runs.map(({ kind, text }, index) => {
        const key = `${index}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}

/** A short word in a frame: "Changed", "Off", "Past its review date". */
export function Tag({ kind = 'calm', children }: { kind?: 'calm' | 'attention'; children: ComponentChildren }) {
  return <span class={`tag tag-${kind}`}>{children}</span>;
}

/** Entries as lines of a text box. A line break inside an entry is shown as ⏎. */
export const toLines = (entries: readonly string[] | undefined): string =>
  (entries ?? []).map((entry) => entry.replaceAll('\n', ' ⏎ ')).join('\n');

export const fromLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/ ?⏎ ?/g, '\n'))
    .filter((line) => line !== '');

/** Hands a file to the browser's own download. */
export function download(name: string, text: string, type = 'text/plain', encoding: 'utf-8' | 'utf-16le' = 'utf-8'): void {
  const content = encoding === 'utf-8' ? new Blob([text], { type }) : new Blob([utf16(text)], { type: 'application/octet-stream' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes.set([unit & 0xff, unit >> 8], 2 + at * 2);
  }
  return bytes;
}

interface SwitchProps {
  /** What is on or off, for who hears the page. */
  label: string;
  isOn: boolean;
  /** Fixed from elsewhere. */
  disabled: boolean;
  onChange: (isOn: boolean) => void;
}

/** On or off, in words. */
export function Switch({ label, isOn, disabled, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!isOn)}
    >
      {isOn ? 'On' : 'Off'}
    </button>
  );
}

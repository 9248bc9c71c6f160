/** What a pack says of itself. */
import { useState } from 'preact/hooks';
import { readPackValue } from '../../src/engine/packs/check';
import { Button, Notice } from '../../src/ui';
import { problemInForm } from '../model/entry';
import type { LocalPack } from '../model/library';
import type { Workbench } from '../store/workbench';
import { TextField } from './parts';

const FIELDS = [
  { name: 'title', label: 'Title', type: 'text' },
  { name: 'purpose', label: 'What it is for', type: 'text' },
  { name: 'author', label: 'Author', type: 'text' },
  { name: 'owner', label: 'Owner: who answers questions', type: 'text' },
  { name: 'licence', label: 'Who may use it', type: 'text' },
  { name: 'reviewBy', label: 'Review date', type: 'date' },
] as const;

const NAMED = FIELDS.map(({ name, label, type }) => ({ name, label, kind: type === 'date' ? ('date' as const) : ('line' as const) }));

type Head = Record<(typeof FIELDS)[number]['name'], string>;

export function PackHead({ local, bench }: { local: LocalPack; bench: Workbench }) {
  const [head, setHead] = useState<Head>(() => headOf(local));
  const [problem, setProblem] = useState<string | null>(null);
  const take = (): void => {
    const values = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== ''));
    const [first] = readPackValue({ format: 1, id: local.id, version: local.pack.version, ...values }, local.file).problems;
    setProblem(first ? problemInForm(NAMED, first.message).say : null);
    if (!first) void bench.edit(local.id, { kind: 'head', values: head });
  };
  return (
    <>
      {problem !== null && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {FIELDS.map(({ name, label, type }) => (
        <TextField key={name} label={label} type={type} value={head[name]} onChange={(value) => setHead({ ...head, [name]: value })} />
      ))}
      <Button small onClick={take}>
        Put this into my draft
      </Button>
    </>
  );
}

function headOf({ pack }: LocalPack): Head {
  const { title, purpose, author, owner = '', licence, reviewBy = '' } = pack;
  return { title, purpose, author, owner, licence, reviewBy };
}

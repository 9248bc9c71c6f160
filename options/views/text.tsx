/** A pack as text, for those who like it: completion, and every mistake at its line. What cannot be used yet is kept as typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileProblem } from '../../src/engine/packs/read';
import { Button, ButtonRow, Notice } from '../../src/ui';
import type { ViewProps } from '../app';
import { openYamlEditor, type YamlEditor } from '../editor/yaml-editor';
import { linkTo } from '../route';
import { dropScrap, keepScrap, readScrap } from '../store/draft';
import { readAside } from '../store/reading';
import { useRead } from './aside';
import { SelectField } from './parts';
import { PatternSigns } from './pattern-signs';
import { ProblemList } from './problems';

export function TextView(props: ViewProps) {
  const { bench, state, rest } = props;
  const { local } = state.library;
  const shown = local.find(({ id }) => id === rest) ?? local[0];
  return (
    <>
      <h1>Edit as text</h1>
      {!shown && (
        <>
          <p>There is no pack of ours yet.</p>
          <Button onClick={() => bench.ownPack()}>Begin a pack</Button>
        </>
      )}
      {shown && local.length > 1 && (
        <SelectField
          label="Pack"
          value={shown.id}
          choices={local.map(({ id, pack }) => ({ value: id, title: pack.title }))}
          onChange={(id) => {
            location.hash = linkTo('text', id);
          }}
        />
      )}
      {shown && <PackText key={shown.id} {...props} id={shown.id} text={shown.text} file={shown.file} title={shown.pack.title} />}
    </>
  );
}

/** Milliseconds. */
const REST = 250;

interface PackTextProps extends ViewProps {
  id: string;
  text: string;
  file: string;
  title: string;
}

function PackText({ bench, id, text, file, title }: PackTextProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<YamlEditor | null>(null);
  const [typed, setTyped] = useState(text);
  const [wasKept, setKept] = useState(false);
  // Read when the typing rests for a moment: a pack of thousands of rules takes longer than a key press.
  const [rested, setRested] = useState(text);
  const read = useRead(rested, file);
  const hasOtherId = !!read?.pack && read.pack.id !== id;
  const scrap = `text:${id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is opened once for each pack and holds its text itself
  useEffect(() => {
    if (!host.current) return;
    const opened = openYamlEditor({
      host: host.current,
      text,
      label: `${title}, as YAML`,
      onChange: (next) => {
        setTyped(next);
        void keepScrap(scrap, next);
      },
    });
    editor.current = opened;
    void readScrap(scrap).then((kept) => {
      if (typeof kept !== 'string' || kept === text) return;
      opened.setText(kept);
      setKept(true);
    });
    return () => opened.close();
  }, [scrap]);

  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => void readAside(typed, file).then(() => isOver || setRested(typed)), REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [typed, file]);
  useEffect(() => editor.current?.showProblems(read?.problems ?? []), [read]);

  const go = ({ line, column }: FileProblem): void => editor.current?.goTo(line, column);
  const take = async (): Promise<void> => {
    if (await bench.edit(id, { kind: 'text', text: typed })) void dropScrap(scrap);
  };
  const back = (): void => {
    editor.current?.setText(text);
    setKept(false);
    void dropScrap(scrap);
  };

  return (
    <>
      {wasKept && (
        <Notice>
          <p>I kept what you had typed here. It is not in your draft yet.</p>
        </Notice>
      )}
      <p class="hint">Ctrl and space shows what can stand here. Tab moves on to the buttons; Ctrl+F searches.</p>
      <PatternSigns />
      <div ref={host} class="editor" />
      <div role="status">
        {!read && <p>Reading …</p>}
        {read?.problems.length === 0 && !hasOtherId && <p>No mistakes found.</p>}
        {hasOtherId && <p>The id of a pack cannot be changed here. To make another pack, export this one, change its id and import it.</p>}
      </div>
      {read && <ProblemList problems={read.problems} isUsable={read.pack !== null} onGo={go} />}
      <ButtonRow>
        <Button onClick={() => void take()} disabled={!read?.pack || hasOtherId || typed === text || rested !== typed}>
          Put this text into my draft
        </Button>
        <Button kind="secondary" onClick={back} disabled={typed === text}>
          Back to the draft
        </Button>
      </ButtonRow>
    </>
  );
}

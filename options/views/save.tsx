/** The bar that is there as long as something waits to be saved: see it, try it, save it with a note, or throw it away. */
import { useState } from 'preact/hooks';
import { heldName } from '../../src/extension/held-name';
import { Button, ButtonRow, Dialog, ErrorSummary, type FormError, Notice, Sure } from '../../src/ui';
import { linkTo } from '../route';
import { changedPacks, overtaken } from '../store/changes';
import type { Workbench, WorkbenchState } from '../store/workbench';
import { useHeld } from './aside';
import { PackChange } from './pack-change';
import { TextField } from './parts';

export function SaveBar({ bench, state }: { bench: Workbench; state: WorkbenchState }) {
  const [asks, setAsks] = useState<'save' | 'discard' | null>(null);
  const waiting = state.isReady ? changedPacks(state) : [];
  if (waiting.length === 0) return null;
  return (
    <section class="save-bar" aria-label="Changes that are not saved">
      <p>
        <strong>Your draft has changes</strong> that are not in force yet.
      </p>
      <ButtonRow>
        <Button onClick={() => setAsks('save')}>Look and save</Button>
        <a class="button button-secondary" href={linkTo('try')}>
          See what they do
        </a>
        <Button kind="danger" onClick={() => setAsks('discard')}>
          Throw away
        </Button>
      </ButtonRow>
      {asks === 'save' && <SaveDialog bench={bench} state={state} onClose={() => setAsks(null)} />}
      {asks === 'discard' && (
        <Sure
          title="Throw your draft away?"
          act="Throw it away"
          onAct={() => void bench.discard().then(() => setAsks(null))}
          onKeep={() => setAsks(null)}
        >
          <p>What is in force stays as it is. The changes in your draft will be gone.</p>
        </Sure>
      )}
    </section>
  );
}

function SaveDialog({ bench, state, onClose }: { bench: Workbench; state: WorkbenchState; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [author, setAuthor] = useState(state.author);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const waiting = changedPacks(state);
  const packs = waiting.flatMap(({ after }) => after?.pack ?? []);
  const heldOf = useHeld(bench.trying, state.library, packs);
  const held = packs.flatMap((pack) =>
    (heldOf?.get(pack.id) ?? []).map(({ id, say }) => ({ name: `${pack.title}: ${heldName(id)}`, say })),
  );
  const late = overtaken(state);

  const save = (): void => {
    const missing = [
      ...(note.trim() === '' ? [{ field: 'save-note', say: 'Say in a few words what you changed, for whoever looks back' }] : []),
      ...(author.trim() === '' ? [{ field: 'save-author', say: 'Say who you are' }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0 || isBusy) return;
    setBusy(true);
    void bench.save(note.trim(), author.trim()).then(({ saved }) => (saved ? onClose() : setBusy(false)));
  };

  return (
    <Dialog title="Save your changes" onClose={onClose}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {state.problem && (
        <Notice kind="problem">
          <p>{state.problem}</p>
        </Notice>
      )}
      {late.length > 0 && (
        <Notice kind="attention">
          <p>Another window has saved since you began. What stands below is the difference between what is saved now and your draft.</p>
          <Button kind="secondary" onClick={() => bench.takeOver()}>
            I have looked: lay my draft over it
          </Button>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard */}
      <section class="changes" aria-label="What would change" tabIndex={0}>
        {waiting.map((one) => (
          <PackChange key={(one.after ?? one.before)?.id} before={one.before} after={one.after} />
        ))}
      </section>
      {!heldOf && <p role="status">Running the examples …</p>}
      {held.length > 0 && (
        <Notice kind="attention">
          <p>These are held back until their examples pass; everything else comes into force:</p>
          <ul>
            {held.map(({ name, say }) => (
              <li key={name}>
                {name}
                <br />
                <span class="quiet">{say}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <TextField id="save-note" label="What changed, and why" rows={2} value={note} onChange={setNote} />
      <TextField id="save-author" label="Your name or role" value={author} onChange={setAuthor} />
      <ButtonRow>
        <Button onClick={save}>Save with this note</Button>
        <Button kind="secondary" onClick={onClose}>
          Not yet
        </Button>
      </ButtonRow>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import { Button, ButtonRow, Details, ErrorSummary, type FormError, Section } from '../../src/ui';

/** Short ones are found by trying. */
const SHORTEST = 12;

/** What stands in place of sealed reflections. */
export function Unlock({ onUnlock }: { onUnlock: (passphrase: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <Section title="Your reflections are sealed">
      <p>Type your passphrase to read them and to write on. A wrong one harms nothing.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onUnlock(typed);
          setTyped('');
        }}
      >
        <Secret id="unlock" label="Passphrase" value={typed} onChange={setTyped} />
        <ButtonRow>
          <button type="submit" class="button">
            Open my reflections
          </button>
        </ButtonRow>
      </form>
    </Section>
  );
}

/** Sets, changes or takes away the passphrase. */
export function Passphrase({ isSealed, onSet }: { isSealed: boolean; onSet: (passphrase: string | null) => void }) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = [
      ...(typed.length < SHORTEST
        ? [{ field: 'passphrase', say: `Please use ${SHORTEST} letters or more: three or four words are easy to remember.` }]
        : []),
      ...(typed !== again ? [{ field: 'passphrase-again', say: 'The two are not the same.' }] : []),
    ];
    setErrors(found);
    if (found.length > 0) return;
    onSet(typed);
    setTyped('');
    setAgain('');
  };
  return (
    <Details summary={isSealed ? 'Change the passphrase' : 'Seal my reflections with a passphrase'}>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit}>
        <p>
          Sealed, they can be read only with these words, by nobody who has this computer, and not by me. I cannot find them again for you:
          if you forget them, what is sealed is lost.
        </p>
        <Secret id="passphrase" label="New passphrase" value={typed} onChange={setTyped} />
        <Secret id="passphrase-again" label="The same once more" value={again} onChange={setAgain} />
        <ButtonRow>
          <button type="submit" class="button button-secondary">
            {isSealed ? 'Change it' : 'Seal'}
          </button>
          {isSealed && (
            <Button kind="link" onClick={() => onSet(null)}>
              Take the passphrase away
            </Button>
          )}
        </ButtonRow>
      </form>
    </Details>
  );
}

function Secret({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (words: string) => void }) {
  const [isShown, setShown] = useState(false);
  return (
    <div class="field narrow">
      <label for={id}>{label}</label>
      <input
        class="input"
        id={id}
        {...(isShown ? { type: 'text' } : { type: 'password' })}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <label class="check">
        <input type="checkbox" autocomplete="off" checked={isShown} onChange={({ currentTarget }) => setShown(currentTarget.checked)} />
        Show what I type
      </label>
    </div>
  );
}

import { Button, ButtonRow, Notice, Section } from '../../src/ui';
import { counted, dateInWords, savedOn } from '../model/in-words';
import { CLOSING, QUESTION_SETS, setById, sittingInWords } from '../model/questions';
import { MOST_POINTS } from '../store/reflect-store';
import type { ViewProps } from './app';
import { DeleteReflection } from './delete-reflection';
import { Passphrase, Unlock } from './passphrase';

/** Questions, notes, and what to do differently: in the writer's own words, for the writer alone. */
export function Reflecting({ state, intents }: ViewProps) {
  const { reflect } = state;
  const { draft, list, isLocked, warning, points } = reflect;
  const set = setById(draft.set) ?? QUESTION_SETS[0];
  const sittings = list.listed.filter(({ id }) => id !== draft.id).length;
  const answer = (id: string, text: string): void => intents.editDraft({ answers: { ...draft.answers, [id]: text } });
  if (isLocked) return <Unlock onUnlock={intents.unlock} />;
  return (
    <>
      <p>{sittingInWords(sittings)}</p>
      <p class="quiet">
        What you write here is kept on this device{list.keepDays === null ? '' : ` for ${counted(list.keepDays, 'day', 'days')}, or`} until
        you delete it. Please write no name, and nothing that would tell whose record it was.
      </p>
      <OldPoints points={points} intents={intents} />
      <Section title={set?.title ?? ''}>
        <p class="field narrow">
          <label for="set">Questions about</label>
          <select
            class="input"
            id="set"
            autocomplete="off"
            value={draft.set}
            onChange={({ currentTarget }) => intents.editDraft({ set: currentTarget.value })}
          >
            {QUESTION_SETS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
        <p>{set?.intro}</p>
        {set?.questions.map(({ id, text }) => (
          <Answer key={id} id={id} question={text} value={draft.answers[id] ?? ''} onChange={(words) => answer(id, words)} />
        ))}
      </Section>
      <Section title="To close">
        {CLOSING.map(({ id, text }) => (
          <Answer key={id} id={id} question={text} value={draft.answers[id] ?? ''} onChange={(words) => answer(id, words)} />
        ))}
      </Section>
      <NewPoints state={state} intents={intents} />
      {warning && (
        <Notice kind="attention">
          {warning.copied !== null ? (
            <p id="note-warning" class="no-print">
              These words stand in one of the entries: “{warning.copied}”. I keep no words of a record. Please say it in your own words.
            </p>
          ) : (
            <p id="note-warning" class="no-print">
              {warning.names.map((name) => `“${name}”`).join(', ')} {warning.names.length === 1 ? 'looks like a name' : 'look like names'}{' '}
              from the entries. A letter, or “the child”, would do as well.
            </p>
          )}
          {warning.copied === null && (
            <ButtonRow>
              <Button kind="secondary" onClick={() => intents.saveDraft(true)}>
                {warning.names.length === 1 ? 'It is not a name: keep it' : 'They are not names: keep them'}
              </Button>
            </ButtonRow>
          )}
        </Notice>
      )}
      <ButtonRow>
        <Button onClick={() => intents.saveDraft(false)}>Keep this reflection</Button>
        {list.isSealed && (
          <Button kind="secondary" onClick={intents.lock}>
            Close my reflections
          </Button>
        )}
      </ButtonRow>
      <Passphrase isSealed={list.isSealed} onSet={intents.setPassphrase} />
      <Earlier state={state} intents={intents} />
    </>
  );
}

function Answer({ id, question, value, onChange }: { id: string; question: string; value: string; onChange: (words: string) => void }) {
  return (
    <div class="field">
      <label for={`answer-${id}`}>{question}</label>
      <textarea
        class="input answer"
        id={`answer-${id}`}
        autocomplete="off"
        maxLength={20_000}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

/** Points from earlier, as they are recalled when the writer writes. */
function OldPoints({ points, intents }: { points: ViewProps['state']['reflect']['points'] } & Pick<ViewProps, 'intents'>) {
  const open = points.filter(({ done }) => !done);
  if (open.length === 0) return null;
  return (
    <Section title="You wanted to">
      <ul class="plain-list">
        {open.map((point) => (
          <li key={point.id} class="row">
            <span>
              {point.text}
              {point.due !== null && <span class="quiet"> by {dateInWords(point.due)}</span>}
            </span>
            <Button small kind="secondary" label={`Done: ${point.text}`} onClick={() => intents.finishPoint(point)}>
              Done
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One to three things to do, each with a date. */
function NewPoints({ state, intents }: ViewProps) {
  const { draft, list } = state.reflect;
  const points = draft.points.length === 0 ? [{ id: `p-${draft.id}-0`, text: '', due: '' }] : draft.points;
  const change = (at: number, more: Partial<(typeof points)[number]>): void =>
    intents.editDraft({ points: points.map((point, place) => (place === at ? { ...point, ...more } : point)) });
  return (
    <Section title="One to three things that I will do">
      <p class="quiet">
        My window over your page will remind you of these, gently, when you next write. For that they are kept readable
        {list.isSealed ? ', also while your reflections are sealed' : ''}.
      </p>
      {points.map((point, at) => (
        <div class="row" key={point.id}>
          <p class="field grow">
            <label for={`point-${at}`}>Action point {at + 1}</label>
            <input
              class="input"
              id={`point-${at}`}
              autocomplete="off"
              maxLength={1000}
              value={point.text}
              onInput={({ currentTarget }) => change(at, { text: currentTarget.value })}
            />
          </p>
          <p class="field">
            <label for={`due-${at}`}>By</label>
            <input
              class="input"
              type="date"
              id={`due-${at}`}
              autocomplete="off"
              value={point.due}
              onChange={({ currentTarget }) => change(at, { due: currentTarget.value })}
            />
          </p>
        </div>
      ))}
      {points.length < MOST_POINTS && (
        <ButtonRow>
          <Button
            small
            kind="secondary"
            onClick={() => intents.editDraft({ points: [...points, { id: `p-${draft.id}-${points.length}`, text: '', due: '' }] })}
          >
            Add another
          </Button>
        </ButtonRow>
      )}
    </Section>
  );
}

function Earlier({ state, intents }: ViewProps) {
  const { open } = state.reflect;
  if (open.length === 0) return null;
  return (
    <Section title="Earlier reflections">
      <ul class="plain-list">
        {open.map((reflection) => (
          <li key={reflection.id} class="card">
            <h3>
              {savedOn(reflection.savedAt)}: {setById(reflection.set)?.title ?? 'Reflection'}
            </h3>
            <dl class="answers">
              {[...(setById(reflection.set)?.questions ?? []), ...CLOSING].map(({ id, text }) =>
                reflection.answers[id] ? (
                  <div key={id}>
                    <dt>{text}</dt>
                    <dd>{reflection.answers[id]}</dd>
                  </div>
                ) : null,
              )}
            </dl>
            <ButtonRow>
              <Button
                small
                kind="secondary"
                label={`Write on: ${savedOn(reflection.savedAt)}`}
                onClick={() => {
                  intents.editReflection(reflection);
                  // What was pressed stands far below the boxes that it has filled.
                  document.getElementById('set')?.focus();
                }}
              >
                Write on
              </Button>
              <DeleteReflection savedAt={reflection.savedAt} onDelete={() => intents.deleteReflection(reflection.id)} />
            </ButtonRow>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the draft does to comments, before anybody else sees it. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Button, ButtonRow, Details, Notice, Section } from '../../src/ui';
import type { ViewProps } from '../app';
import type { CommentImpact, TrialComment } from '../model/impact';
import { inventedComments } from '../model/invented-comments';
import { forgetComments, keepComments, keptComments, splitComments } from '../model/trial-comments';
import { changedPacks } from '../store/changes';
import { ImpactList } from './impact-list';
import { TextField, Tick } from './parts';

export function TryView({ bench, state }: ViewProps) {
  const invented = useMemo(inventedComments, []);
  /** Null until it is known whether she keeps some. */
  const [known, setOwn] = useState<TrialComment[] | null>(null);
  const own = known ?? NONE;
  const [keeps, setKeeps] = useState(false);
  const [pasted, setPasted] = useState('');
  const [impacts, setImpacts] = useState<CommentImpact[]>([]);
  const [isDone, setDone] = useState(false);
  const { library, saved } = state;
  const comments = useMemo(() => [...(known ?? NONE), ...invented], [known, invented]);

  useEffect(() => {
    void keptComments().then((kept) => {
      setOwn(kept);
      setKeeps(kept.length > 0);
    });
    return () => bench.trying.stop();
  }, [bench]);

  // At once: the sum of an older question is never shown beside a newer one.
  useLayoutEffect(() => {
    if (known === null) return;
    setDone(false);
    // What fails its examples is held back in both, as it would be.
    bench.trying.impact({ ...library, local: saved }, library, comments, (next, done) => {
      setImpacts(next);
      setDone(done);
    });
  }, [bench, library, saved, known, comments]);

  const add = (): void => {
    const next = [...own, ...splitComments(pasted, own.length + 1)];
    setOwn(next);
    setPasted('');
    if (keeps) void keepComments(next).then((kept) => !kept.saved && bench.say(kept.say));
  };
  const keep = (on: boolean): void => {
    setKeeps(on);
    void (on ? keepComments(own).then((kept) => !kept.saved && bench.say(kept.say)) : forgetComments());
  };

  const waiting = changedPacks(state).length;
  const touched = impacts.filter(({ differences }) => differences.length > 0).length;
  const untouched = comments.filter(({ id }) => impacts.some((impact) => impact.id === id && impact.notes === 0));
  return (
    <>
      <h1>Try it out</h1>
      <p>
        {invented.length} invented comments come with me{own.length > 0 ? `, and ${own.length} of yours` : ''}. I read them with the rules
        in force now, and with your draft, and show what differs.
      </p>
      {waiting === 0 && (
        <Notice>
          <p>Your draft is empty, so nothing differs. Change a rule first, then come back.</p>
        </Notice>
      )}
      <p role="status" class="impact-sum">
        {!isDone
          ? 'Reading …'
          : touched === 0
            ? 'No comment is read differently.'
            : `${touched} of ${comments.length} comments ${touched === 1 ? 'is' : 'are'} read differently.`}
      </p>
      <ImpactList comments={comments} impacts={impacts} state={state} />
      {isDone && (
        <Details summary={`Comments that no wording rule touches: ${untouched.length}`}>
          <ul>
            {untouched.map(({ id, title, text }) => (
              <li key={id}>
                <strong>{title}</strong>: {text.slice(0, 160)} …
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Section title="Your own comments">
        <p>
          Please take names out first. They are read on this device only, and forgotten when you leave this page, unless you tick the box
          below: then they lie in your browser’s profile, readable, until you press “Forget my comments”.
        </p>
        <TextField label="Paste a comment; a line of --- parts several" rows={6} value={pasted} onChange={setPasted} />
        <ButtonRow>
          <Button onClick={add} disabled={pasted.trim() === ''}>
            Try it on this
          </Button>
          {own.length > 0 && (
            <Button
              kind="danger"
              onClick={() => {
                setOwn([]);
                void forgetComments();
              }}
            >
              Forget my comments
            </Button>
          )}
        </ButtonRow>
        <Tick label="Keep my comments on this device for next time" checked={keeps} onChange={keep} />
      </Section>
    </>
  );
}

const NONE: TrialComment[] = [];

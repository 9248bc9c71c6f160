import type { LanguageNote } from '../../src/engine/types';
import { placeOfRule } from '../../src/extension/help-place';
import type { FieldState } from '../../src/page/types';
import { SCOPES, WORDS } from '../../src/page/words';
import { Button, ButtonRow, Details, Quote, SEVERITY_WORDS, Section } from '../../src/ui';
import type { ReviewIntents } from './review-view';

interface LanguageProps {
  text: string;
  notes: readonly LanguageNote[];
  replace: FieldState['replace'] | undefined;
  intents: ReviewIntents;
  level: 2 | 3;
}

/** Wordings that a thoughtful colleague might say another way, and how. */
export function Language({ text, notes, replace, intents, level }: LanguageProps) {
  if (notes.length === 0) return null;
  return (
    <Section title="Words to look at again" level={level}>
      {replace?.allowed === false && replace.why !== null && <p class="quiet">{replace.why}</p>}
      <ul class="plain-list">
        {notes.map((note) => (
          <li key={note.id} class="card note" data-words={note.words}>
            <Note text={text} note={note} mayReplace={replace?.allowed ?? false} intents={intents} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Note({ text, note, mayReplace, intents }: { text: string; note: LanguageNote; mayReplace: boolean; intents: ReviewIntents }) {
  const { words, say, better, why, severity, origin, also } = note;
  const advice = better.filter(({ fits }) => !fits);
  return (
    <>
      <p class={`severity severity-${severity}`}>{SEVERITY_WORDS[severity]}</p>
      <Quote text={text} span={note} onSelect={intents.select} />
      {also.map((span) => (
        <Quote key={span.start} text={text} span={span} onSelect={intents.select} />
      ))}
      <p>{say}</p>
      <ul class="plain-list">
        {better
          .filter(({ fits }) => fits)
          .map((one) => (
            <li key={one.words} class="better">
              <span>“{one.words}”</span>
              {mayReplace && intents.replace ? (
                <Button
                  small
                  kind="secondary"
                  label={`Use this: “${one.words}” in place of “${words}”`}
                  onClick={() => intents.replace?.(note, one.words)}
                >
                  Use this
                </Button>
              ) : (
                <Button small kind="secondary" label={`Copy “${one.words}”`} onClick={() => intents.copy(one.words)}>
                  Copy
                </Button>
              )}
            </li>
          ))}
      </ul>
      {advice.map((one) => (
        <p key={one.words} class="advice">
          {one.words}
        </p>
      ))}
      <Details summary={WORDS.why}>
        <p>{why}</p>
        <p class="quiet">
          From “{origin.packTitle}”, version {origin.version}, rule {origin.rule}.
          {origin.source.length > 0 && ` Source: ${origin.source.join('; ')}.`}
        </p>
        <Button kind="link" label={`${WORDS.whyMore}: “${words}”`} onClick={() => intents.why(placeOfRule(origin.rule))}>
          {WORDS.whyMore}
        </Button>
      </Details>
      <Details summary={<>Hide …</>}>
        <ButtonRow>
          {SCOPES.map(({ scope, label }) => (
            <Button
              key={scope}
              small
              kind="secondary"
              label={`${label}: “${words}”`}
              onClick={() => intents.hide({ scope, key: scope === 'one' ? note.id : origin.rule, rule: origin.rule })}
            >
              {label}
            </Button>
          ))}
        </ButtonRow>
      </Details>
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { Button, CATEGORY_WORDS, DetailsOnDemand, Section } from '../../src/ui';
import { entriesInWords, entryName } from '../model/in-words';
import { countCategories, countElement, type MonthOf, monthsOf } from '../model/months';
import { countsOf } from '../model/order';
import { type PatternQuestion, questionsOver } from '../model/patterns';
import type { ViewProps } from './app';
import { CategoryChart, ElementChart } from './month-chart';
import { NothingYet } from './nothing-yet';

/** What stands out over time, as questions to the writer. */
export function Patterns({ state, intents }: ViewProps) {
  const { digests } = state;
  const questions = useMemo(() => questionsOver(digests), [digests]);
  const months = useMemo(() => monthsOf(digests), [digests]);
  const isOfOne = countsOf(digests).length < 2;
  if (digests.length === 0) return <NothingYet what="Here several entries are looked at together. There are none yet." intents={intents} />;
  return (
    <>
      <p class="quiet">
        These are questions, not marks. Not every entry needs everything, and a short entry can be a good one. Nobody else’s entries are
        counted here.
      </p>
      <Section title="Questions for you">
        {questions.length === 0 && <p>With three entries or more I can ask about what they have in common.</p>}
        <ul class="plain-list">
          {questions.map((question) => (
            <li key={question.element} class="card">
              <Question question={question} months={months} isOfOne={isOfOne} onOpen={(index) => intents.openEntry(index)} />
            </li>
          ))}
        </ul>
      </Section>
      <Wording months={months} />
    </>
  );
}

function Question({
  question: { element, text, others },
  months,
  isOfOne,
  onOpen,
}: {
  question: PatternQuestion;
  months: readonly MonthOf[];
  /** Whether all entries are about one child, so that a date says which is meant. */
  isOfOne: boolean;
  onOpen: (index: number) => void;
}) {
  return (
    <>
      <p class="question">{text}</p>
      {others.length > 0 && (
        <p class="quiet no-print">
          Read again:{' '}
          {others.map((digest, at) => (
            <span key={digest.index}>
              {at > 0 && ', '}
              <Button kind="link" onClick={() => onOpen(digest.index)}>
                {isOfOne ? entryName(digest) : `${entryName(digest)} (${digest.about})`}
              </Button>
            </span>
          ))}
        </p>
      )}
      {months.length > 1 && (
        <DetailsOnDemand summary="By month" draw={() => <ElementChart counts={countElement(months, element)} element={element} />} />
      )}
    </>
  );
}

function Wording({ months }: { months: readonly MonthOf[] }) {
  const categories = useMemo(() => countCategories(months), [months]);
  const entries = months.reduce((sum, month) => sum + month.entries.length, 0);
  return (
    <Section title="Words over time">
      {entries === 0 ? (
        <p>None of these entries has a date that I could read, so I cannot put them in time.</p>
      ) : categories.length === 0 ? (
        <p>In {entriesInWords(entries)} I saw no words to look at again.</p>
      ) : (
        <>
          <p>Which of these words come by themselves when you are tired or in a hurry? Which have you let go of already?</p>
          <ul class="plain-list charts">
            {categories.map(({ category, counts }) => (
              <li key={category} class="card">
                <CategoryChart title={CATEGORY_WORDS[category]} months={months.map(({ month }) => month)} counts={counts} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** The help: a search box, and one place at a time. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CATEGORIES } from '../../src/engine/types';
import { Notice, RuleProblems } from '../../src/ui';
import { type Rules, type RulesRead, startRules } from '../rules/start';
import { AnswerList, AnswerPage, Sources } from './answer-page';
import { ANSWERS } from './answers';
import { AcronymList, AcronymPage, QuestionList, QuestionPage, RemarkPage, UnknownLetters } from './asking';
import { ElementList, ElementPage } from './elements';
import { LensList, LensPage } from './lenses';
import { type Route, useRoute } from './route';
import { makeSearch, placesOf } from './search';
import { SearchBox } from './search-box';
import { Page } from './shared';
import { Start } from './start';
import { Tour } from './tour';
import { WordingPage, WordKind, WordKinds } from './words';

export function Help() {
  const route = useRoute();
  const [read, setRead] = useState<RulesRead | null | 'reading'>('reading');
  useEffect(() => {
    const rules: Rules = startRules();
    void rules.read().then((found) => {
      setRead(found);
      // All is read: the worker has nothing more to do.
      rules.close();
    });
    return rules.close;
  }, []);
  const catalogue = read === 'reading' ? null : (read?.catalogue ?? null);
  const search = useMemo(() => makeSearch(placesOf(catalogue)), [catalogue]);
  if (route.part === 'tour') return <Tour />;
  return (
    <>
      {/* Going elsewhere ends a search. */}
      <SearchBox key={location.hash} search={search} isReading={read === 'reading'}>
        {placeAt(route, read)}
      </SearchBox>
      {read !== 'reading' && (
        <>
          {read?.partly && (
            <Notice kind="attention">
              <p>{read.partly}</p>
            </Notice>
          )}
          <RuleProblems problems={read?.problems ?? []} />
        </>
      )}
    </>
  );
}

function placeAt({ part, rest }: Route, read: RulesRead | null | 'reading') {
  if (part === 'start') return <Start />;
  if (part === 'sources') return <Sources />;
  if (part === 'elements') return <ElementList />;
  if (part === 'answers') {
    const answer = ANSWERS.find(({ id }) => id === rest);
    return answer ? <AnswerPage answer={answer} /> : <AnswerList />;
  }
  if (read === 'reading') return <p role="status">Reading the rules …</p>;
  if (read === null) return <NotRead />;
  const { catalogue } = read;
  if (part === 'words') return <WordKinds catalogue={catalogue} />;
  if (part === 'questions') return <QuestionList questions={catalogue.questions} />;
  if (part === 'acronyms') return <AcronymList acronyms={catalogue.acronyms} />;
  if (part === 'lenses') return <LensList lenses={catalogue.lenses} />;
  if (part === 'lens') {
    const lens = catalogue.lenses.find(({ id }) => id === rest);
    return lens ? <LensPage lens={lens} /> : <LensList lenses={catalogue.lenses} />;
  }
  if (part === 'wordings') {
    const category = CATEGORIES.find((known) => known === rest);
    return category ? <WordKind category={category} catalogue={catalogue} /> : <WordKinds catalogue={catalogue} />;
  }
  if (part === 'element') {
    const element = catalogue.elements.find(({ id }) => id === rest);
    return element ? <ElementPage element={element} catalogue={catalogue} /> : <ElementList />;
  }
  return ruleAt(rest, read);
}

/** Whatever a note, question or remark names as its rule. */
function ruleAt(key: string, { catalogue }: RulesRead) {
  const is = (one: { key: string }): boolean => one.key === key;
  const wording = catalogue.wordings.find(is);
  if (wording) return <WordingPage rule={wording} />;
  const question = catalogue.questions.find(is);
  if (question) return <QuestionPage question={question} />;
  const remark = catalogue.remarks.find(is);
  if (remark) return <RemarkPage remark={remark} />;
  const acronym = catalogue.acronyms.findLast(is);
  if (acronym) return <AcronymPage acronym={acronym} />;
  return key.endsWith('/unknown') ? <UnknownLetters /> : <NoSuchRule name={key} />;
}

function NoSuchRule({ name }: { name: string }) {
  return (
    <Page title="That rule is not here any more">
      <p>
        {name === '' ? 'The link names no rule.' : `The link names ${name}.`} Rules can be changed or switched off, and then they are not in
        force. The search above may find what has come in its place.
      </p>
    </Page>
  );
}

function NotRead() {
  return (
    <Page title="I could not read the rules">
      <p>Please load this page again. Notes in your comments go on as before.</p>
    </Page>
  );
}

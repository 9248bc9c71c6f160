/** Questions of the child, remarks on the whole entry, and short forms. */
import { ELEMENT_GROUPS, ELEMENT_WORDS, Table } from '../../src/ui';
import type { AcronymShown, Catalogue, QuestionShown, RemarkShown } from '../rules/catalogue-schema';
import { QuestionLinks } from './links';
import { linkTo } from './route';
import { Origin, Page } from './shared';
import { readOut } from './slots';

export function QuestionList({ questions }: { questions: readonly QuestionShown[] }) {
  const about = (id: QuestionShown['about']) => questions.filter((one) => one.about === id);
  const groups = [
    ...ELEMENT_GROUPS.flatMap(({ elements }) => elements).map((id) => ({ title: ELEMENT_WORDS[id], rows: about(id) })),
    { title: 'The words themselves', rows: about('language') },
  ];
  return (
    <Page title="What the child might ask">
      <p>
        At most five are asked at a time, each tied to what you wrote. They ask; they do not grade. Words in square brackets come from the
        comment.
      </p>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} class="section">
            <h2>{title}</h2>
            <QuestionLinks questions={rows} />
          </section>
        ))}
    </Page>
  );
}

export function QuestionPage({ question: { key, about, say, why, source, from } }: { question: QuestionShown }) {
  return (
    <Page title={readOut(say[0] ?? '')} trail={[{ part: 'questions', title: 'What the child might ask' }]}>
      <h2>Why I ask this</h2>
      <p>{why}</p>
      {about !== 'language' && (
        <p>
          It is about <a href={linkTo('element', about)}>{ELEMENT_WORDS[about].toLowerCase()}</a>.
        </p>
      )}
      {say.length > 1 && (
        <>
          <h2>Asked in other words</h2>
          <ul>
            {say.slice(1).map((one) => (
              <li key={one}>{readOut(one)}</li>
            ))}
          </ul>
        </>
      )}
      <Origin rule={key} from={from} source={source} />
    </Page>
  );
}

export function RemarkPage({ remark: { key, say, why, source, from } }: { remark: RemarkShown }) {
  return (
    <Page title={say} trail={[{ part: 'words', title: 'Words to look at again' }]}>
      <h2>Why I say this</h2>
      <p>{why}</p>
      <Origin rule={key} from={from} source={source} />
    </Page>
  );
}

const ACRONYMS = { part: 'acronyms', title: 'Short forms' } as const;

export function AcronymList({ acronyms }: Pick<Catalogue, 'acronyms'>) {
  return (
    <Page title="Short forms">
      <p>
        Letters save the writer a second and can cost the reader the sentence. I ask about each once in a comment, and not where the comment
        spells it out. Those that anybody knows (GP, NHS) are never asked about.
      </p>
      <Table
        caption={`${acronyms.length} short forms`}
        columns={[
          { title: 'Letters', heads: true, cell: ({ key, short }) => <a href={linkTo('rule', key)}>{short}</a> },
          { title: 'Stands for', cell: ({ long }) => long.join(', or ') },
          { title: 'Asked about', cell: ({ known }) => (known ? 'no' : 'yes') },
        ]}
        rows={acronyms}
        keyOf={({ key }) => key}
      />
    </Page>
  );
}

export function AcronymPage({ acronym: { key, short, long, known, from } }: { acronym: AcronymShown }) {
  return (
    <Page title={short} trail={[ACRONYMS]}>
      <p>
        {short} stands for {long.map((one) => `“${one}”`).join(', or ')}.
      </p>
      {long.length > 1 && <p>The same letters stand for more than one thing, so only you can say which.</p>}
      <h2>Why</h2>
      <p>
        {known
          ? 'Any reader knows these letters, so I never ask about them.'
          : 'The child who reads this one day may not know what the letters stand for. Written out once, they read well.'}
      </p>
      <Origin rule={key} from={from} source={[]} />
    </Page>
  );
}

/** Letters on no list. */
export function UnknownLetters() {
  return (
    <Page title="Letters that I do not know" trail={[ACRONYMS]}>
      <p>
        Three to five capitals without a vowel are rarely a word or a name. I do not know what they stand for, and the child may not either.
      </p>
      <p>If your team uses them often, the person who looks after your rules can add them with what they stand for.</p>
    </Page>
  );
}

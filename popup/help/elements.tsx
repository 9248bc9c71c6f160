/** What each of the fifteen elements means, with examples that the engine has answered itself. */
import type { Answer, ElementId } from '../../src/engine/types';
import { AnswerMark, ELEMENT_GROUPS, ELEMENT_WORDS } from '../../src/ui';
import type { Catalogue, ElementShown } from '../rules/catalogue-schema';
import { ELEMENT_NOTES, FIELD_NAMES, NO_UNSURE } from './element-notes';
import { ElementLinks, QuestionLinks } from './links';
import { linkTo } from './route';
import { Example, Origin, Page } from './shared';

/** All fifteen, in the groups of the map. */
export function ElementList() {
  return (
    <Page title="What a reader would find">
      <p>
        Fifteen things that a careful reader of a child’s file looks for. No entry needs all of them: the kind of entry decides what is
        asked for.
      </p>
      {ELEMENT_GROUPS.map(({ title, elements }) => (
        <section key={title} class="section">
          <h2>{title}</h2>
          <ElementLinks elements={elements} />
        </section>
      ))}
    </Page>
  );
}

/** One element: what it asks, why, and what found, not sure and not seen look like. */
export function ElementPage({ element, catalogue }: { element: ElementShown; catalogue: Catalogue }) {
  const { id, ask, why, examples, source, from } = element;
  const questions = catalogue.questions.filter(({ about }) => about === id);
  const notes = ELEMENT_NOTES[id];
  return (
    <Page title={ELEMENT_WORDS[id]} trail={[{ part: 'elements', title: 'What a reader would find' }]}>
      <p>
        <strong>{ask}</strong> In the field’s own words: {FIELD_NAMES[id]}.
      </p>
      <p>{why}</p>
      <h2>Found, not sure, not seen</h2>
      <p class="quiet">These answers were given by the same rules that read your comments.</p>
      <Shown answer="found" texts={examples.found} note="" />
      {examples.unsure.length > 0 ? <Shown answer="unsure" texts={examples.unsure} note={notes.unsure} /> : <p>{NO_UNSURE}</p>}
      <Shown answer="not-seen" texts={examples.notSeen} note={notes.notSeen} />
      {questions.length > 0 && (
        <>
          <h2>What the child might ask</h2>
          <QuestionLinks questions={questions} />
        </>
      )}
      <Origin rule={id} from={from} source={source} />
      <Neighbours id={id} />
    </Page>
  );
}

function Shown({ answer, texts, note }: { answer: Answer; texts: readonly string[]; note: string }) {
  return (
    <div class="shown" data-answer={answer}>
      <p>
        <AnswerMark answer={answer} />
      </p>
      {texts.map((text) => (
        <Example key={text} text={text} />
      ))}
      {note !== '' && <p class="quiet">{note}</p>}
    </div>
  );
}

function Neighbours({ id }: { id: ElementId }) {
  const all = ELEMENT_GROUPS.flatMap(({ elements }) => elements);
  const at = all.indexOf(id);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <nav aria-label="Other elements" class="neighbours">
      {before && <a href={linkTo('element', before)}>← {ELEMENT_WORDS[before]}</a>}
      {after && <a href={linkTo('element', after)}>{ELEMENT_WORDS[after]} →</a>}
    </nav>
  );
}

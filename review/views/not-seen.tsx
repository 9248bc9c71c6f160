import type { ElementResult } from '../../src/engine/types';
import { AnswerMark, Details, ELEMENT_GROUPS, ELEMENT_WORDS, Quote, Section } from '../../src/ui';
import { counted } from '../model/in-words';

/** What the margin cannot show, because it stands nowhere or only nearly: not every entry needs all of it. */
export function NotSeen({ text, elements }: { text: string; elements: readonly ElementResult[] }) {
  const order = ELEMENT_GROUPS.flatMap((group) => group.elements);
  const rest = elements.filter(({ answer }) => answer !== 'found').sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const unsure = rest.filter(({ answer, nearMiss }) => answer === 'unsure' || nearMiss !== null);
  const notSeen = rest.filter((one) => !unsure.includes(one));
  if (rest.length === 0) return null;
  return (
    <Section title="What I was not sure of, or could not see" level={3}>
      <p class="quiet">Not every entry needs all of this. You know what this one was for.</p>
      <ul class="plain-list">
        {unsure.map((element) => (
          <Row key={element.id} text={text} element={element} />
        ))}
      </ul>
      {notSeen.length > 0 && (
        <Details summary={counted(notSeen.length, 'thing that I could not see', 'things that I could not see')}>
          <ul class="plain-list">
            {notSeen.map((element) => (
              <Row key={element.id} text={text} element={element} />
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function Row({ text, element: { id, answer, evidence, nearMiss } }: { text: string; element: ElementResult }) {
  return (
    <li class="map-row">
      <p class="map-head">
        <span>{ELEMENT_WORDS[id]}</span>
        <AnswerMark answer={answer} />
      </p>
      {answer === 'unsure' && evidence[0] && (
        <div class="case-text">
          <Quote text={text} span={evidence[0]} />
        </div>
      )}
      {nearMiss && (
        <div class="case-text">
          <p class="quiet">This comes close, and leaves a reader to guess:</p>
          <Quote text={text} span={nearMiss} />
        </div>
      )}
    </li>
  );
}

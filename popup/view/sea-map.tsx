import type { ElementResult, Span } from '../../src/engine/types';
import { AnswerMark, Details, ELEMENT_GROUPS, ELEMENT_WORDS, Quote, Section } from '../../src/ui';

interface SeaMapProps {
  text: string;
  elements: readonly ElementResult[];
  onSelect: (span: Span) => void;
  level: 2 | 3;
}

/** The fifteen elements in their groups: what was seen, with the words relied on. */
export function SeaMap({ text, elements, onSelect, level }: SeaMapProps) {
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <Section title="What a reader would find" level={level}>
      {ELEMENT_GROUPS.map((group) => (
        <div key={group.title} class="map-group">
          <Heading>{group.title}</Heading>
          <ul class="plain-list">
            {group.elements.map((id) => {
              const element = elements.find((one) => one.id === id);
              return element ? <MapRow key={id} text={text} element={element} onSelect={onSelect} /> : null;
            })}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function MapRow({
  text,
  element: { id, answer, evidence, nearMiss },
  onSelect,
}: {
  text: string;
  element: ElementResult;
  onSelect: (span: Span) => void;
}) {
  const [first, ...more] = evidence;
  const { title, looksFor } = ELEMENT_WORDS[id];
  return (
    <li class="map-row" data-element={id}>
      <p class="map-head">
        <span>{title}</span>
        <AnswerMark answer={answer} />
      </p>
      {answer === 'not-seen' && <p class="quiet">I could not see {looksFor}.</p>}
      {answer === 'unsure' && <p class="quiet">You will know whether this says {looksFor}.</p>}
      {first && <Quote text={text} span={first} onSelect={onSelect} />}
      {more.length > 0 && (
        <Details summary={more.length === 1 ? 'One more place' : `${more.length} more places`}>
          {more.map((span) => (
            <Quote key={span.start} text={text} span={span} onSelect={onSelect} />
          ))}
        </Details>
      )}
      {nearMiss && (
        <>
          <p class="quiet">This comes close, and leaves a reader to guess:</p>
          <Quote text={text} span={nearMiss} onSelect={onSelect} />
        </>
      )}
    </li>
  );
}

import type { ElementResult, Span } from '../../src/engine/types';
import { placeOfElement } from '../../src/extension/help-place';
import { WORDS } from '../../src/page/words';
import { AnswerMark, Details, ELEMENT_GROUPS, ELEMENT_WORDS, Quote, Section } from '../../src/ui';

interface SeaMapProps {
  text: string;
  elements: readonly ElementResult[];
  onSelect: (span: Span) => void;
  /** Leads to a place in the help. */
  onWhy: (place: string) => void;
  /** Marks words in the field while the row is pointed at or has the focus. */
  onShow: ((spans: readonly Span[]) => void) | undefined;
  level: 2 | 3;
}

/** The fifteen elements in their groups: what was seen, with the words relied on. */
export function SeaMap({ text, elements, onSelect, onShow, onWhy, level }: SeaMapProps) {
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <Section title="What a reader would find" level={level}>
      <p class="quiet">“Not seen” means that I could not see it in this text. “Not sure” is for you to judge.</p>
      {ELEMENT_GROUPS.map((group) => (
        <div key={group.title} class="map-group">
          <Heading>{group.title}</Heading>
          <ul class="plain-list">
            {group.elements.map((id) => {
              const element = elements.find((one) => one.id === id);
              return element ? <MapRow key={id} text={text} element={element} onSelect={onSelect} onShow={onShow} onWhy={onWhy} /> : null;
            })}
          </ul>
        </div>
      ))}
    </Section>
  );
}

type MapRowProps = Pick<SeaMapProps, 'text' | 'onSelect' | 'onShow' | 'onWhy'> & { element: ElementResult };

function MapRow({ text, element: { id, answer, evidence, nearMiss }, onSelect, onShow, onWhy }: MapRowProps) {
  const [first, ...more] = evidence;
  return (
    <li
      class="map-row"
      data-element={id}
      onPointerEnter={() => onShow?.(evidence)}
      onPointerLeave={() => onShow?.([])}
      onFocusCapture={() => onShow?.(evidence)}
      onBlurCapture={() => onShow?.([])}
    >
      <p class="map-head">
        <span>{ELEMENT_WORDS[id]}</span>
        <span class="map-answer">
          <AnswerMark answer={answer} />
          <button
            type="button"
            class="ask-why"
            aria-label={`${WORDS.why} ${ELEMENT_WORDS[id]}`}
            title={WORDS.why}
            onClick={() => onWhy(placeOfElement(id))}
          >
            ?
          </button>
        </span>
      </p>
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

import type { Remark, Span } from '../../src/engine/types';
import { Details, Quote, Section } from '../../src/ui';

interface RemarksProps {
  text: string;
  remarks: readonly Remark[];
  onSelect: (span: Span) => void;
  level: 2 | 3;
}

/** Thoughts about the entry as a whole. */
export function Remarks({ text, remarks, onSelect, level }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <Section title="A thought about the whole" level={level}>
      <ul class="plain-list">
        {remarks.map(({ id, say, why, spans, origin }) => (
          <li key={id} class="card">
            <p>{say}</p>
            {spans.slice(0, 3).map((span) => (
              <Quote key={span.start} text={text} span={span} onSelect={onSelect} />
            ))}
            <Details summary="Why, and where this comes from">
              <p>{why}</p>
              <p class="quiet">
                From “{origin.packTitle}”, version {origin.version}.{origin.source.length > 0 && ` Source: ${origin.source.join('; ')}.`}
              </p>
            </Details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { Remark, Span } from '../../src/engine/types';
import { placeOfRule } from '../../src/extension/help-place';
import { WORDS } from '../../src/page/words';
import { Button, Details, Quote, Section } from '../../src/ui';

interface RemarksProps {
  text: string;
  remarks: readonly Remark[];
  onSelect: (span: Span) => void;
  /** Leads to a place in the help. */
  onWhy: (place: string) => void;
  level: 2 | 3;
}

/** Thoughts about the entry as a whole. */
export function Remarks({ text, remarks, onSelect, onWhy, level }: RemarksProps) {
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
            <Details summary={WORDS.why}>
              <p>{why}</p>
              <p class="quiet">
                From “{origin.packTitle}”, version {origin.version}.{origin.source.length > 0 && ` Source: ${origin.source.join('; ')}.`}
              </p>
              <Button kind="link" label={`${WORDS.whyMore}: ${say}`} onClick={() => onWhy(placeOfRule(origin.rule))}>
                {WORDS.whyMore}
              </Button>
            </Details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

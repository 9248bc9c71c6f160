import type { RuleProblem } from '../../src/extension/line';
import type { OwnReading } from '../../src/extension/own-reading';
import { RuleProblems, Section } from '../../src/ui';
import { OwnText } from './own-text';

interface PasteProps {
  engine: OwnReading;
  problems: readonly RuleProblem[];
  text: string;
  onText: (text: string) => void;
}

/** A box to paste into, for pages that cannot be read. */
export function Paste({ engine, problems, text, onText }: PasteProps) {
  return (
    <Section title="Or paste your text here">
      <OwnText
        id="pasted"
        label="Oversight comment"
        hint="It stays in this window and goes when you close it."
        engine={engine}
        text={text}
        onText={onText}
      />
      <RuleProblems problems={problems} />
    </Section>
  );
}

import type { ElementSeen, LensReading } from '../../engine/lens';
import type { Lens } from '../../engine/lens-rules';
import { AnswerMark } from '../answer-mark';
import { ELEMENT_WORDS } from '../element-words';
import { useOwnId } from '../own-id';

interface PlanGridProps {
  lens: Lens;
  stands: LensReading['stands'];
  /** The corner that is chosen. */
  plan: string | null;
  onPlan: (corner: string) => void;
  level: 2 | 3 | 4;
}

const ROWS = ['high', 'low'] as const;
const COLUMNS = ['low', 'high'] as const;

/** Where the plan stands between two lines, as four choices, and what was looked for along each line. */
export function PlanGrid({ lens, stands, plan, onPlan, level }: PlanGridProps) {
  const name = useOwnId();
  const { grid } = lens;
  if (!grid) return null;
  return (
    <>
      <fieldset class="plan-grid">
        <legend>Where does this plan stand?</legend>
        <p class="quiet">
          {stands === null
            ? 'Nothing is written yet. Where would you put it?'
            : plan === stands.corner
              ? 'By its words I would put it here. You know it: move it if it stands elsewhere.'
              : 'You moved it.'}
        </p>
        <p class="plan-line" aria-hidden="true">
          <span>← {grid.across.low}</span>
          <span>{grid.across.high} →</span>
        </p>
        <div class="plan-corners">
          {ROWS.flatMap((down) =>
            COLUMNS.map((across) => {
              const place = lens.places.find(({ corner }) => corner?.across === across && corner.down === down);
              if (!place) return null;
              return (
                <label key={place.id} class="plan-corner" data-corner={place.id}>
                  <input type="radio" name={name} checked={plan === place.id} autocomplete="off" onChange={() => onPlan(place.id)} />
                  <span>{place.title}</span>
                </label>
              );
            }),
          )}
        </div>
      </fieldset>
      {stands && (
        <>
          <Seen title={grid.down.title} seen={stands.down} level={level} />
          <Seen title={grid.across.title} seen={stands.across} level={level} />
        </>
      )}
    </>
  );
}

function Seen({ title, seen, level }: { title: string; seen: readonly ElementSeen[]; level: 2 | 3 | 4 }) {
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <div class="plan-seen">
      <Heading>{title}</Heading>
      <ul class="plain-list">
        {seen.map(({ element, answer }) => (
          <li key={element} class="plan-row">
            <span>{ELEMENT_WORDS[element]}</span>
            <AnswerMark answer={answer} />
          </li>
        ))}
      </ul>
    </div>
  );
}

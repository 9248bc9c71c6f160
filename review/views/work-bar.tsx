import { Button } from '../../src/ui';
import type { Work } from '../store/state';

/** How far something is that takes a while, with a way to stop it. */
export function WorkBar({ work, onCancel }: { work: Work | null; onCancel: () => void }) {
  if (!work) return null;
  const { what, share, of } = work;
  return (
    <section class="work no-print" aria-label={what}>
      <label for="work-progress">
        {what} …{of && ` ${of}`}
      </label>
      <progress id="work-progress" max={1} {...(share === null ? {} : { value: share })} />
      <Button small kind="secondary" onClick={onCancel}>
        Stop
      </Button>
    </section>
  );
}

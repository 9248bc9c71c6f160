import type { Span } from '../engine/types';
import type { Field } from './field';
import { visibleBox } from './geometry';
import type { Marks } from './marks';

/** Brings selected words into view. Browsers do so only for a selection that was made by a key. */
export function revealSpan(field: Field, marks: Marks, text: string, span: Span): void {
  const { element } = field;
  const seen = visibleBox(element);
  if (!seen) element.scrollIntoView({ block: 'nearest' });
  const range = field.range(span);
  if (range) {
    const box = range.getBoundingClientRect();
    const place = element.getBoundingClientRect();
    const low = Math.min(place.bottom, element.ownerDocument.documentElement.clientHeight);
    if (box.top < Math.max(0, place.top) || box.bottom > low) range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const [box] = marks.boxes(text, span);
  const place = visibleBox(element);
  if (!box || !place) return;
  if (box.top < place.top || box.top + box.height > place.top + place.height) element.scrollTop += box.top - place.top - place.height / 2;
}

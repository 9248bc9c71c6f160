import type { Span } from '../engine/types';
import { isTextarea } from './dom';
import { h } from './elements';
import type { Field } from './field';
import type { Mark, Marks } from './marks';
import { createMirror, type Mirror } from './mirror';
import { firstChange, remapSpans } from './remap';

/**
 * Marks over a textarea, whose text no style can reach: underlines in our own layer, which lets every click through.
 * Drawn only while the mirror agrees with the field: a mark in the wrong place is worse than none (anchors 2.1, rows 8 and 9).
 */
export function overlayMarks(field: Field, layer: HTMLElement, signal: AbortSignal): Marks {
  const { element } = field;
  if (!isTextarea(element)) throw new Error('only a textarea has an overlay');
  let mirror: Mirror | null = null;
  let isPlaced = false;
  let text = '';
  let marks: readonly Mark[] = [];
  let shape = '';
  const drawn: HTMLElement[] = [];
  let looks: string[] = [];

  const ready = (): Mirror => {
    if (!mirror) {
      mirror = createMirror(element, layer);
      mirror.dress();
      isPlaced = mirror.place();
    }
    return mirror;
  };
  // A line more, or a scroll bar that came: what was measured may no longer hold.
  const shapeNow = (): string => `${element.clientWidth} ${element.scrollHeight}`;
  const draw = (): void => {
    shape = shapeNow();
    if (marks.length === 0 && looks.length === 0) return;
    const copy = ready();
    const sure = isPlaced && marks.length > 0 && copy.lay(text);
    looks = sure ? marks.flatMap((mark) => lookOf(copy, mark)) : [];
    for (const [i, look] of looks.entries()) {
      const line = drawn[i] ?? copy.drawing.appendChild(h(layer.ownerDocument, 'div', {}));
      drawn[i] = line;
      const [name = '', place = ''] = look.split('|');
      if (line.className !== name) line.className = name;
      if (line.dataset.place === place) continue;
      line.style.cssText = place;
      line.dataset.place = place;
    }
    for (const line of drawn.splice(looks.length)) line.remove();
  };

  element.addEventListener('scroll', () => mirror?.scroll(), { passive: true, signal });

  return {
    paint(newText, newMarks) {
      if (newText === text && sameMarks(marks, newMarks) && shape === shapeNow()) return;
      text = newText;
      marks = newMarks;
      draw();
    },
    edited() {
      if (marks.length === 0) return;
      const now = element.value;
      if (now === text) return;
      // Words before the one that is being written do not move, so most keys cost nothing here.
      const stay = startOfWord(now, firstChange(text, now));
      if (mirror?.isPlain() && marks.every(({ end }) => end <= stay)) {
        text = now;
        return;
      }
      const moved = remapSpans(text, now, marks);
      marks = marks.flatMap((mark, i) => (moved[i] ? [{ ...mark, ...moved[i] }] : []));
      text = now;
      draw();
    },
    moved() {
      if (!mirror) return;
      mirror.dress();
      isPlaced = mirror.place();
      draw();
    },
    boxes(newText: string, span: Span) {
      const copy = ready();
      return isPlaced && copy.lay(newText) ? copy.outerBoxes(span) : [];
    },
    count: () => looks.length,
    clear() {
      marks = [];
      draw();
    },
  };
}

/** Class and place of each line of a mark, as one word that can be compared. */
function lookOf(mirror: Mirror, mark: Mark): string[] {
  return mirror
    .boxes(mark)
    .map(({ left, top, width, height }) => `mark mark-${mark.kind}|left:${left}px;top:${top}px;width:${width}px;height:${height}px`);
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark.start === b[i]?.start && mark.end === b[i]?.end && mark.kind === b[i]?.kind);

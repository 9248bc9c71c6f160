import { isTextarea } from './dom';
import { h } from './elements';
import type { Field } from './field';
import type { Mark, Marks } from './marks';
import { createMirror, type Mirror } from './mirror';
import { remapSpans } from './remap';

/**
 * Marks over a textarea, whose text no style can reach: underlines in our own layer, which lets every click through.
 * Drawn only while the mirror agrees with the field: a mark in the wrong place is worse than none (anchors 2.1, rows 8 and 9).
 */
export function overlayMarks(field: Field, layer: HTMLElement, signal: AbortSignal): Marks {
  const { element } = field;
  if (!isTextarea(element)) throw new Error('only a textarea has an overlay');
  let mirror: Mirror | null = null;
  let text = '';
  let marks: readonly Mark[] = [];
  let drawn = 0;

  const draw = (): void => {
    drawn = 0;
    if (marks.length === 0) {
      mirror?.drawing.replaceChildren();
      return;
    }
    mirror ??= createMirror(element, layer);
    const sure = mirror.place() && mirror.lay(text);
    const lines = sure ? marks.flatMap((mark) => lineBoxes(mirror, mark)) : [];
    mirror.drawing.replaceChildren(...lines);
    drawn = lines.length;
  };

  element.addEventListener('scroll', () => mirror?.place(), { passive: true, signal });

  return {
    paint(newText, newMarks) {
      if (newText === text && drawn > 0 && sameMarks(marks, newMarks)) return;
      text = newText;
      marks = newMarks;
      draw();
    },
    edited() {
      if (marks.length === 0) return;
      const now = element.value;
      const moved = remapSpans(text, now, marks);
      marks = marks.flatMap((mark, i) => (moved[i] ? [{ ...mark, ...moved[i] }] : []));
      text = now;
      draw();
    },
    moved: draw,
    boxes(newText, span) {
      mirror ??= createMirror(element, layer);
      return mirror.place() && mirror.lay(newText) ? mirror.outerBoxes(span) : [];
    },
    count: () => drawn,
    clear() {
      marks = [];
      draw();
    },
  };
}

function lineBoxes(mirror: Mirror | null, mark: Mark): HTMLElement[] {
  return (mirror?.boxes(mark) ?? []).map(({ left, top, width, height }) => {
    const line = h(mirror?.drawing.ownerDocument ?? document, 'div', { class: `mark mark-${mark.kind}` });
    Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    return line;
  });
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark.start === b[i]?.start && mark.end === b[i]?.end && mark.kind === b[i]?.kind);

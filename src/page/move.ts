export interface MoveOptions {
  signal: AbortSignal;
  /** What is moved, where it is not the handle itself. */
  moved?: HTMLElement;
  /** Whether an arrow key with these modifiers moves it. */
  keys: (event: KeyboardEvent) => boolean;
  /** The wanted place of the upper left corner, in the window. */
  onMove: (left: number, top: number) => void;
}

const STEP = 16;
// A hand that presses also shakes: less than this is a press, not a move (CSS pixels).
const SHAKE = 4;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Lets a part of ours be dragged by its handle, and moved by the arrow keys. Only the writer's own events move it. */
export function startMoving(handle: HTMLElement, { signal, moved = handle, keys, onMove }: MoveOptions): { justMoved: () => boolean } {
  let grip: { x: number; y: number; left: number; top: number } | null = null;
  let hasMoved = false;
  handle.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      const box = moved.getBoundingClientRect();
      grip = { x: event.clientX, y: event.clientY, left: box.left, top: box.top };
      hasMoved = false;
      handle.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (!grip || !event.isTrusted) return;
      const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
      if (!hasMoved && Math.hypot(dx, dy) < SHAKE) return;
      hasMoved = true;
      onMove(grip.left + dx, grip.top + dy);
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    handle.addEventListener(
      type,
      () => {
        grip = null;
      },
      { signal },
    );
  }
  handle.addEventListener(
    'keydown',
    (event) => {
      const step = ARROWS[event.key];
      if (!step || !event.isTrusted || !keys(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const box = moved.getBoundingClientRect();
      onMove(box.left + step[0], box.top + step[1]);
    },
    { signal },
  );
  return {
    justMoved() {
      const answer = hasMoved;
      hasMoved = false;
      return answer;
    },
  };
}

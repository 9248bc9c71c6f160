// An editor that reverts or re-renders does so within a few frames; the longest that was seen is 400 ms (anchors 5.11).
const QUIET_FRAMES = 6;
const LONGEST = 400;

/**
 * Resolves when nothing in or around an element has changed for some frames, and at the latest after 400 ms. Waits on what
 * happens, not on a clock: a page that is still gets its answer in a tenth of a second.
 */
export function settled(element: Element, signal: AbortSignal, quietFrames = QUIET_FRAMES): Promise<void> {
  const win = element.ownerDocument.defaultView;
  if (!win || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let quiet = 0;
    let frame = 0;
    const stir = (): void => {
      quiet = 0;
    };
    const observer = new MutationObserver(stir);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener('input', stir);
    // Frames stop in a hidden tab, so this wait has an end of its own.
    const end = win.setTimeout(finish, LONGEST);

    function finish(): void {
      observer.disconnect();
      element.removeEventListener('input', stir);
      signal.removeEventListener('abort', finish);
      win?.clearTimeout(end);
      win?.cancelAnimationFrame(frame);
      resolve();
    }
    function tick(): void {
      if (++quiet > quietFrames) finish();
      else frame = win?.requestAnimationFrame(tick) ?? 0;
    }
    signal.addEventListener('abort', finish, { once: true });
    tick();
  });
}

/** Functions that run in the page under test, and see nothing of their surroundings. */

/** All HTML of the page, its frames and the field's shadow root, without our one host. */
export function pageHtml(): string {
  const parts: string[] = [];
  const take = (root: Document | ShadowRoot): void => {
    const top = 'documentElement' in root ? root.documentElement : null;
    const hosts = [...root.querySelectorAll('[data-shoulder]')];
    const html = top ? top.outerHTML : [...root.children].map((el) => el.outerHTML).join('');
    parts.push(hosts.reduce((all, host) => all.replace(host.outerHTML, ''), html));
    for (const frame of root.querySelectorAll('iframe, frame')) {
      if ('contentDocument' in frame && frame.contentDocument) take(frame.contentDocument as Document);
    }
    for (const el of root.querySelectorAll('*')) if (el.shadowRoot) take(el.shadowRoot);
  };
  take(document);
  const root = window.caseSystem.field().getRootNode();
  if (root instanceof ShadowRoot) take(root);
  return parts.join('\n');
}

/** Counts edits that the page is told of, from now on, in `window.edits`. */
export function countEdits(): void {
  Object.assign(window, { edits: 0 });
  const doc = window.caseSystem.field().getRootNode();
  for (const type of ['input', 'change']) {
    doc.addEventListener(type, () => Object.assign(window, { edits: (window as unknown as { edits: number }).edits + 1 }), true);
  }
}

export function edits(): number {
  return (window as unknown as { edits: number }).edits;
}

/** The words that the CSS highlights of the field's document stand on. */
export function highlighted(): string[] {
  const win = window.caseSystem.field().ownerDocument.defaultView;
  return [...(win?.CSS.highlights.values() ?? [])].flatMap((highlight) => [...highlight].map(String));
}

/** The words that are selected in the field. */
export function selectedWords(): string {
  const field = window.caseSystem.field();
  if ('selectionStart' in field && 'value' in field) {
    const area = field as HTMLTextAreaElement;
    return area.value.slice(area.selectionStart, area.selectionEnd);
  }
  return String(field.ownerDocument.getSelection());
}

/** How many characters stand before the caret, line ends not counted; -1 where there is no caret in the field. */
export function beforeCaret(): number {
  const field = window.caseSystem.field();
  if ('selectionStart' in field) {
    const area = field as HTMLTextAreaElement;
    return area.value.slice(0, area.selectionEnd).replaceAll('\n', '').length;
  }
  const doc = field.ownerDocument;
  const selection = doc.getSelection();
  const root = field.getRootNode();
  const [composed] = root instanceof ShadowRoot ? (selection?.getComposedRanges({ shadowRoots: [root] }) ?? []) : [];
  const node = composed?.endContainer ?? selection?.focusNode ?? null;
  const offset = composed?.endOffset ?? selection?.focusOffset ?? 0;
  if (!node || !field.contains(node)) return -1;
  const range = doc.createRange();
  range.setStart(field, 0);
  range.setEnd(node, offset);
  return range.toString().replace(/[\n\u200b\ufeff\u2060]/g, '').length;
}

/** Whether the focus is in the field, through frames and shadow roots. */
export function isInField(): boolean {
  const field = window.caseSystem.field();
  const root = field.getRootNode() as Document | ShadowRoot;
  const active = root.activeElement;
  return active === field || (active !== null && field.contains(active)) || field.ownerDocument.designMode === 'on';
}

/** For each point, in the window of the top document, the offset of the letter that a text box shows there. */
export function lettersAt(points: { x: number; y: number }[]): number[] {
  const field = window.caseSystem.field();
  const root = field.getRootNode();
  let [left, top] = [0, 0];
  for (let win = field.ownerDocument.defaultView; win?.frameElement; win = win.parent as Window & typeof globalThis) {
    const frame = win.frameElement;
    left += frame.getBoundingClientRect().left + frame.clientLeft;
    top += frame.getBoundingClientRect().top + frame.clientTop;
  }
  const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
  return points.map(({ x, y }) => field.ownerDocument.caretPositionFromPoint(x - left, y - top, options)?.offset ?? -1);
}

/** Keeps the page's own HTML and model in `window.kept`. */
export function modelNow(): string {
  return window.caseSystem.model();
}

export function textNow(): string {
  return window.caseSystem.text();
}

/** Scrolls a text box so that what stands at this share of its text is in the middle. */
export function scrollToShare(share: number): void {
  const field = window.caseSystem.field();
  field.scrollTop = field.scrollHeight * share - field.clientHeight / 2;
}

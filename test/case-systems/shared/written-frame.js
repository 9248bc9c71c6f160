// Editors of the frame-and-write kind: the frame begins as about:blank and is filled by open, write, close.

/** Writes an editor document into the frame. Listeners and marks from before are wiped by the browser. */
window.writeEditor = (frame, { designMode = false } = {}) => {
  const inner = frame.contentDocument;
  inner.open();
  inner.write(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Editor</title><style>body{margin:8px;font:15px Arial,sans-serif}p{margin:0 0 8px}</style></head><body id="written"${designMode ? '' : ' contenteditable="true"'}>${window.caseLib.HTML}</body></html>`,
  );
  inner.close();
  if (designMode) inner.designMode = 'on';
};

/** Defines `window.caseSystem` for the body of the written frame. */
window.writtenCaseSystem = (frame, more = {}) =>
  window.caseLib.editable('body#written', {
    fill: null,
    find: () => frame.contentDocument?.body ?? null,
    frame: ['#editor'],
    vanish: () => frame.remove(),
    ...more,
  });

// An editor with a model of its own: paragraphs of characters, each bold or not. The page shows the model; whatever else changes the
// page is put back. Input comes through `beforeinput` alone, so the browser's own undo list stays empty and undo is ours.

window.modelEditor = (root, { trustedOnly, silent = false }) => {
  const { changed, define, PARAGRAPHS, toHtml } = window.caseLib;
  root.style.whiteSpace = 'pre-wrap';
  window.caseLib.nameBox(root);

  /** One flat list of characters; a paragraph ends with a line feed. */
  const read = (text) => [...text].map((char) => ({ char, bold: false }));
  let model = read(PARAGRAPHS.join('\n'));
  const boldFrom = PARAGRAPHS[0].length + 1 + PARAGRAPHS[1].indexOf('failed');
  for (let i = boldFrom; i < boldFrom + 'failed'.length; i += 1) model[i].bold = true;
  let done = [];
  let undone = [];
  let composing = false;

  const plain = () => model.map((c) => c.char).join('');
  const observer = new MutationObserver(() => {
    if (composing) return;
    const at = offsets();
    draw(at?.end ?? null);
  });
  const watch = () => observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });

  /** Draws the model and puts the caret at the offset, where one is given. */
  function draw(caret) {
    observer.disconnect();
    const paragraphs = [document.createElement('p')];
    let run = null;
    for (const { char, bold } of model) {
      if (char === '\n') {
        paragraphs.push(document.createElement('p'));
        run = null;
        continue;
      }
      if (run === null || run.bold !== bold) {
        run = { bold, text: document.createTextNode('') };
        const holder = bold ? paragraphs.at(-1).appendChild(document.createElement('strong')) : paragraphs.at(-1);
        holder.append(run.text);
      }
      run.text.data += char;
    }
    for (const p of paragraphs) if (!p.firstChild) p.append(document.createElement('br'));
    root.replaceChildren(...paragraphs);
    if (caret !== null) getSelection().collapse(...place(caret));
    watch();
  }

  /** Model offset of a point in the page; null outside the editor. */
  function offsetOf(node, offset) {
    if (!root.contains(node)) return null;
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(node, offset);
    const copy = range.cloneContents();
    const breaks = Math.max(0, copy.querySelectorAll('p').length - 1);
    return Math.min(model.length, copy.textContent.length + breaks);
  }

  function place(offset) {
    let left = offset;
    for (const p of root.children) {
      const length = p.textContent.length;
      if (left > length) {
        left -= length + 1;
        continue;
      }
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (left <= text.data.length) return [text, left];
        left -= text.data.length;
      }
      return [p, 0];
    }
    return [root, root.childNodes.length];
  }

  function offsets(event) {
    const selection = getSelection();
    const range = event?.getTargetRanges?.()[0] ?? (selection.rangeCount ? selection.getRangeAt(0) : null);
    if (!range) return null;
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  function replace({ start, end }, text) {
    done.push({ model, caret: end });
    undone = [];
    const bold = model[start]?.bold === true && end > start;
    model = [...model.slice(0, start), ...read(text).map((c) => ({ ...c, bold })), ...model.slice(end)];
    draw(start + [...text].length);
    changed();
  }

  function step(from, to) {
    if (from.length === 0) return;
    const last = from.pop();
    to.push({ model, caret: offsets()?.end ?? model.length });
    model = last.model;
    draw(last.caret);
    changed();
  }

  root.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'insertCompositionText' || (silent && !event.isTrusted)) return;
    event.preventDefault();
    if (trustedOnly && !event.isTrusted) return;
    if (event.inputType === 'historyUndo') return step(done, undone);
    if (event.inputType === 'historyRedo') return step(undone, done);
    const at = offsets(event);
    if (at === null) return;
    if (event.inputType.startsWith('delete')) replace(at, '');
    else if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') replace(at, '\n');
    else if (event.inputType.startsWith('insert')) replace(at, event.data ?? event.dataTransfer?.getData('text/plain') ?? '');
  });
  root.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) step(undone, done);
    else step(done, undone);
  });
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  root.addEventListener('compositionend', () => {
    composing = false;
    done.push({ model, caret: model.length });
    model = read([...root.children].map((p) => p.textContent).join('\n'));
    const at = offsets();
    draw(at?.end ?? model.length);
    changed();
  });
  draw(null);

  return define({
    fieldSelector: '#note',
    field: () => document.querySelector('#note'),
    model: () => toHtml(plain()),
    text: plain,
    setText: (text) => {
      model = read(text);
      done = [];
      undone = [];
      draw(null);
    },
    vanish: () => {
      observer.disconnect();
      root.remove();
    },
  });
};

// What every editor page shares: the text it begins with, autosave, and `window.caseSystem`, the handle that tests hold.

(() => {
  const PARAGRAPHS = [
    'Mum has failed to engage with the parenting course and Sam will ask her why.',
    'Dad failed to return two calls. Leo said that he misses his brother.',
  ];
  const HTML = `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1].replace('failed', '<strong>failed</strong>')}</p>`;
  const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H2', 'H3', 'BLOCKQUOTE']);
  const SAVE_AFTER_MS = 1000;

  const name = location.pathname.split('/').pop();
  let saves = 0;
  let timer = 0;

  /** Saves now. Counted here too, so that a test in the page can say "none". */
  async function save(reason = 'autosave') {
    clearTimeout(timer);
    saves += 1;
    const line = document.querySelector('#saved');
    const answer = await fetch(`/api/save/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason, model: window.caseSystem.model() }),
    });
    const { saved } = await answer.json();
    if (line) line.textContent = `Saved ${new Date(saved).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  }

  /** Says that the model changed: a save follows one second after the last change. */
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  }

  /** Plain text of editable HTML, a line for each block and each line break. */
  function textOf(root) {
    let out = '';
    const line = () => {
      if (out !== '' && !out.endsWith('\n')) out += '\n';
    };
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) out += child.data;
        else if (child.nodeName === 'BR') {
          if (child.nextSibling) out += '\n';
        } else if (BLOCKS.has(child.nodeName)) {
          line();
          walk(child);
          line();
        } else walk(child);
      }
    };
    walk(root);
    return out.replace(/\n$/, '').replaceAll('\u00a0', ' ');
  }

  /** Plain text as paragraphs of HTML. */
  function toHtml(text) {
    const escaped = text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
    return escaped
      .split('\n')
      .map((l) => `<p>${l === '' ? '<br>' : l}</p>`)
      .join('');
  }

  /**
   * Puts `window.caseSystem` in place. `parts` must give `fieldSelector`, `field()`, `model()`, `text()` and `setText(text)`;
   * `frame` names the frames and shadow hosts on the way, outermost first; `ready` settles when the editor can be used.
   */
  function define(parts) {
    window.caseSystem = {
      name,
      frame: [],
      ready: Promise.resolve(),
      saves: () => saves,
      save: () => save('button'),
      vanish: () => parts.field().remove(),
      ...parts,
    };
    return window.caseSystem;
  }

  /** The whole of a page whose field is a textarea or an input. `find` is called afresh each time. */
  function textarea(fieldSelector, { autosave = true, fill = PARAGRAPHS.join('\n'), find, ...more } = {}) {
    const field = find ?? (() => document.querySelector(fieldSelector));
    if (fill !== null) field().value = fill;
    if (autosave) field().addEventListener('input', changed);
    return define({
      fieldSelector,
      field,
      model: () => field()?.value ?? '',
      text: () => field()?.value ?? '',
      setText: (text) => {
        field().value = text;
      },
      ...more,
    });
  }

  /** What a careful page says of an editable part, where there is a label to name it by. */
  function nameBox(box) {
    if (!box.ownerDocument.querySelector('#note-label') || box.id !== 'note') return;
    box.setAttribute('role', 'textbox');
    box.setAttribute('aria-multiline', 'true');
    box.setAttribute('aria-labelledby', 'note-label');
  }

  /** The whole of a page whose field is plain editable HTML, in this document or in another. */
  function editable(fieldSelector, { fill = HTML, find, ...more } = {}) {
    const field = find ?? (() => document.querySelector(fieldSelector));
    if (fill !== null) field().innerHTML = fill;
    nameBox(field());
    field().addEventListener('input', changed);
    return define({
      fieldSelector,
      field,
      model: () => field()?.innerHTML ?? '',
      text: () => (field() ? textOf(field()) : ''),
      setText: (text) => {
        field().innerHTML = toHtml(text);
      },
      ...more,
    });
  }

  window.caseLib = { PARAGRAPHS, TEXT: PARAGRAPHS.join('\n'), HTML, save, changed, textOf, toHtml, define, textarea, editable, nameBox };
})();

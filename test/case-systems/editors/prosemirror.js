const { HTML, changed, define, toHtml } = window.caseLib;
const editor = window.proseMirrorEditor(document.querySelector('#note'), HTML, changed);

define({
  fieldSelector: '#note .ProseMirror',
  field: () => document.querySelector('#note .ProseMirror'),
  model: editor.html,
  text: editor.text,
  setText: (text) => editor.load(toHtml(text)),
  vanish: editor.destroy,
});

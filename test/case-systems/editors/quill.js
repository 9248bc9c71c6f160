const { HTML, changed, define, toHtml } = window.caseLib;
document.querySelector('#note').innerHTML = HTML;
const quill = new window.Quill('#note', { theme: 'snow', modules: { toolbar: [['bold', 'italic'], [{ list: 'bullet' }]] } });
quill.on('text-change', (_delta, _old, source) => source === 'user' && changed());

define({
  fieldSelector: '#note .ql-editor',
  field: () => document.querySelector('#note .ql-editor'),
  model: () => quill.getSemanticHTML(),
  text: () => quill.getText().replace(/\n$/, ''),
  setText: (text) => {
    quill.clipboard.dangerouslyPasteHTML(toHtml(text), 'silent');
    quill.history.clear();
  },
  vanish: () => document.querySelector('#note').remove(),
});

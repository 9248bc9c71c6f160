const { HTML, changed, define, textOf, toHtml } = window.caseLib;
const { BlockQuote, Bold, ClassicEditor, Essentials, Italic, List, Paragraph } = window.CKEDITOR;
const field = () => document.querySelector('.ck-editor__editable');
let editor = null;

define({
  fieldSelector: '.ck-editor__editable',
  field,
  model: () => editor.getData(),
  text: () => textOf(field()),
  setText: (text) => editor.setData(toHtml(text)),
  vanish: () => editor.destroy(),
  ready: ClassicEditor.create(document.querySelector('#note'), {
    licenseKey: 'GPL',
    initialData: HTML,
    plugins: [Essentials, Paragraph, Bold, Italic, List, BlockQuote],
    toolbar: ['undo', 'redo', '|', 'bold', 'italic', 'bulletedList', 'numberedList'],
  }).then((made) => {
    editor = made;
    made.model.document.on('change:data', changed);
    return true;
  }),
});

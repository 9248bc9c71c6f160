const { HTML, changed, define, textOf, toHtml } = window.caseLib;
document.querySelector('#note').value = HTML;
const frame = () => document.querySelector('#note_ifr');
const field = () => frame()?.contentDocument?.body ?? null;
const editor = () => window.tinymce.get('note');

define({
  fieldSelector: 'body#tinymce',
  frame: ['#note_ifr'],
  field,
  model: () => editor().getContent(),
  text: () => textOf(field()),
  setText: (text) => {
    editor().setContent(toHtml(text));
    editor().undoManager.clear();
    editor().undoManager.add();
  },
  vanish: () => editor().remove(),
  ready: window.tinymce
    .init({
      selector: '#note',
      license_key: 'gpl',
      base_url: '/vendor/tinymce',
      suffix: '.min',
      plugins: 'lists',
      menubar: false,
      branding: false,
      promotion: false,
      toolbar: 'undo redo | bold italic | bullist numlist',
      height: 260,
      setup: (made) => made.on('input change undo redo', changed),
    })
    .then(() => true),
});

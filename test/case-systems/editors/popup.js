let opened = null;
document.querySelector('#open-note').addEventListener('click', () => {
  opened = window.open('/editors/popup-window', 'note', 'popup,width=720,height=560');
});
const inner =
  (key) =>
  (...args) =>
    opened.caseSystem[key](...args);
window.caseLib.define({
  fieldSelector: '#note',
  field: inner('field'),
  model: inner('model'),
  text: inner('text'),
  setText: inner('setText'),
  saves: () => opened?.caseSystem?.saves() ?? 0,
});

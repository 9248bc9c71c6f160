const panel = document.querySelector('#panel');
document.querySelector('#show-note').addEventListener('click', () => {
  panel.hidden = !panel.hidden;
});
window.caseLib.textarea('#note', {
  show: (shown = true) => {
    panel.hidden = !shown;
  },
});

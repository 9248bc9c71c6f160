// As on a slow intranet: the page is done, and the editor is written when its own script arrives. Design mode, no contenteditable.
const frame = document.querySelector('#editor');
const ready = new Promise((done) => {
  window.addEventListener('load', () => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.writeEditor(frame, { designMode: true });
        window.writtenCaseSystem(frame, { ready });
        done(true);
      }, 400),
    );
  });
});
window.caseSystem = { ready };

const find = () =>
  document.querySelector('#outer')?.contentDocument?.querySelector('#inner')?.contentDocument?.querySelector('#note') ?? null;
const ready = new Promise((done) => {
  window.addEventListener('load', () => {
    window.caseLib.editable('#note', { find, frame: ['#outer', '#inner'], ready });
    done(true);
  });
});
window.caseSystem = { ready };

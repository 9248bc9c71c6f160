const find = () => document.querySelector('frame[name="work"]')?.contentDocument?.querySelector('#note') ?? null;
const ready = new Promise((done) => {
  window.addEventListener('load', () => {
    window.caseLib.textarea('#note', { find, frame: ['frame[name="work"]'], ready });
    done(true);
  });
});
// Until the frames are there: the handle says only when it can be used.
window.caseSystem = { ready };

const frame = document.querySelector('#editor');
const reload = () =>
  new Promise((done) => {
    frame.addEventListener(
      'load',
      () => {
        window.caseLib.editable('body#written', {
          fill: null,
          find: () => frame.contentDocument?.body ?? null,
          frame: ['#editor'],
          vanish: () => frame.remove(),
          ready,
          reload,
        });
        done(true);
      },
      { once: true },
    );
    frame.srcdoc = `<!doctype html><html lang="en-GB"><head><title>Editor</title></head><body id="written" contenteditable="true">${window.caseLib.HTML}</body></html>`;
  });
const ready = reload();
window.caseSystem = { ready };

// A single-page app: a tab for each child; the field of the tab that is not shown does not exist.
const { TEXT, changed, define } = window.caseLib;
const notes = { leo: TEXT, mia: 'Mia has settled in year 2. Mum never misses a review.' };
let current = 'leo';
const view = document.querySelector('#view');
const field = () => document.querySelector('textarea[name="note"]');

function draw() {
  const label = document.createElement('label');
  const box = document.createElement('textarea');
  box.name = 'note';
  box.autocomplete = 'off';
  box.value = notes[current];
  box.addEventListener('input', () => {
    notes[current] = box.value;
    changed();
  });
  label.append('Management oversight ', box);
  view.replaceChildren(label);
  document.querySelector('#dock').replaceChildren();
}

function show(record) {
  current = record;
  history.pushState({ record }, '', `?record=${record}`);
  draw();
}

document.addEventListener('click', (event) => {
  const record = event.target.closest?.('[data-record]')?.dataset.record;
  if (record) show(record);
});
window.addEventListener('popstate', () => {
  current = new URLSearchParams(location.search).get('record') ?? 'leo';
  draw();
});
draw();

define({
  fieldSelector: 'textarea[name="note"]',
  field,
  model: () => notes[current],
  text: () => notes[current],
  setText: (text) => {
    notes[current] = text;
    draw();
  },
  show,
  /** The app draws the field again with the same text, as on any change of its state. */
  redraw: draw,
  /** The same field, under another parent. */
  move: () => document.querySelector('#dock').append(field().parentElement),
});

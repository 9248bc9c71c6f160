// ASP.NET style: a change of the list sends the whole form, and the answer replaces it. Ids are new each time; only the label stays.
const { TEXT, changed, define, save } = window.caseLib;
const panel = document.querySelector('#ctl00_UpdatePanel');
let turn = 0;
let note = TEXT;
let worker = 'Sam';
const field = () => panel.querySelector('textarea');

function draw() {
  turn += 1;
  const id = `ctl00_Main_ctl${String(turn).padStart(2, '0')}_txt`;
  panel.innerHTML = `<form><input type="hidden" name="__VIEWSTATE" value="dDwtMTM0NzE${turn}">
<p><label for="${id}W">Discussed with</label> <select id="${id}W"><option>Sam</option><option>Beth</option></select></p>
<label for="${id}N">Management oversight</label><textarea id="${id}N" name="ctl00$Main$ctl${turn}$txtN" autocomplete="off"></textarea></form>`;
  panel.querySelector('select').value = worker;
  field().value = note;
}

async function postback() {
  await save('postback');
  draw();
}

panel.addEventListener('input', (event) => {
  if (event.target !== field()) return;
  note = field().value;
  changed();
});
panel.addEventListener('change', (event) => {
  if (event.target.nodeName !== 'SELECT') return;
  worker = event.target.value;
  void postback();
});
draw();

define({
  fieldSelector: '#ctl00_UpdatePanel textarea',
  field,
  model: () => note,
  text: () => note,
  setText: (text) => {
    note = text;
    draw();
  },
  postback,
});

// CareNote's own script: autosave one second after the last input, the case-note type, actions, older entries.

const form = document.querySelector('#note');
if (form) {
  let timer = 0;
  const saved = document.querySelector('#saved');
  const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const save = async (reason) => {
    clearTimeout(timer);
    const values = Object.fromEntries(new FormData(form));
    saved.textContent = 'Saving…';
    const answer = await fetch(form.dataset.save, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason, ...values }),
    }).catch(() => null);
    saved.textContent = answer?.ok ? `Saved ${clock()}` : 'Not saved: the server did not answer. Your text is still here.';
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    saved.textContent = 'Changes not saved yet';
    timer = setTimeout(save, 1000, 'autosave');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save('button');
  });

  const type = document.querySelector('#note-type');
  const label = document.querySelector('#oversight-label');
  const nameBox = () => {
    label.textContent = type.value === 'Management oversight' ? 'Management oversight' : 'Details';
  };
  type.addEventListener('change', nameBox);
  nameBox();

  document.querySelector('#add-action').addEventListener('click', () => {
    const body = document.querySelector('#actions tbody');
    const row = body.rows[0].cloneNode(true);
    for (const input of row.querySelectorAll('input')) {
      input.value = '';
      input.name = input.name.replace(/\d+$/, String(body.rows.length));
    }
    body.append(row);
    row.querySelector('input').focus();
  });
}

const older = document.querySelector('#older');
older?.addEventListener('click', async () => {
  older.disabled = true;
  const answer = await fetch(`${older.dataset.from}?page=${older.dataset.page}`);
  const { entries, next } = await answer.json();
  document.querySelector('#entries').append(...entries.map(entryItem));
  older.disabled = false;
  older.dataset.page = String(next);
  if (next === null) older.remove();
});

function entryItem(entry) {
  const made = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });
  const item = made('li', 'entry');
  item.dataset.type = entry.type;
  const head = made('p', 'entry-head');
  const time = made('time', '', entry.shown);
  time.dateTime = entry.date;
  head.append(time, made('span', 'entry-type', entry.type), made('span', 'entry-author', entry.author));
  const text = made('div', 'entry-text');
  text.append(...entry.paragraphs.map((p) => made('p', '', p)));
  item.append(head, text);
  return item;
}

import { useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const { TEXT, changed, define } = window.caseLib;
const store = { note: TEXT, setNote: null };

/** A form in the way of React: the state is the truth, and each key draws the text box again. */
function CaseNote() {
  const [note, setNote] = useState(TEXT);
  const [shown, setShown] = useState(true);
  useLayoutEffect(() => {
    Object.assign(store, { note, setNote, setShown });
  });
  const change = (event) => {
    setNote(event.target.value);
    changed();
  };
  return (
    <section>
      <p>{note.trim().split(/\s+/).length} words</p>
      {shown && (
        <label>
          Management oversight
          <textarea name="caseNote.body" autoComplete="off" value={note} onChange={change} />
        </label>
      )}
    </section>
  );
}

const root = createRoot(document.querySelector('#root'));
flushSync(() => root.render(<CaseNote />));

define({
  fieldSelector: '#root textarea',
  field: () => document.querySelector('#root textarea'),
  model: () => store.note,
  text: () => store.note,
  setText: (text) => flushSync(() => store.setNote(text)),
  vanish: () => flushSync(() => store.setShown(false)),
});

import { createElement as h, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const { TEXT, changed, define } = window.caseLib;
const store = { note: TEXT, setNote: null, setShown: null };

/** A form in the way of React: the state is the truth, and each key draws the text box again. */
function CaseNote() {
  const [note, setNote] = useState(TEXT);
  const [shown, setShown] = useState(true);
  useLayoutEffect(() => {
    Object.assign(store, { note, setNote, setShown });
  });
  const onChange = (event) => {
    setNote(event.target.value);
    changed();
  };
  const box = h('textarea', { name: 'caseNote.body', autoComplete: 'off', value: note, onChange });
  return h(
    'section',
    null,
    h('p', null, `${note.trim().split(/\s+/).length} words`),
    shown && h('label', null, 'Management oversight ', box),
  );
}

const root = createRoot(document.querySelector('#root'));
flushSync(() => root.render(h(CaseNote)));

define({
  fieldSelector: '#root textarea',
  field: () => document.querySelector('#root textarea'),
  model: () => store.note,
  text: () => store.note,
  setText: (text) => flushSync(() => store.setNote(text)),
  vanish: () => flushSync(() => store.setShown(false)),
});

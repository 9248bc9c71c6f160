/**
 * The pages that the contract is run against, one line each. See pages.d.mts for what the parts mean.
 * `profile` is a site profile without its host: `profileFor(page, host)` adds it.
 */

/** The two paragraphs that nearly every page begins with; in rich fields the second has `<strong>failed</strong>`. */
export const PARAGRAPHS = [
  'Mum has failed to engage with the parenting course and Sam will ask her why.',
  'Dad failed to return two calls. Leo said that he misses his brother.',
];
export const TEXT = PARAGRAPHS.join('\n');

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const LABEL = 'Management oversight';
const note = { selector: '#note', label: LABEL };
const within = (selector, ...through) => ({ selector, through });

export const pages = [
  page('textarea', 'textarea', note, 'Saved only when the form is sent.'),
  page('textarea-autosave', 'textarea', note, 'Saves one second after the last input.'),
  page('react', 'textarea', { label: LABEL }, 'React 19, controlled; the box has no id.'),
  page('contenteditable', 'editable', { selector: '#note' }, 'Bold, a list and a soft line break.', { starts: true }),
  page('tinymce', 'editable', within('body', '#note_ifr'), 'TinyMCE 8, classic: editable body in a frame; the first text box is hidden.'),
  page('ckeditor5', 'editable', { selector: '.ck-editor__editable' }, 'CKEditor 5 classic: own model, input by beforeinput.'),
  page('quill', 'editable', { selector: '#note .ql-editor' }, 'Quill 2.'),
  page('prosemirror', 'editable', { selector: '#note .ProseMirror' }, 'ProseMirror: own model, reads changes of the page back.'),
  page('frameset', 'textarea', { ...note, through: ['frame[name="work"]'] }, 'A frameset of two frames.'),
  page('nested-frames', 'editable', within('#note', '#outer', '#inner'), 'A frame in a frame.'),
  page('written-at-once', 'editable', within('body#written', '#editor'), 'about:blank, written while the page loads.'),
  page('written-late', 'editable', within('body#written', '#editor'), 'about:blank, written 400 ms after load; design mode.'),
  page('written-twice', 'editable', within('body#written', '#editor'), 'Written again after a fetch; rewrite() does it once more.'),
  page('srcdoc', 'editable', within('body#written', '#editor'), 'A new document by srcdoc; reload() makes another.'),
  page('shadow-open', 'textarea', within('textarea', 'fernleigh-note'), 'Open shadow root.'),
  page('shadow-closed', 'textarea', within('textarea', 'fernleigh-note'), 'Closed shadow root.'),
  page('shadow-rich', 'editable', within('.box', 'fernleigh-page', 'fernleigh-box'), 'Open shadow root in an open shadow root.'),
  page('spa', 'textarea', { label: LABEL }, "The field is removed and made anew; show('mia'), redraw(), move()."),
  page('postback', 'textarea', { label: LABEL }, 'postback() replaces the whole form; ids are new each time.'),
  page('strict-csp', 'textarea', note, "default-src 'none' and Trusted Types.", { csp: STRICT }),
  page('strict-csp-rich', 'editable', { selector: '#note' }, 'The same with an editable part.', { csp: STRICT }),
  page('reverts', 'editable', { selector: '#note' }, 'Own model; takes beforeinput and puts back all other changes.'),
  page('reverts-untrusted', 'editable', { selector: '#note' }, 'The same, and takes no synthetic event.', { replace: 'refused' }),
  page('reverts-silent', 'editable', { selector: '#note' }, 'The same, without a word: execCommand answers true, then all is put back.', {
    replace: 'refused',
  }),
  page('note-type', 'textarea', { selector: '#Body' }, "Only while the list says so; choose('Visit').", { when: { selector: '#type' } }),
  page('note-type-ticks', 'textarea', { selector: '#Body' }, 'Only while a box in another list is ticked.', {
    when: { selector: '#kind-oversight' },
  }),
  page('past-entries', 'textarea', note, 'Locked note, and past entries below it.', {
    replace: 'refused',
    past: { item: '.entry', date: 'time', text: '.entry-text' },
  }),
  page('hidden', 'textarea', note, 'Not shown until the button is pressed.', { open: '#show-note' }),
  page(
    'several-fields',
    'textarea',
    { selector: '.oversight', label: LABEL },
    'Two fields of the profile; a search, a password and others are not.',
  ),
  page('popup', 'textarea', note, 'The field is in the window that the button opens.', {
    open: '#open-note',
    window: '/editors/popup-window',
  }),
  page('zoom', 'textarea', note, '200 % zoom, odd font and padding, a box that scrolls; longer text.', { starts: false }),
  page('rtl', 'textarea', note, 'Right to left, with an emoji.', { starts: false }),
  page('long-note', 'textarea', note, '10,000 words.', { starts: true }),
  page('long-note-rich', 'editable', { selector: '#note' }, '10,000 words.', { starts: true }),
  page('many-fields', 'textarea', note, '2,000 fields; one is the profile’s.'),
  page(
    'hostile',
    'textarea',
    note,
    "attack('remove' | 'click' | 'forge' | 'flood' | 'highlights' | 'cover' | 'style' | 'fields'), or ?attack=all.",
  ),
];

/** The profile of CareNote, the demo. */
export const careNote = {
  id: 'carenote',
  title: 'CareNote: management oversight',
  path: '/record/*',
  field: { selector: '#oversight', label: LABEL },
  when: { control: { selector: '#note-type' }, values: [LABEL] },
  pastEntries: { item: '.entry[data-type="Management oversight"]', date: 'time', text: '.entry-text', next: '.pages .next, .pages .older' },
  replace: true,
};

/** A page's profile for the host that serves it: `profileFor(page, '127.0.0.1:8080')`. */
export function profileFor(page, host) {
  return { ...page.profile, host };
}

/** The page of that name; throws where there is none. */
export function pageNamed(name) {
  const found = pages.find((p) => p.name === name);
  if (!found) throw new Error(`There is no page called ${name}.`);
  return found;
}

function page(name, kind, field, notes, { replace = 'yes', when, past, csp, open, window, starts } = {}) {
  const path = `/editors/${name}`;
  const profile = {
    id: name,
    title: `${name}: management oversight`,
    path: window ?? path,
    field,
    ...(when ? { when: { control: when, values: [LABEL] } } : {}),
    ...(past ? { pastEntries: past } : {}),
    replace: true,
  };
  const text = starts === undefined ? 'same' : starts ? 'begins' : 'holds';
  return {
    name,
    path,
    kind,
    profile,
    notes,
    expect: { replace },
    text,
    ...(csp ? { csp } : {}),
    ...(open ? { open } : {}),
    ...(window ? { window } : {}),
  };
}

// No script of its own: the form is posted when the writer presses Save.
window.caseLib.textarea('#note', { autosave: false });

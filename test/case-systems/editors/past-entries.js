// A locked note: it can be read with the helper, and nobody can write into it.
window.caseLib.textarea('#note');

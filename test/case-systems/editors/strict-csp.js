window.caseLib.textarea('#note');

const frame = document.querySelector('#editor');
window.writeEditor(frame);
window.writtenCaseSystem(frame);

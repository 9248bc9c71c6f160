// Written once for the empty form and again when the record has been fetched; `rewrite()` does it a third time under the writer's hands.
const frame = document.querySelector('#editor');
window.writeEditor(frame);
const again = () => {
  window.writeEditor(frame);
  window.writtenCaseSystem(frame, { ready, rewrite: again });
};
const ready = fetch('/api/record/leo/entries').then(() => {
  again();
  return true;
});
window.caseSystem = { ready };

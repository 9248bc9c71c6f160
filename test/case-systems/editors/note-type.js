// The box is one for all types: only the list above it says that this is an oversight comment.
const type = document.querySelector('#type');
window.caseLib.textarea('#Body', {
  /** Chooses a type as the writer does: the app hears `input` and `change`. */
  choose: (value) => {
    type.value = value;
    type.dispatchEvent(new Event('input', { bubbles: true }));
    type.dispatchEvent(new Event('change', { bubbles: true }));
  },
});

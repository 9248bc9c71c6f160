const tick = document.querySelector('#kind-oversight');
const kinds = document.querySelector('#kinds');
for (const radio of document.querySelectorAll('input[name="type"]')) {
  radio.addEventListener('change', () => {
    kinds.hidden = radio.value !== 'Something else';
  });
}
window.caseLib.textarea('#Body', {
  choose: (value) => {
    if ((value === 'Management oversight') !== tick.checked) tick.click();
  },
});

const grid = document.querySelector('#grid');
const fields = Array.from({ length: 1999 }, (_, i) => {
  const field = document.createElement(i % 3 === 0 ? 'textarea' : 'input');
  field.name = `field${i}`;
  field.value = i % 50 === 0 ? 'Mum failed to engage' : '';
  field.setAttribute('aria-label', `Field ${i}`);
  return field;
});
grid.append(...fields);
window.caseLib.textarea('#note', { others: () => fields });

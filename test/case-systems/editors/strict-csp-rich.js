// Trusted Types forbid innerHTML here, so the page builds its text node by node.
const { PARAGRAPHS, editable } = window.caseLib;
const field = document.querySelector('#note');
const paragraph = (...parts) => {
  const p = document.createElement('p');
  p.append(...parts);
  return p;
};
const strong = Object.assign(document.createElement('strong'), { textContent: 'failed' });
const [before, after] = PARAGRAPHS[1].split('failed');
field.append(paragraph(PARAGRAPHS[0]), paragraph(before, strong, after));
editable('#note', {
  fill: null,
  setText: (text) => field.replaceChildren(...text.split('\n').map((line) => paragraph(line))),
});

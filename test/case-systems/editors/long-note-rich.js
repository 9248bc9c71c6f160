const { HTML, PARAGRAPHS, editable, toHtml } = window.caseLib;
const rest = window.longText(10_000).split('\n').slice(PARAGRAPHS.length).join('\n');
editable('#note', { fill: HTML + toHtml(rest) });

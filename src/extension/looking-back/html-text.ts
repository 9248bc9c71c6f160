/** Text of a cell that a recording system exported as HTML. Nothing of it is ever drawn as HTML. */

const TAG =
  /<\/?(?:p|br|div|li|ul|ol|span|b|i|u|strong|em|font|a|table|tbody|thead|tr|td|th|h[1-6]|pre|blockquote|hr|html|body|img|script|style)\b[^<>]{0,2000}>/iu;
const EVERY_TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}>|<!--[^<>]{0,2000}-->/giu;
const BLOCKS = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'hr']);
const SILENT = /<(script|style|head|title)\b[^<>]{0,2000}>/iu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  eacute: 'é',
};

/** @returns the words as a reader saw them; text without tags and entities comes back as it is */
export function htmlToText(cell: string): string {
  if (!TAG.test(cell)) return /&(?:amp|nbsp|quot|lt|gt|#\d+);/.test(cell) ? decodeEntities(cell) : cell;
  const bare = withoutSilent(cell).replace(EVERY_TAG, (_, closing: string, name: string | undefined) => {
    if (name === undefined || !BLOCKS.has(name.toLowerCase())) return '';
    return closing === '' && name.toLowerCase() === 'li' ? '\n- ' : '\n';
  });
  return decodeEntities(bare)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Takes out what a browser would not show, from its tag to the end of it. */
function withoutSilent(html: string): string {
  let kept = '';
  let rest = html;
  for (;;) {
    const match = SILENT.exec(rest);
    if (!match) return kept + rest;
    kept += rest.slice(0, match.index);
    const end = rest.toLowerCase().indexOf(`</${String(match[1]).toLowerCase()}`, match.index);
    if (end === -1) return kept;
    rest = rest.slice(rest.indexOf('>', end) === -1 ? rest.length : rest.indexOf('>', end) + 1);
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

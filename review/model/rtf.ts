/** A document that Word, LibreOffice and Pages open, in the smallest part of RTF 1.9 that headings and paragraphs need. */
import type { CpdRecord } from './cpd-record';

const HEAD = '{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang2057{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}{\\info{\\title ';
const SETTINGS = '\\viewkind4\\uc1\\paperw11906\\paperh16838\\margl1418\\margr1418\\margt1418\\margb1418\n';

export function asRtf({ title, date, parts }: CpdRecord): string {
  const body = parts.flatMap(({ heading, paragraphs }) => [headline(heading), ...paragraphs.map(paragraph)]);
  return `${HEAD}${escaped(title)}}}${SETTINGS}{\\pard\\sa120\\b\\f0\\fs36 ${escaped(title)}\\par}\n${paragraph(date)}${body.join('')}}`;
}

const headline = (text: string): string => `{\\pard\\outlinelevel0\\keepn\\sb240\\sa120\\b\\f0\\fs28 ${escaped(text)}\\par}\n`;
const paragraph = (text: string): string => `{\\pard\\sa160\\f0\\fs22 ${escaped(text)}\\par}\n`;

/** Plain letters as they are, control characters away, all else as \\u with a question mark for old readers. */
function escaped(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = text.charAt(at);
    if (letter === '\\' || letter === '{' || letter === '}') out += `\\${letter}`;
    else if (letter === '\n') out += '\\line ';
    else if (letter === '\t') out += '\\tab ';
    else if (unit >= 0x20 && unit < 0x7f) out += letter;
    // RTF counts in signed 16-bit units.
    else if (unit >= 0x80) out += `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  }
  return out;
}

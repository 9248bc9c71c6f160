/**
 * How old a child is, as comments write it: "Idris, 3", "(14)", "aged 3", "5/12", "8 weeks old", "nine", "Year 9", "unborn", "EDD 3/8".
 */
import type { AgeBand } from './types';

/** An age in years where the text right after a name gives one ("Idris, 3, was asleep"); null where it gives none. */
export function ageAfter(text: string, at: number): number | null {
  // "Kofi's thirteen" is "Kofi is thirteen".
  // The number of the next line of a list is nobody's age.
  const [line] = text.slice(at, at + LONGEST).split(/\n\s*\d+[.)]/);
  const after = (/['’]s$/.test(text.slice(at - 2, at)) ? ' is' : '') + line;
  const baby = BABY.exec(after);
  if (baby) return babyYears(baby);
  const years = YEARS.exec(after);
  if (!years) return null;
  return numberOf(years[1] ?? years[2] ?? '');
}

/** An age that a sentence gives to whom it speaks of ("you are 13", "she's fourteen going on thirty"); null where it gives none. */
export function ageOfPronoun(sentence: string): number | null {
  const found = OF_PRONOUN.exec(sentence);
  return found ? numberOf(found[1] ?? '') : null;
}

/** What parts an age from its name: a comma, a bracket (with letters of a status before), "is", "aged". */
const LINK = String.raw`(?:\s*,\s*(?:now\s+|aged?\s+|is\s+|who is\s+|who's\s+|who turn(?:s|ed)\s+)?|\s*\(\s*(?:(?:LAC|CLA|CIC|CIN|CP|YP|UASC|twins|both),?\s+)?(?:now\s+|aged?\s+)?|\s+(?:is|was|aged?|now|turned|turns|who is|who's|who turns)\s+(?:now\s+|only\s+|just\s+|nearly\s+|almost\s+|about\s+)?)`;
const OF_PRONOUN =
  /\b(?:(?:she|he)(?:['’]s|\s+is)|you(?:['’]re|\s+are))\s+(?:now\s+|only\s+|just\s+|nearly\s+|almost\s+)?(\d{1,2}|[a-z]+)(?=[,.;]|\s+(?:and|going|years?|but|now)\b)/iu;
const BABY = new RegExp(
  String.raw`^(?:${LINK}(?:(\d{1,2})\s*\/\s*(12|52)|(\d{1,2}|\p{L}+)[\s-]*(days?|weeks?|wks?|months?|mths?))(?![\p{L}\d])(?!\s+(?:later|ago|on|at|into))|\s+(?:(\d{1,2})\s*\/\s*(12|52)|(\d{1,2}|\p{L}+)[\s-]*(days?|weeks?|wks?|months?|mths?)\s+old)\b)`,
  'iu',
);
/** Ages that are said with nothing between ("Amber nine and Louis six"); lower ones count things as often. */
const FROM_FOUR = 'four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';
const YEARS = new RegExp(
  String.raw`^(?:${LINK}(\d{1,2}|\p{L}+)|\s+(\d{1,2}|${FROM_FOUR}))(?=\s*(?:[),.;&](?!\d)|/\s|and\b|on\s+(?:\d|the\b)|years?\b|yrs?\b|y(?:\d{1,2}m)?\b|y\/o|-year|who\b|was\b|is\b|has\b|\p{Lu}|$|\n|from\b|lives?\b|in\b|\())`,
  'u',
);

function babyYears(match: RegExpExecArray): number | null {
  const [, ...parts] = match;
  const [number, unit] = parts.filter((part) => part !== undefined);
  const count = numberOf(number ?? '');
  if (count === null) return null;
  if (/^(?:12|m)/i.test(unit ?? '')) return count / 12;
  return count / (/^d/i.test(unit ?? '') ? 365 : 52);
}

/** Children are under 18; care leavers who are written about as a child of ours may be 18. */
export const ADULT = 19;
const LONGEST = 40;

/** The band that a question is fitted to. @param years as `ageAfter` gives it */
export function bandOf(years: number): AgeBand {
  if (years < 2) return 'baby';
  if (years < 7) return 'young';
  return years < 12 ? 'middle' : 'teenager';
}

/** A band from other words of the comment ("unborn", "Year 9", "nursery"), where no name has an age; unknown where nothing tells. */
export function bandInWords(text: string): AgeBand {
  const head = text.slice(0, 4000);
  if (/\b(?:unborn|pre-?birth|EDD|antenatal)\b/i.test(head)) return 'unborn';
  if (/\b(?:newborn|new-born|baby|infant|SCBU|Moses basket)\b/i.test(head)) return 'baby';
  const year = /\b(?:year|yr|y)\s?(\d{1,2})\b(?!\s*(?:old|ago|plan|review|of|check))/i.exec(head);
  const grade = Number(year?.[1]);
  if (grade >= 1 && grade <= 13) return bandOf(grade + 5);
  const aged =
    /\b(?:aged?\s+(\d{1,2})|(\d{1,2})[\s-]*(?:years?|yrs?|yr)[\s-]*old|\bis\s+(\d{1,2})\b(?=[\s,.])(?!\s*(?:weeks?|wks?|days?|months?|mths?|hours?|mins?|minutes)))/i.exec(
      head,
    );
  const years = Number(aged?.[1] ?? aged?.[2] ?? aged?.[3]);
  if (years > 0 && years < ADULT) return bandOf(years);
  if (/\b(?:teenager|teenage|sixth form|6th form|college|pathway plan|young person|YP|GCSEs?)\b/.test(head)) return 'teenager';
  if (/\b(?:toddler|nursery|reception class|preschool|pre-school)\b/i.test(head)) return 'young';
  return 'unknown';
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(' ');

function numberOf(word: string): number | null {
  const value = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
  return value >= 0 ? value : null;
}

import { escaped, isChosen, placeOf } from './describe';
import { isElement, isHtml, isShadowRoot } from './dom';
import type { PastEntriesLocator } from './past-entries';
import { allWithin, childNodesOf, firstWithin, fits, idOf, nameOf, parentElementOf, rootNodeOf, siblingsOf } from './plain';

/**
 * Describes a list of past entries by one of them, which the writer points at: what repeats, where its date and its words stand, and the
 * control for older ones. Reads the page only while the writer points, and keeps nothing of what stands in it.
 * @param entry from `entryAt` @returns null where no selector finds exactly this list again
 */
export function describeList(entry: HTMLElement): PastEntriesLocator | null {
  const entries = entriesLike(entry);
  const item = selectorOfAll(entries);
  if (item === null) return null;
  const date = partOf(entries, dateWithin);
  const text = partOf(entries, wordsWithin);
  const next = nextOf(entry);
  return { item, ...(date === null ? {} : { date }), ...(text === null ? {} : { text }), ...(next === null ? {} : { next }) };
}

/** The entry that an element stands in: the nearest part that repeats with a date in nearly each; null where there is none. */
export function entryAt(el: Element | null): HTMLElement | null {
  // Past entries are read by selectors of the document, which see into no shadow root.
  if (!el || isShadowRoot(rootNodeOf(el))) return null;
  for (let at: Element | null = el; at; at = parentElementOf(at)) if (isHtml(at) && isEntry(at)) return at;
  return null;
}

/** The first entry of each list of the document. */
export function eachList(doc: Document): HTMLElement[] {
  const firsts = new Set<HTMLElement>();
  for (const el of [...doc.querySelectorAll('li, article, section, tr, div, dd, details')].slice(0, MOST_LOOKED_AT)) {
    if (!isHtml(el) || !isEntry(el)) continue;
    const [first] = entriesLike(el);
    if (first) firsts.add(first);
  }
  return [...firsts];
}

function isEntry(el: HTMLElement): boolean {
  if (!parentElementOf(el) || fits(el, 'body, td, th, option, thead *, nav *')) return false;
  const all = entriesLike(el);
  if (all.length < 2) return false;
  const some = all.slice(0, LOOKED_AT);
  // Paragraphs of one entry repeat too; entries each hold parts of their own.
  return isMost(some, (one) => one.childElementCount > 0) && isMost(some, (one) => dateWithin(one) !== null);
}

const isMost = (all: readonly HTMLElement[], holds: (one: HTMLElement) => boolean): boolean =>
  all.filter(holds).length >= all.length * MOST;

/** The parts beside it that are built as it is, and itself, in the order of the page. */
export function entriesLike(el: HTMLElement): HTMLElement[] {
  const classes = chosenClasses(el);
  return siblingsOf(el)
    .filter(isHtml)
    .filter((one) => nameOf(one) === nameOf(el) && (classes.length === 0 || classes.some((name) => one.classList.contains(name))));
}

/** So many entries of a list have to hold what is said of it; a system adds a row of its own here and there. */
const MOST = 0.8;
/** Entries that are looked at to know a list; it is asked with every move of the pointer. */
const LOOKED_AT = 20;
/** Where a page has more parts than this, those who point with the keyboard see the lists near its beginning. */
const MOST_LOOKED_AT = 3000;
const LONGEST_DATE = 60;

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** What people write as a date, with its year. */
const DATE = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}[ ,-]+\\d{2,4}|${MONTH} \\d{1,2},? \\d{4})\\b`,
  'i',
);

const wordsOf = (el: Element): string => (el.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The smallest part that is a date and hardly anything else. */
function dateWithin(entry: Element): Element | null {
  const time = firstWithin(entry, 'time');
  if (time) return time;
  return (
    allWithin(entry, '*')
      .filter((el) => !fits(el, 'script, style') && wordsOf(el).length <= LONGEST_DATE && DATE.test(wordsOf(el)))
      .at(-1) ?? null
  );
}

/** The part that holds nearly all the words and not the date; null where the words stand beside the date without a part of their own. */
function wordsWithin(entry: Element): Element | null {
  const date = dateWithin(entry);
  const rest = wordsOf(entry).length - (date ? wordsOf(date).length : 0);
  let at = entry;
  for (;;) {
    const [largest] = [...childNodesOf(at)].filter(isElement).sort((a, b) => wordsOf(b).length - wordsOf(a).length);
    if (!largest || wordsOf(largest).length < rest * 0.6) return null;
    if (!date || !largest.contains(date)) return largest;
    at = largest;
  }
}

/** A selector within an entry that finds this part in nearly all of them. */
function partOf(entries: readonly HTMLElement[], find: (entry: Element) => Element | null): string | null {
  const found = entries.map((entry) => ({ entry, part: find(entry) }));
  for (const { entry, part } of found) {
    if (!part) continue;
    for (const selector of partSelectors(entry, part)) {
      const fitting = found.filter((one) => one.part !== null && firstWithin(one.entry, selector) === one.part);
      if (fitting.length >= entries.length * MOST) return selector;
    }
  }
  return null;
}

function partSelectors(entry: Element, part: Element): string[] {
  const steps: string[] = [];
  for (let at: Element | null = part; at && at !== entry; at = parentElementOf(at)) {
    const name = nameOf(at);
    const same = siblingsOf(at).filter((one) => nameOf(one) === name);
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
  }
  const classes = chosenClasses(part).map((name) => `.${escaped(part, name)}`);
  return [...(nameOf(part) === 'time' ? ['time'] : []), ...classes, `:scope > ${steps.join(' > ')}`];
}

/** The shortest selector that finds these and nothing else in their document. */
function selectorOfAll(entries: readonly HTMLElement[]): string | null {
  const [first] = entries;
  const parent = first && parentElementOf(first);
  if (!first || !parent) return null;
  const shared = chosenClasses(first).filter((name) => entries.every((one) => one.classList.contains(name)));
  const own = [...shared.map((name) => `${nameOf(first)}.${escaped(first, name)}`), nameOf(first)];
  const named = nearestNamed(parent);
  const scopes = [
    ...(named === null ? [] : [`${named} `]),
    ...(idOf(parent) !== '' && isChosen(idOf(parent)) ? [`#${escaped(parent, idOf(parent))} > `] : []),
    '',
    `${placeOf(parent)} > `,
  ];
  const all = scopes.flatMap((scope) => own.map((one) => `${scope}${one}`));
  return all.find((selector) => isExactly(first.ownerDocument, selector, entries)) ?? null;
}

function nearestNamed(el: Element): string | null {
  for (let at: Element | null = el; at; at = parentElementOf(at)) if (isChosen(idOf(at))) return `#${escaped(at, idOf(at))}`;
  return null;
}

function isExactly(doc: Document, selector: string, entries: readonly Element[]): boolean {
  const found = [...doc.querySelectorAll(selector)];
  return found.length === entries.length && found.every((el, at) => el === entries[at]);
}

const NEXT = /^(?:next|older|more|(?:show|load|see|view) (?:more|older|next))\b|^[›»>]+$/i;

/** The control for older entries, near the list. Never one that sends a form: it would save or leave the record. */
function nextOf(entry: Element): string | null {
  const list = parentElementOf(entry);
  let around = list;
  for (let level = 0; around && level < 4; level += 1, around = parentElementOf(around)) {
    const control = allWithin(around, 'a, button').find(
      (el) =>
        !entriesHold(list, el) && !fits(el, 'form button:not([type="button"])') && (fits(el, '[rel~="next"]') || NEXT.test(nameFor(el))),
    );
    if (control)
      return controlSelectors(control).find((selector) => isExactly(entry.ownerDocument, selector, [control])) ?? placeOf(control);
  }
  return null;
}

/** Whether a control stands in one of the entries: "more" there opens that entry. */
function entriesHold(list: Element | null, control: Element): boolean {
  return (
    list !== null && [...childNodesOf(list)].some((child) => isElement(child) && isHtml(child) && isEntry(child) && child.contains(control))
  );
}

const nameFor = (el: Element): string => (el.getAttribute('aria-label') ?? wordsOf(el)).trim();

function controlSelectors(el: Element): string[] {
  return [
    ...(fits(el, '[rel~="next"]') ? ['[rel~="next"]'] : []),
    ...(isChosen(idOf(el)) ? [`#${escaped(el, idOf(el))}`] : []),
    ...chosenClasses(el).map((name) => `${nameOf(el)}.${escaped(el, name)}`),
  ];
}

/** Classes that say what something is; those of a state or of a machine differ from page to page. */
function chosenClasses(el: Element): string[] {
  return [...el.classList].filter(
    (name) => isChosen(name) && !/^(?:is|has|js|odd|even|first|last|active|selected|new|unread)\b/.test(name),
  );
}

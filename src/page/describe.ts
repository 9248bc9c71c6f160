import { isShadowRoot, openShadow, outermostDocument, passedThrough, type ShadowOf } from './dom';
import { labelsOf, twinOf } from './labels';
import { fitsLocator } from './locate';
import { idOf, nameOf, parentElementOf, rootNodeOf, siblingsOf } from './plain';
import { eachField } from './seek';
import type { FieldLocator } from './types';

/** What is needed to know a field again: a draft of a site profile, without id and title. */
export interface DescribedField {
  host: string;
  /** The part of the path that does not name a record; absent where there is none. */
  path?: string;
  field: FieldLocator;
  /** The field's visible name, for people; empty where it has none. */
  label: string;
}

/**
 * Describes a field by what survives a re-render and another record: its label, its name, and an id or class that people
 * chose. Never by ids that were made by a machine. Reads labels and attributes, never content.
 */
export function describeField(field: HTMLElement, shadowOf: ShadowOf = openShadow): DescribedField {
  const outer = outermostDocument(field);
  const label = labelsOf(field)[0] ?? '';
  const through = passedThrough(field).map(selectorOf);
  const names = namesOf(field);
  const selector = stableSelector(field);
  const locator: FieldLocator = {
    ...(label === '' ? {} : { label }),
    ...(names === null ? {} : { name: names }),
    ...(selector === null ? {} : { selector }),
    ...(through.length === 0 ? {} : { through }),
  };
  const path = stablePath(outer.location.pathname);
  return {
    host: outer.location.host,
    ...(path === null ? {} : { path }),
    field: certain(field, locator, eachField(outer, shadowOf)),
    label,
  };
}

/** A locator that fits another field too, or not even its own, takes the place in the tree to help. */
function certain(field: HTMLElement, locator: FieldLocator, fields: readonly HTMLElement[]): FieldLocator {
  const others = fields.filter((other) => other !== field && fitsLocator(other, locator));
  if (fitsLocator(field, locator) && others.length === 0) return locator;
  if (fitsLocator(field, locator)) return { ...locator, selector: placeOf(field) };
  return { selector: placeOf(field), ...(locator.through ? { through: locator.through } : {}) };
}

/** Whether an id, name or class was chosen by people: machines number theirs, and some use colons (React) or hashes. */
export function isChosen(word: string): boolean {
  if (word === '' || word.length > 60 || /[^\w.$\-[\]]/.test(word)) return false;
  if (/\d{3}|[-_.]?\d+$|ctl(?!00)\d+/.test(word)) return false;
  return !/[0-9a-f]{8,}/i.test(word.replace(/[-_]/g, '')) || !/\d/.test(word);
}

function namesOf(field: HTMLElement): string | null {
  const name = field.getAttribute('name') ?? twinOf(field)?.getAttribute('name') ?? '';
  return isChosen(name) ? name : null;
}

function stableSelector(field: HTMLElement): string | null {
  for (const one of [field, twinOf(field)]) {
    if (one && isChosen(one.id)) return `#${escaped(one, one.id)}`;
  }
  return null;
}

/** A short selector for a frame or a shadow host on the way. */
function selectorOf(el: Element): string {
  if (isChosen(el.id)) return `#${escaped(el, el.id)}`;
  const name = el.getAttribute('name') ?? '';
  return isChosen(name) ? `${el.localName}[name="${name}"]` : el.localName;
}

/** A place in the tree, where nothing better is known: tags and their order, from the nearest element with a chosen id. */
export function placeOf(el: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = el; at; at = parentElementOf(at)) {
    const [id, name] = [idOf(at), nameOf(at)];
    if (at !== el && isChosen(id)) {
      steps.unshift(`#${escaped(el, id)}`);
      break;
    }
    const same = siblingsOf(at).filter((one) => nameOf(one) === name);
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
    if (isShadowRoot(rootNodeOf(at)) && !parentElementOf(at)) break;
  }
  return steps.join(' > ');
}

/** `/record/amira/notes` is about one child: what is kept is the first part, `/record/`. */
function stablePath(path: string): string | null {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (first === '' || /\d/.test(first)) return null;
  return rest.length > 0 ? `/${first}/` : `/${first}`;
}

/** `CSS.escape` of the element's own window: a plain `CSS` is not there in every place that this runs in. */
export const escaped = (el: Element, word: string): string =>
  el.ownerDocument.defaultView?.CSS?.escape?.(word) ?? word.replace(/[^\w-]/g, '\\$&');

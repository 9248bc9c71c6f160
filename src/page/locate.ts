import { isShadowRoot, passedThrough } from './dom';
import { labelsOf, sameLabel, twinOf } from './labels';
import type { FieldLocator, SiteProfile } from './types';

/** The first profile that knows this field on this page at this moment, or null. Reads labels and the profile's own control, never other fields. */
export function matchProfile(field: Element, profiles: readonly SiteProfile[]): SiteProfile | null {
  return profiles.find((profile) => fitsProfile(field, profile)) ?? null;
}

/** Whether every part that the profile gives holds for this field now: place, locator and the other control's value. */
export function fitsProfile(field: Element, profile: SiteProfile): boolean {
  const documents = documentsAround(field);
  if (!documents.some((doc) => fitsHost(doc.location?.host ?? '', profile.host))) return false;
  if (profile.path !== undefined && !documents.some((doc) => fitsPath(doc.location?.pathname ?? '', profile.path ?? ''))) return false;
  if (!fitsLocator(field, profile.field)) return false;
  return profile.when === undefined || hasValue(documents, field, profile.when);
}

/** Whether an element is what the locator means. The hidden textarea that an editor was built from may stand for the editor. */
export function fitsLocator(el: Element, locator: FieldLocator): boolean {
  if (locator.selector === undefined && locator.label === undefined && locator.name === undefined) return false;
  if (locator.through && !fitsThrough(passedThrough(el), locator.through)) return false;
  const { selector, name, label } = locator;
  const twin = twinOf(el);
  const candidates = twin ? [el, twin] : [el];
  if (selector !== undefined && !candidates.some((one) => matches(one, selector))) return false;
  if (name !== undefined && !candidates.some((one) => one.getAttribute('name') === name)) return false;
  return label === undefined || labelsOf(el).some((text) => sameLabel(text, label));
}

/** `cases.example.gov.uk`, `127.0.0.1:8080`, or `*.example.gov.uk` for any sub-domain. A host without a port fits any port. */
export function fitsHost(host: string, wanted: string): boolean {
  const [name = ''] = host.split(':');
  const exact = wanted.includes(':') ? host : name;
  return wanted.startsWith('*.') ? exact.endsWith(wanted.slice(1)) : exact === wanted;
}

/** A path prefix, or a pattern in which `*` stands for anything. Matched from the left without backtracking. */
export function fitsPath(path: string, wanted: string): boolean {
  if (!wanted.includes('*')) return path.startsWith(wanted);
  const [first = '', ...rest] = wanted.split('*');
  if (!path.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** The field's own document first, then those around it. */
function documentsAround(field: Element): Document[] {
  const around = passedThrough(field).map((el) => el.ownerDocument);
  return [...new Set([field.ownerDocument, ...around.reverse()])];
}

function fitsThrough(chain: Element[], through: string[]): boolean {
  return chain.length === through.length && through.every((selector, i) => matches(chain[i], selector));
}

function hasValue(documents: Document[], field: Element, when: NonNullable<SiteProfile['when']>): boolean {
  const root = field.getRootNode();
  const roots = isShadowRoot(root) ? [root, ...documents] : documents;
  const wanted = when.values.map((value) => value.trim().toLowerCase());
  const values = roots.flatMap((one) => findControls(one, when.control)).flatMap(valuesOf);
  return values.some((value) => wanted.includes(value.trim().toLowerCase()));
}

// Passwords and search boxes cannot be named by a profile either.
const CONTROLS =
  'select, input:not([type=password]):not([type=search]):not([type=file]), [role=combobox], [role=radio], [role=tab], output';

function findControls(root: Document | ShadowRoot, locator: FieldLocator): Element[] {
  return [...root.querySelectorAll(CONTROLS)].filter((el) => fitsControl(el, locator));
}

function fitsControl(el: Element, { selector, name, label }: FieldLocator): boolean {
  if (selector === undefined && label === undefined && name === undefined) return false;
  if (selector !== undefined && !matches(el, selector)) return false;
  if (name !== undefined && el.getAttribute('name') !== name) return false;
  return label === undefined || labelsOf(el).some((text) => sameLabel(text, label));
}

/** What a control says: its value and the words shown for it; nothing for a box that is not ticked. */
function valuesOf(el: Element): string[] {
  if (isSelect(el)) return [...el.selectedOptions].flatMap((option) => [option.value, option.text]);
  if (isInput(el)) {
    if (el.type !== 'radio' && el.type !== 'checkbox') return [el.value];
    return el.checked ? [el.value, ...[...(el.labels ?? [])].map((label) => label.textContent ?? '')] : [];
  }
  const chosen = el.getAttribute('aria-checked') ?? el.getAttribute('aria-selected') ?? 'true';
  return chosen === 'true' ? [el.textContent ?? ''] : [];
}

/** A selector that does not parse fits nothing: profiles are data from people. */
function matches(el: Element | undefined, selector: string): boolean {
  try {
    return el?.matches(selector) ?? false;
  } catch {
    return false;
  }
}

const isSelect = (el: Element): el is HTMLSelectElement => el.localName === 'select';
const isInput = (el: Element): el is HTMLInputElement => el.localName === 'input';

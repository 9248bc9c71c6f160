/** A site profile as flat text fields, and back. */
import * as z from 'zod/mini';
import { siteProfileSchema } from '../../src/extension/storage';
import type { FieldLocator, SiteProfile } from '../../src/page/types';

export interface SiteText {
  title: string;
  host: string;
  path: string;
  selector: string;
  label: string;
  name: string;
  whenLabel: string;
  whenSelector: string;
  whenValues: string;
  item: string;
  date: string;
  text: string;
  next: string;
  preset: string;
}

export function toText({ title, host, path = '', field, when, pastEntries, preset = '' }: SiteProfile): SiteText {
  return {
    ...{ title, host, path, preset },
    ...{ selector: field.selector ?? '', label: field.label ?? '', name: field.name ?? '' },
    ...{ whenLabel: when?.control.label ?? '', whenSelector: when?.control.selector ?? '', whenValues: (when?.values ?? []).join('\n') },
    ...{ item: pastEntries?.item ?? '', date: pastEntries?.date ?? '', text: pastEntries?.text ?? '', next: pastEntries?.next ?? '' },
  };
}

/** The profile that the fields say, or what is wrong with them. Parts of `known` that have no field stay as they are. */
export function fromText(
  known: SiteProfile,
  text: SiteText,
): { profile: SiteProfile } | { problems: { field: keyof SiteText; say: string }[] } {
  const problems: { field: keyof SiteText; say: string }[] = [];
  const need = (isWrong: boolean, field: keyof SiteText, say: string): void => {
    if (isWrong) problems.push({ field, say });
  };
  const values = text.whenValues
    .split('\n')
    .map((value) => value.trim())
    .filter(Boolean);
  const hasControl = text.whenLabel !== '' || text.whenSelector !== '';
  need(text.title.trim() === '', 'title', 'Give it a name that people will recognise');
  need(text.selector + text.label + text.name === '', 'label', 'Say how to find the box: its label, its name, or a selector');
  need(hasControl && values.length === 0, 'whenValues', 'Say which values count');
  need(!hasControl && values.length > 0, 'whenLabel', 'Say which other control has to have one of these values');
  need(text.item === '' && text.date + text.text + text.next !== '', 'item', 'Say what one past entry is');
  for (const field of SELECTORS)
    need(text[field] !== '' && !isSelector(text[field]), field, 'This is not a CSS selector that a browser can read');
  if (problems.length > 0) return { problems };
  const { when: _when, pastEntries: _past, path: _path, preset: _preset, ...rest } = known;
  const { through } = known.field;
  const profile = {
    ...rest,
    title: text.title.trim(),
    host: text.host.trim(),
    ...(text.path === '' ? {} : { path: text.path }),
    field: { ...locator(text.selector, text.label), ...(text.name === '' ? {} : { name: text.name }), ...(through ? { through } : {}) },
    ...(hasControl ? { when: { control: locator(text.whenSelector, text.whenLabel), values } } : {}),
    ...(text.item === ''
      ? {}
      : {
          pastEntries: { item: text.item, ...optional('date', text.date), ...optional('text', text.text), ...optional('next', text.next) },
        }),
    ...optional('preset', text.preset),
  };
  const parsed = z.safeParse(siteProfileSchema, profile);
  if (parsed.success) return { profile: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path }) => ({
      field: path[0] === 'path' ? 'path' : path[0] === 'host' ? 'host' : 'label',
      say: path[0] === 'path' ? 'A path begins with /' : 'This has a form that cannot be used',
    })),
  };
}

const SELECTORS = ['selector', 'whenSelector', 'item', 'date', 'text', 'next'] as const;

function locator(selector: string, label: string): FieldLocator {
  return { ...(selector === '' ? {} : { selector }), ...(label === '' ? {} : { label }) };
}

function optional<Key extends string>(key: Key, value: string): { [Name in Key]?: string } {
  const one: { [Name in Key]?: string } = {};
  if (value !== '') one[key] = value;
  return one;
}

function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

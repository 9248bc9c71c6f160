/** Changes to the text of a pack that leave the rest of it as it was written, comments included. */
import { type Document, isMap, isSeq, parseDocument, stringify, visit } from 'yaml';
import { PACK_FORMAT } from '../../src/engine/packs/format';
import type { Pack, RuleChange } from '../../src/engine/packs/schema';

/** Parts of a pack whose entries have an id. */
export type ListPart = 'cues' | 'elements' | 'language' | 'prompts' | 'presets' | 'remarks' | 'acronyms' | 'changes' | 'lenses';

const ID_KEYS: Readonly<Partial<Record<ListPart, string>>> = { changes: 'rule', acronyms: 'short' };

/** Puts an entry into a part of the pack, in the place of the one with the same id, or at the end. */
export function putEntry(text: string, part: ListPart, entry: Record<string, unknown>): string {
  return edit(text, (document) => {
    const key = ID_KEYS[part] ?? 'id';
    const clean = withoutEmpty(entry);
    const at = indexOf(document, part, key, entry[key]);
    if (at === null) appendTo(document, part, clean);
    else document.setIn([part, at], document.createNode(clean));
  });
}

/** Takes an entry out; an empty part goes with it. */
export function dropEntry(text: string, part: ListPart, id: string): string {
  return edit(text, (document) => {
    const at = indexOf(document, part, ID_KEYS[part] ?? 'id', id);
    if (at === null) return;
    document.deleteIn([part, at]);
    const rest: unknown = document.get(part, true);
    if (isSeq(rest) && rest.items.length === 0) document.delete(part);
  });
}

/** Lays a change over a rule of another pack; values that are undefined are taken out, and an empty change goes. */
export function putChange(text: string, rule: string, values: Omit<RuleChange, 'rule'>): string {
  const { note, ...rest } = values;
  const isEmpty = Object.values(rest).every((value) => value === undefined);
  return isEmpty ? dropEntry(text, 'changes', rule) : putEntry(text, 'changes', { rule, ...rest, note });
}

/** Sets what stands at the head of the pack: title, version, author … */
export function putHead(
  text: string,
  values: { [Key in 'title' | 'purpose' | 'version' | 'author' | 'owner' | 'licence' | 'reviewBy' | 'changeNote']?: string | undefined },
): string {
  return edit(text, (document) => {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined || value === '') document.delete(key);
      else document.set(key, value);
    }
  });
}

/** A pack with nothing in it yet. */
export function emptyPack(head: Pick<Pack, 'id' | 'title' | 'purpose' | 'author'>): string {
  const { id, title, purpose, author } = head;
  return packText({ format: PACK_FORMAT, id, version: '0.1.0', title, purpose, author, licence: 'For use in our organisation' });
}

/** A pack value as text, in the layout that the workbench writes. */
export function packText(pack: Pack): string {
  return stringify(withoutEmpty(pack), LAYOUT);
}

/** The version after this one: a new rule or a change of meaning counts the middle number up. */
export function nextVersion(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return `${major}.${minor + 1}.0`;
}

/** A name for a rule from its title or first words: small letters, digits, hyphens, not yet taken. */
export function idFrom(words: string, taken: ReadonlySet<string>): string {
  const base =
    words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48)
      .replace(/-+$/, '') || 'rule';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

const LAYOUT = { lineWidth: 140, indentSeq: true } as const;

function edit(text: string, work: (document: Document) => void): string {
  const document = parseDocument(text, { merge: false });
  work(document);
  // What was written on one line as JSON could not be read by people once it has grown.
  visit(document, {
    Collection(_, node) {
      if (isMap(node) && node.flow && node.items.length > 3) node.flow = false;
    },
  });
  return document.toString(LAYOUT);
}

function indexOf(document: Document, part: ListPart, key: string, id: unknown): number | null {
  const list: unknown = document.get(part, true);
  if (!isSeq(list)) return null;
  const at = list.items.findIndex((item) => isMap(item) && item.get(key) === id);
  return at === -1 ? null : at;
}

function appendTo(document: Document, part: ListPart, entry: Record<string, unknown>): void {
  const list: unknown = document.get(part, true);
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.add(document.createNode(entry));
  } else document.set(part, document.createNode([entry]));
}

/** YAML writes `undefined` as null, which no pack may hold; an empty list says nothing. */
function withoutEmpty(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0)));
}

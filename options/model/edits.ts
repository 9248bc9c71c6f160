/** Changes to the text of a pack as values, so that they can be made here or, where the text is long, in a worker. */
import * as z from 'zod/mini';
import { readPack } from '../../src/engine/packs/read';
import { changeSchema } from '../../src/engine/packs/schema';
import { dropEntry, putChange, putEntry, putHead } from './edit-pack';
import { mergePack } from './merge';

const part = z.enum(['cues', 'elements', 'language', 'prompts', 'presets', 'remarks', 'acronyms', 'changes', 'lenses']);
const words = z.optional(z.string());
const head = z.object({
  ...{ title: words, purpose: words, version: words, author: words },
  ...{ owner: words, licence: words, reviewBy: words, changeNote: words },
});

export const editSchema = z.discriminatedUnion('kind', [
  /** Another text in the place of the whole. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('put'), part, entry: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('drop'), part, id: z.string() }),
  z.object({ kind: z.literal('change'), rule: z.string(), values: z.omit(changeSchema, { rule: true }) }),
  z.object({ kind: z.literal('head'), values: head }),
  /** The text is that of an imported pack: only the chosen differences are laid over a pack that is there, if one is. */
  z.object({ kind: z.literal('merge'), onto: z.nullable(z.object({ text: z.string(), file: z.string() })), chosen: z.array(z.string()) }),
]);

export type Edit = z.infer<typeof editSchema>;

/** @returns the text after the change; the same text where there is nothing to change */
export function applyEdit(text: string, file: string, edit: Edit): string {
  switch (edit.kind) {
    case 'text':
      return edit.text;
    case 'put':
      return putEntry(text, edit.part, edit.entry);
    case 'drop':
      return dropEntry(text, edit.part, edit.id);
    case 'change':
      return putChange(text, edit.rule, edit.values);
    case 'head':
      return putHead(text, edit.values);
    case 'merge': {
      const { pack } = readPack(text, file);
      const current = edit.onto && readPack(edit.onto.text, edit.onto.file).pack;
      return pack ? mergePack(current, pack, text, new Set(edit.chosen)) : text;
    }
  }
}

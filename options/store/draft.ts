/** The draft: what was changed and not saved. Kept apart from the packs, so that it can never put anything in force. */
import * as z from 'zod/mini';
import { dropPaper, keepPaper, MOST_PACK_TEXT, readPaper, type Saved } from '../../src/extension/storage';
import type { LocalPack } from '../model/library';
import { readOurs } from './reading';

const PAPER = 'draft';
const AUTHOR = 'author';

const draftSchema = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      layer: z.enum(['organisation', 'personal']),
      text: z.string().check(z.maxLength(MOST_PACK_TEXT)),
      on: z.boolean(),
      base: z.nullable(z.int()),
    }),
  ),
  removed: z.array(z.string()),
});

/** Keeps what differs from the saved packs. */
export function keepDraft(packs: readonly LocalPack[], saved: readonly LocalPack[]): Promise<Saved> {
  const changed = packs.filter((pack) => {
    const known = saved.find(({ id }) => id === pack.id);
    return known?.text !== pack.text || known.on !== pack.on || known.layer !== pack.layer;
  });
  const removed = saved.filter(({ id }) => !packs.some((pack) => pack.id === id)).map(({ id }) => id);
  return keepPaper(PAPER, { packs: changed.map(({ pack: _, ...rest }) => rest), removed });
}

/** The saved packs with the draft laid over them. */
export async function readDraft(saved: readonly LocalPack[]): Promise<LocalPack[]> {
  const parsed = z.safeParse(draftSchema, await readPaper(PAPER));
  if (!parsed.success) return [...saved];
  const { packs, removed } = parsed.data;
  const read = await Promise.all(
    packs.map(async (one): Promise<LocalPack[]> => {
      const { pack } = await readOurs(one.text, one.file);
      return pack ? [{ ...one, pack }] : [];
    }),
  );
  const drafts = read.flat();
  const kept = saved.filter(({ id }) => !removed.includes(id)).map((pack) => drafts.find(({ id }) => id === pack.id) ?? pack);
  return [...kept, ...drafts.filter(({ id }) => !saved.some((pack) => pack.id === id))];
}

export const dropDraft = (): Promise<void> => dropPaper(PAPER);

/** Who saves here, so that the name has to be typed once. */
export async function readAuthor(): Promise<string> {
  return z.parse(z.catch(z.string().check(z.maxLength(200)), ''), await readPaper(AUTHOR));
}

export async function rememberAuthor(author: string): Promise<void> {
  await keepPaper(AUTHOR, author);
}

/** Words in a form or editor that are not in the draft yet: a closed tab loses nothing. */
export async function readScrap(name: string): Promise<unknown> {
  return readPaper(`scrap:${name}`);
}

export function keepScrap(name: string, value: unknown): Promise<Saved> {
  return keepPaper(`scrap:${name}`, value);
}

export const dropScrap = (name: string): Promise<void> => dropPaper(`scrap:${name}`);

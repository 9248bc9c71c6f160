/** Her own comments to try an edit on. */
import * as z from 'zod/mini';
import { dropPaper, keepPaper, OWN_COMMENTS, readPaper, type Saved } from '../../src/extension/storage';
import type { TrialComment } from './impact';

const MOST = 200;
const own = z.catch(z.array(z.object({ id: z.string(), title: z.string(), text: z.string().check(z.maxLength(50_000)) })), []);

/** Her own comments, as far as she asked to keep them. */
export async function keptComments(): Promise<TrialComment[]> {
  return z
    .parse(own, await readPaper(OWN_COMMENTS))
    .slice(0, MOST)
    .map((comment) => ({ ...comment, own: true }));
}

/** Keeps her own comments on this device. Only called when she has said so. */
export async function keepComments(comments: readonly TrialComment[]): Promise<Saved> {
  return keepPaper(
    OWN_COMMENTS,
    comments.slice(0, MOST).map(({ id, title, text }) => ({ id, title, text })),
  );
}

export async function forgetComments(): Promise<void> {
  await dropPaper(OWN_COMMENTS);
}

/** One comment, or several parted by lines of three hyphens or more. */
export function splitComments(pasted: string, from: number): TrialComment[] {
  return pasted
    .split(/^\s*-{3,}\s*$/m)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ id: `own-${from + index}`, title: `Your comment ${from + index}`, text, own: true }));
}

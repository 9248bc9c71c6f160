/** Comments to try an edit on that come with the extension. */
import { parse } from 'yaml';
import * as z from 'zod/mini';
import source from '../preview-comments.yaml';
import type { TrialComment } from './impact';

const shipped = z.array(z.object({ title: z.string(), text: z.string() }));

/** The comments that come with the extension; invented, all of them. */
export function inventedComments(): TrialComment[] {
  return z.parse(shipped, parse(source)).map(({ title, text }, index) => ({ id: `invented-${index + 1}`, title, text, own: false }));
}

/** The small values that all parts of a pack are made of. */
import * as z from 'zod/mini';

/** Small letters, digits and hyphens. */
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
/** A sentence or two. UTF-16 code units. */
export const line = z.string().check(z.minLength(1), z.maxLength(600));
/** A paragraph or more. UTF-16 code units. */
export const text = z.string().check(z.minLength(1), z.maxLength(4000));
export const sources = z.array(line).check(z.minLength(1), z.maxLength(20));

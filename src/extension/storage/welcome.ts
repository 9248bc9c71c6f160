/** Whether the tour was offered: it is offered once, and never opened unasked. */
import * as z from 'zod/mini';
import { defineRecord } from './record';

export const tourOfferedRecord = defineRecord<boolean>({
  key: 'tourOffered',
  what: 'That the one-minute tour was offered to you, so that it is not offered again.',
  schema: z.boolean(),
  empty: false,
});

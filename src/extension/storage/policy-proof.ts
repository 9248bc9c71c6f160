/** Which rules of a policy's packs failed their own examples, so that they are tried once and not in every page. Ids only. */
import * as z from 'zod/mini';
import { defineRecord } from './record';

export interface PolicyProof {
  /** Fingerprint of what was tried: the packs, in their order, and the version that tried them. */
  key: string;
  /** Ids of rules that are held back, by file. */
  held: Record<string, string[]>;
}

const policyProofSchema: z.ZodMiniType<PolicyProof | null> = z.nullable(
  z.object({
    key: z.string().check(z.maxLength(100)),
    held: z.record(z.string().check(z.maxLength(200)), z.array(z.string().check(z.maxLength(200)))),
  }),
);

export const policyProofRecord = defineRecord<PolicyProof | null>({
  key: 'policyProof',
  what: 'Which rules of your organisation’s packs failed their own examples and are held back: their ids, and a fingerprint of the packs.',
  schema: policyProofSchema,
  empty: null,
});

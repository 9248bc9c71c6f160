/** Small things that help the next time: rules that were hidden, and the writer's own action points. Never the text of an entry. */
import * as z from 'zod/mini';
import { defineRecord, tolerantList } from './record';
import { ruleIdSchema } from './settings';

/** Rules that the writer hid with "this rule for me", as `pack/rule`. */
export const hiddenRulesRecord = defineRecord<string[]>({
  key: 'hiddenRules',
  what: 'Rules that you asked not to see again.',
  schema: tolerantList(ruleIdSchema, 2000),
  empty: [],
});

/** Something that the writer wants to do differently, from a private reflection. */
export interface ActionPoint {
  id: string;
  text: string;
  /** `yyyy-mm-dd`, or null. */
  due: string | null;
  done: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const actionPointSchema: z.ZodMiniType<ActionPoint> = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  text: z.string().check(z.minLength(1), z.maxLength(1000)),
  due: z.catch(z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), null),
  done: z.catch(z.boolean(), false),
  savedAt: z.catch(z.number(), 0),
});

export const actionPointsRecord = defineRecord<ActionPoint[]>({
  key: 'actionPoints',
  what: 'Your own action points from looking back, so that they can be recalled when you write.',
  schema: tolerantList(actionPointSchema, 200),
  empty: [],
});

/** Marks one as done; others stay as they are. */
export function finishActionPoint(id: string): ReturnType<typeof actionPointsRecord.change> {
  return actionPointsRecord.change((points) => points.map((point) => (point.id === id ? { ...point, done: true } : point)));
}

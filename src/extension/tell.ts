/** What the engine's script asks of the background and tells it, without zod: see wire.ts. The background parses all of it (handles.ts). */
import type { boxCame, hideRule, rememberHighlights, whyRule } from './handles';
import type { Handle } from './messages';
import { type Setup, setupIn } from './setup';
import { readShared } from './shared';
import {
  BOX_CAME,
  HELPER_SETUP,
  HIDE_RULE,
  isRecord,
  type LOAD_TAGGER,
  type LOAD_WORDINGS,
  REMEMBER_HIGHLIGHTS,
  WHY_RULE,
  wrap,
} from './wire';

/** Never rejects; undefined where nobody answers. */
export async function askSetup(): Promise<Setup | undefined> {
  return setupIn(await send(HELPER_SETUP, {})) ?? undefined;
}

/** Asks for another script of ours in this frame. @returns whether it is there and has run */
export async function askToLoad(name: typeof LOAD_WORDINGS | typeof LOAD_TAGGER): Promise<boolean> {
  const reply = await send(name, {});
  return isRecord(reply) && reply.loaded === true;
}

export const tellBoxCame = (): void => tell<typeof boxCame>(BOX_CAME, {});
export const tellHidden = (rule: string, hidden: boolean): void => tell<typeof hideRule>(HIDE_RULE, { rule, hidden });
export const tellHighlights = (on: boolean): void => tell<typeof rememberHighlights>(REMEMBER_HIGHLIGHTS, { on });
export const tellWhy = (rule: string): void => tell<typeof whyRule>(WHY_RULE, { rule });

type BodyOf<Message> = Message extends Handle<infer Body, unknown> ? Body : never;

function tell<Message>(name: string, body: BodyOf<Message>): void {
  void send(name, body);
}

async function send(name: string, body: unknown): Promise<unknown> {
  return readShared()?.send(wrap(name, body));
}

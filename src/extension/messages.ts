/**
 * Messages as typed handles: a handle ties name, request, reply and who may send it together, and both ends parse what they get.
 * Each context has one listener. It gives a promise for a message that it knows and `undefined` for any other, so that
 * two contexts never answer the same message (the idea of handles as values is bitwarden's).
 */
import * as z from 'zod/mini';
import { onMessage, type Sender, sendMessage, type Unsubscribe } from './browser';
import { unwrap, wrap } from './wire';

/** `page`: our script in somebody's page. `surface`: one of our own pages. `background`: the worker, which has no page. */
export type SenderKind = 'page' | 'surface' | 'background';

export interface Handle<Request, Reply> {
  name: string;
  from: SenderKind;
  request: z.ZodMiniType<Request>;
  reply: z.ZodMiniType<Reply>;
}

/** A handle with what answers it. */
export interface Answer {
  name: string;
  respond(body: unknown, sender: Sender): Promise<unknown> | undefined;
}

export function defineMessage<Request, Reply>(handle: Handle<Request, Reply>): Handle<Request, Reply> {
  return handle;
}

/** Asks; undefined where nobody answered or the answer could not be understood. Never rejects. */
export async function ask<Request, Reply>(handle: Handle<Request, Reply>, request: Request): Promise<Reply | undefined> {
  const reply = await sendMessage(wrap(handle.name, request));
  const parsed = z.safeParse(handle.reply, reply);
  return parsed.success ? parsed.data : undefined;
}

/** Says what answers a handle. A message from a stranger, or one that does not fit, is treated as not known. */
export function answer<Request, Reply>(handle: Handle<Request, Reply>, work: (request: Request, sender: Sender) => Promise<Reply>): Answer {
  return {
    name: handle.name,
    respond(body, sender) {
      if (!mayCome(sender, handle.from)) return undefined;
      const request = z.safeParse(handle.request, body);
      return request.success ? work(request.data, sender) : undefined;
    },
  };
}

/** Says what a notice from the background does; nothing goes back. */
export function onNotice<Body>(name: string, body: z.ZodMiniType<Body>, work: (body: Body) => void): Answer {
  return {
    name,
    respond(raw, sender) {
      const parsed = z.safeParse(body, raw);
      if (mayCome(sender, 'background') && parsed.success) work(parsed.data);
      return undefined;
    },
  };
}

/** Sets the one listener of this context. */
export function listen(answers: readonly Answer[]): Unsubscribe {
  return onMessage((message, sender) => dispatch(answers, message, sender));
}

/** What the listener does with one message; exposed for tests. */
export function dispatch(answers: readonly Answer[], message: unknown, sender: Sender): Promise<unknown> | undefined {
  const envelope = unwrap(message);
  if (!envelope) return undefined;
  return answers.find(({ name }) => name === envelope.name)?.respond(envelope.body, sender);
}

function mayCome(sender: Sender, from: SenderKind): boolean {
  if (!sender.ours) return false;
  if (from === 'surface') return sender.surface;
  return from === 'page' ? sender.tabId !== null && !sender.surface : sender.tabId === null;
}

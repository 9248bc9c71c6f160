/**
 * Three half-day sessions for practice supervisors, as a checklist for whoever runs them. Course, order and minutes follow the CPD Guide
 * (Research in Practice with the Practice Supervisor Development Programme, 2022); all words are ours, and the tools of the guide's
 * resource pack are opened here as lenses, cases and looking back.
 */
import { SESSION_ONE } from './session-one';
import { SESSION_THREE } from './session-three';
import { SESSION_TWO } from './session-two';

/** One thing to do or to ask; it can be ticked. */
export interface SessionLine {
  id: string;
  text: string;
}

/** What the helper itself can show or do for a part of a session. */
export type Opening = { kind: 'case'; key: string; title: string } | { kind: 'look-back' } | { kind: 'lens'; id: string; title: string };

export type How = 'together' | 'pairs' | 'alone' | 'break';

export interface SessionPart {
  id: string;
  title: string;
  minutes: number;
  how: How;
  /** What happens in this part. */
  about: string;
  lines: readonly SessionLine[];
  opens: readonly Opening[];
}

export interface Session {
  id: string;
  /** "Session one" */
  name: string;
  title: string;
  aims: readonly string[];
  before: readonly SessionLine[];
  parts: readonly SessionPart[];
  after: readonly SessionLine[];
}

export const HOW_WORDS: Readonly<Record<How, string>> = {
  together: 'Everybody together',
  pairs: 'In pairs',
  alone: 'Each alone',
  break: 'Break',
};

export const SESSIONS: readonly Session[] = [SESSION_ONE, SESSION_TWO, SESSION_THREE];

/** For every session that is held on screen. */
export const ONLINE: readonly string[] = [
  'About ten people, so that each can be heard; in a room there can be more.',
  'A platform on which all can see each other, with rooms for pairs. Try it with everybody before the day.',
  'Say beforehand how it goes: microphones off when listening, hands up to speak.',
  'Lead more firmly than in a room: ask one person after another by name, or all talk at once and some not at all.',
];

/** Months between session one and two, so that the tools can be tried in real supervision. */
export const GAP_MONTHS = [2, 3] as const;

export const sessionById = (id: string): Session | undefined => SESSIONS.find((session) => session.id === id);

/** The one that follows; undefined after the last. */
export const sessionAfter = (id: string): Session | undefined => SESSIONS[SESSIONS.findIndex((session) => session.id === id) + 1];

/** All lines that can be ticked. */
export const linesOf = ({ before, parts, after }: Session): SessionLine[] => [...before, ...parts.flatMap(({ lines }) => lines), ...after];

/** Minutes of the whole session, breaks included. */
export const lengthOf = ({ parts }: Session): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);

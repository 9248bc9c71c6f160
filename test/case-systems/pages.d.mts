import type { SiteProfile } from '../../src/page/types';

/** A site profile that waits for its host. */
export type HostlessProfile = Omit<SiteProfile, 'host'>;

export interface CasePage {
  name: string;
  /** To be opened below the server's url. */
  path: string;
  /** What the field is for a reader: a text box, or editable HTML. */
  kind: 'textarea' | 'editable';
  profile: HostlessProfile;
  notes: string;
  /** Whether a replacement is made there, or refused with an offer to copy. */
  expect: { replace: 'yes' | 'refused' };
  /** How the first text of the field stands to TEXT: it is the same, begins with it, or holds it somewhere. Blank lines aside. */
  text: 'same' | 'begins' | 'holds';
  /** Content-Security-Policy that the page is served with. */
  csp?: string;
  /** Button to press before there is a field to see. */
  open?: string;
  /** Path of the window that the button opens; the field is there. */
  window?: string;
}

/** `window.caseSystem` of an editor page. Wait for `ready` before anything else. */
export interface CaseSystem {
  name: string;
  /** CSS selector of the field in its own document or shadow root. */
  fieldSelector: string;
  /** Frames and shadow hosts on the way to the field, outermost first. */
  frame: string[];
  ready: Promise<unknown>;
  /** The field itself, whatever frame or closed root it is in. */
  field(): HTMLElement;
  /** What the application would save: plain text, or HTML in rich editors. */
  model(): string;
  /** The text as the application knows it, a line for each block. */
  text(): string;
  /** Loads another text as the application does, with no save and no undo. */
  setText(text: string): void;
  /** Saves made by this page since it was loaded. */
  saves(): number;
  /** Takes the field away, as when the writer leaves the record. */
  vanish(): void;
}

export const PARAGRAPHS: string[];
export const TEXT: string;
export const pages: CasePage[];
export const careNote: HostlessProfile;
export function profileFor(page: CasePage, host: string): SiteProfile;
export function pageNamed(name: string): CasePage;

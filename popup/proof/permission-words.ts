/** What each permission is for, in plain words, and what it does not allow. Unit tests hold this list against the manifest. */
export const PERMISSION_WORDS: Readonly<Record<string, { why: string; not: string }>> = {
  storage: {
    why: 'To keep your settings, your rules, and what you ask me to keep, on this device.',
    not: 'It cannot keep anything anywhere else.',
  },
  scripting: {
    why: 'To stand beside your box, on sites that you or your organisation allowed.',
    not: 'It does nothing on any other site.',
  },
  activeTab: {
    why: 'To look at the page in front of you when you press my button there.',
    not: 'It ends when you leave that page. Other tabs cannot be seen.',
  },
  contextMenus: {
    why: 'For “Review selected text”, “Look back”, “Practise” and “Keep open beside the page” in the menu of the right mouse button.',
    not: 'It reads nothing by itself.',
  },
  sidePanel: { why: 'To stay open beside the page.', not: 'It cannot see the page.' },
};

export const UNKNOWN_PERMISSION = { why: 'Not known to this version. Please ask whoever gave you this extension.', not: '' };

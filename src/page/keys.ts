/** What the writer's shortcuts do. Each is `Alt+Shift+` and the letter of a key, wherever that letter stands on the keyboard. */
export interface Shortcuts {
  open: string;
  next: string;
  previous: string;
}

export const SHORTCUTS: Shortcuts = { open: 'O', next: 'N', previous: 'B' };

export type ShortcutName = keyof Shortcuts;

/** Which shortcut a key press is, or null. Read by the key's place (`code`), because Alt changes the letter on some systems. */
export function shortcutOf(event: KeyboardEvent, shortcuts: Shortcuts): ShortcutName | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  const names: ShortcutName[] = ['open', 'next', 'previous'];
  return names.find((name) => event.code === `Key${shortcuts[name].toUpperCase()}`) ?? null;
}

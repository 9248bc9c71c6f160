/** Rows of a JSON or JSON Lines export: objects, wherever in the file their list stands. */

export interface JsonRow {
  /** From 1, in the order of the file. */
  number: number;
  /** Values by name; null where the row was no object. */
  values: Map<string, string> | null;
}

/** A larger file is cut into several by the system that wrote it, or is none of ours. UTF-16 code units. */
export const LONGEST_JSON = 200_000_000;

/** @returns the rows, or why there are none, in plain words */
export function readJson(text: string): { rows: JsonRow[] } | { problem: string } {
  const whole = parsed(text);
  if (whole !== undefined) {
    const list = listIn(whole);
    return list
      ? { rows: list.map((value, at) => ({ number: at + 1, values: valuesOf(value) })) }
      : { problem: 'I could not see a list of entries in this file.' };
  }
  const lines = text.split(/\r?\n/);
  const rows = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ number: at + 1, values: valuesOf(parsed(line)) }]));
  if (rows.some(({ values }) => values !== null)) return { rows };
  return { problem: 'This is not JSON that I can read. Perhaps the file was cut off when it was saved.' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The list itself, or the longest list of objects one or two levels down. */
function listIn(value: unknown, depth = 0): unknown[] | null {
  if (Array.isArray(value)) return value.some(isObject) ? flattened(value) : null;
  if (!isObject(value) || depth > 2) return null;
  const lists = Object.values(value).flatMap((inner) => {
    const list = listIn(inner, depth + 1);
    return list ? [list] : [];
  });
  return lists.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A list of children, each with entries, is a list of entries that say whose they are. */
function flattened(list: readonly unknown[]): unknown[] {
  return list.flatMap((item) => {
    if (!isObject(item)) return [item];
    const inner = Object.entries(item).find(([, value]) => Array.isArray(value) && value.some(isObject));
    if (!inner || !Array.isArray(inner[1])) return [item];
    const [key, entries] = inner;
    const own = Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
    return entries.map((entry: unknown) => (isObject(entry) ? { ...own, ...entry } : entry));
  });
}

function valuesOf(value: unknown): Map<string, string> | null {
  if (!isObject(value)) return null;
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' || typeof inner === 'number' ? [[key, String(inner)] as const] : [],
    ),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

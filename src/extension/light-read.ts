/** Reading what has come over a wire without zod, for scripts in pages: all that is not as it should be gives null. */

export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

export function textIn(value: unknown, most: number): string | null {
  return isText(value, most) ? value : null;
}

/** One of some words. */
export function wordIn<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** A list in which every entry can be read; null where one cannot, or there are too many. */
export function listIn<Item>(value: unknown, most: number, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const items: Item[] = [];
  for (const item of value) {
    const known = read(item);
    if (known === null) return null;
    items.push(known);
  }
  return items;
}

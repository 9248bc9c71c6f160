/** Size of a stored value: bytes of its UTF-8 JSON. */
export const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

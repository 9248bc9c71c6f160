/** Size of a stored value as UTF-8 JSON, in bytes. */
export const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** "1.4 KB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return `${(bytes / 1024).toFixed(1)} KB`;
}

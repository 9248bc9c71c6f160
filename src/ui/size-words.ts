/** A size for people: "1.4 KB", a thousand bytes each. @param bytes null where the browser does not say */
export function sizeInWords(bytes: number | null): string {
  if (bytes === null) return 'not told by the browser';
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Copies words. Never rejects. @returns what to say of it: where the browser does not let us, the words themselves, to be copied by hand */
export function copyWords(words: string): Promise<string> {
  return navigator.clipboard.writeText(words).then(
    () => 'Copied.',
    () => words,
  );
}

/** write-good 1 with all its checks. */
export async function load() {
  const { default: writeGood } = await import('write-good');
  return (comment) => writeGood(comment).length;
}

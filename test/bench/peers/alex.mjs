/** alex 11 on plain text: retext-equality and retext-profanities with its own defaults. */
export async function load() {
  const { text } = await import('alex');
  return (comment) => text(comment).messages.length;
}

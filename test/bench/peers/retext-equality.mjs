/** retext-equality with retext-english as its parser. */
export async function load() {
  const [{ unified }, { default: english }, { default: equality }] = await Promise.all([
    import('unified'),
    import('retext-english'),
    import('retext-equality'),
  ]);
  const processor = unified().use(english).use(equality).use(nothing);
  return async (comment) => (await processor.process(comment)).messages.length;
}

/** unified wants a compiler; the messages are all that is asked for. */
function nothing() {
  this.compiler = () => '';
}

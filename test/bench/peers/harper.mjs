/** harper.js with its full grammar checker, as a Node program would use it. */
export async function load() {
  const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async (comment) => (await linter.lint(comment)).length;
}

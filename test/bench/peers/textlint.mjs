/** textlint's kernel on plain text with the terminology and write-good rules. */
export async function load() {
  const [{ TextlintKernel }, { default: textPlugin }, { default: terminology }, { default: writeGood }] = await Promise.all([
    import('@textlint/kernel'),
    import('@textlint/textlint-plugin-text'),
    import('textlint-rule-terminology'),
    import('textlint-rule-write-good'),
  ]);
  const kernel = new TextlintKernel();
  const plugin = textPlugin.default ?? textPlugin;
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [
      { ruleId: 'terminology', rule: terminology.default ?? terminology },
      { ruleId: 'write-good', rule: writeGood.default ?? writeGood },
    ],
  };
  return async (comment) => (await kernel.lintText(comment, options)).messages.length;
}

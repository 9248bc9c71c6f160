// A note of at least so many words, the same each time, that begins with the shared text.

window.longText = (words) => {
  const who = ['Sam', 'Beth', 'the school nurse', 'Mrs Abara', 'Nan', 'Leo', 'Mia'];
  const did = ['visited on', 'rang on', 'wrote to the family on', 'met the school on', 'was seen on'];
  const why = [
    'because the mornings were hard',
    'since the plan asks for it',
    'and Leo was calmer than in May',
    'but the tenancy was not ready',
  ];
  const lines = [...window.caseLib.PARAGRAPHS];
  let count = lines.join(' ').split(' ').length;
  for (let i = 0; count < words; i += 1) {
    const line = `${who[i % who.length]} ${did[i % did.length]} ${1 + (i % 28)} March ${why[i % why.length]}, see page ${i + 1}.`;
    count += line.split(' ').length;
    lines.push(line);
  }
  return lines.join('\n');
};

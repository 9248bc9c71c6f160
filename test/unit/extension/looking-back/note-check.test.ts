import { expect, test } from '@jest/globals';
import { checkNote, namesIn } from '../../../../src/extension/looking-back/note-check';

const ENTRY =
  'Supervision with Beth. Amira was seen by Kofi on Monday. Mum said that she will ring the school about the trip to Leeds before Easter.';

test('names are words with a capital inside a sentence, and those of the child', () => {
  expect([...namesIn(ENTRY, ['Amira'])].sort()).toEqual(['amira', 'beth', 'kofi', 'leeds']);
});

test('a note that holds a name is noticed, as it is written', () => {
  const names = namesIn(ENTRY, ['Amira']);
  expect(checkNote('I leave out who tells Amira, and Kofi’s view.', names, [ENTRY]).names).toEqual(['Amira', 'Kofi’s']);
  expect(checkNote('My reasons come last on Monday, and Mum is blamed.', names, [ENTRY])).toEqual({ names: [], copied: null });
});

test('words of an entry are found, however they are spaced', () => {
  const { copied } = checkNote('I wrote: she will ring the school\nabout the trip and left it there.', new Set(), ['Nothing here.', ENTRY]);
  expect(copied).toContain('ring the school\nabout the trip');
  expect(checkNote('she will ring the school', new Set(), [ENTRY]).copied).toBeNull();
});

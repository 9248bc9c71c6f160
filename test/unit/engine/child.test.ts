import { expect, test } from '@jest/globals';
import { readChild } from '../../../src/engine/child';
import { CommentReader } from '../../../src/engine/reading';
import { childrenWithoutOwnSentence } from '../../../src/engine/siblings';
import type { ReviewOptions } from '../../../src/engine/types';
import { builtInRules } from './built-in';

const reader = new CommentReader(builtInRules());
const childIn = (text: string, options: ReviewOptions = {}) => readChild(reader.read(text), options);

test.each([
  ['Idris, 3, was asleep on the sofa. He did not stir.', ['Idris'], 'young', 'he'],
  ['Visit to Roisin (14) and her mum. She was quiet.', ['Roisin'], 'teenager', 'she'],
  ['We met about Safwan (aged 9).', ['Safwan'], 'middle', 'they'],
  ['Kit is 11 weeks and was seen with his mother, Jo.', ['Kit'], 'baby', 'he'],
  ['We talked about baby Nevaeh 5/12 old today.', ['Nevaeh'], 'baby', 'they'],
  ['Theo Vasquez-Lamb (aged 5) showed his dinosaur.', ['Theo'], 'young', 'he'],
  ['Unborn baby of Jodie Parkin (23), due 3 August.', [], 'unborn', 'they'],
  ['Kyle, 14, is back with us after a year.', ['Kyle'], 'teenager', 'they'],
  ["Note of the talk about Kofi. Kofi's thirteen, he came in late.", ['Kofi'], 'teenager', 'he'],
  ["We met about Shania today, she's sixteen, and her flat.", ['Shania'], 'teenager', 'she'],
  ['Closing Wilf Haddow, 12. His aunt has moved in.', ['Wilf'], 'teenager', 'he'],
  ['They are the ones thats Amber nine and Louis six on the twelfth.', ['Amber', 'Louis'], 'middle', 'they'],
  ['Tanisha (LAC, 15, in a unit) was missing.', ['Tanisha'], 'teenager', 'they'],
  ['This is about Tesfay, who turns 17 on 9 February.', ['Tesfay'], 'teenager', 'they'],
  ['Handover for Yusuf D, 17y2m, from Eritrea.', ['Yusuf'], 'teenager', 'they'],
  ['We agreed that Amira will stay with her nan. Amira asked for that.', ['Amira'], 'unknown', 'she'],
  ['Dear Temitope,\n\nYou are 13. You live with Yvonne and Delroy.', ['Temitope'], 'teenager', 'they'],
  ['Chantelle, this is for your file. One day you can read it.', ['Chantelle'], 'unknown', 'they'],
  ['Tommy and Lola (twins, 3) are well.', ['Tommy', 'Lola'], 'young', 'they'],
  ["1. Refer to Women's Aid\n2. Mum to ring us\n\nNoor is 10.", ['Noor'], 'middle', 'they'],
  ['Her school, Year 9, is worried.', [], 'teenager', 'she'],
])('%s', (text, names, age, pronoun) => expect(childIn(text)).toEqual({ names, age, pronoun }));

test.each([
  'SW Hollie saw her at home.',
  'We met with Ms Odukoya, 34, and her solicitor.',
  'Sup w Joel 18/3, before the review.',
  'A call with Donna Prewett, 34, today.',
  'Allocated to Misha (ASYE, 11 on caseload).',
  'Dear Prashant,\n\nYour file note is late. Can you send it by Friday?',
  "I saw Donna on Monday, she's thirty-four, and her flat is cold.",
])('nobody grown up is a child: %s', (text) => expect(childIn(text).names).toEqual([]));

test('several children in the order of first use; names that are given come first', () => {
  expect(childIn('We met about Nia (13), Carys (9) and Elin (6).').names).toEqual(['Nia', 'Carys', 'Elin']);
  expect(childIn('The visit went well.', { childNames: ['Amira Khan'] }).names).toEqual(['Amira']);
});

test('a child who is only named with the others has no sentence of their own', () => {
  const text = 'We met about Nia (13) and Carys (9). Nia is tired of cooking for everyone. Nia and Carys were seen.';
  const reading = reader.read(text);
  expect(childrenWithoutOwnSentence(reading, readChild(reading))).toEqual(['Carys']);
});

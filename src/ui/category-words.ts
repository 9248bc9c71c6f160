import type { Category } from '../engine/types';

/** What the kinds of wording are called, for those who wrote them and did not mean harm. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  'victim-blaming': 'Words that put blame on the child',
  exploitation: 'Words about exploitation',
  labels: 'Labels',
  judgemental: 'Words that judge',
  'gendered-da': 'Words about domestic abuse',
  'was-not-brought': 'Missed appointments',
  'care-jargon': 'Words of the care system',
  dehumanising: 'Words that make a person a thing',
  'disability-health': 'Words about disability and health',
  'race-culture': 'Words about race and culture',
  minimising: 'Words that make harm smaller',
  opinion: 'Opinion said as fact',
  acronym: 'Short forms',
};

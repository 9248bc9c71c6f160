/** Names of categories on screen, in the field's own words. */
import type { Category } from '../src/engine/types';

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  'victim-blaming': 'Words that blame the child',
  exploitation: 'Exploitation',
  labels: 'Labels',
  judgemental: 'Verdicts on parents and families',
  'gendered-da': 'Domestic abuse',
  'was-not-brought': 'Missed appointments',
  'care-jargon': 'Care jargon',
  dehumanising: 'Words that make a child a case',
  'disability-health': 'Disability and health',
  'race-culture': 'Race and culture',
  minimising: 'Words that make harm small',
  opinion: 'Opinion put as fact',
  acronym: 'Short forms',
};

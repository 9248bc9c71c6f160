/** A second invented child, with two younger siblings who share parts of the story. His entries are paged in the browser. */
export const leo = {
  slug: 'leo',
  name: 'Leo Castellan-Birch',
  knownAs: 'Leo',
  personId: '4410-391',
  born: '2 March 2013',
  age: '13 years',
  legalStatus: 'Child in need (section 17)',
  livesWith: 'Dana Birch (Mum), Mia and Theo, 3 Tanner’s Row, Fernleigh',
  worker: 'Sam Whitlock, social worker',
  team: 'Children’s Team 3 (North)',
  supervisor: 'Gwen Prosser, practice supervisor',
  alerts: ['Sibling group: Leo, Mia (6), Theo (2). Write to each child’s own record'],
  relations: [
    { name: 'Mia Castellan-Birch', relation: 'Sister, 6', note: 'child in need' },
    { name: 'Theo Castellan-Birch', relation: 'Brother, 2', note: 'child in need' },
    { name: 'Dana Birch', relation: 'Mother', note: 'parental responsibility' },
    { name: 'Rhys Castellan', relation: 'Father', note: 'parental responsibility; lives in Port Merrow' },
  ],
  openActions: [{ action: 'Invite Mr Castellan to the review on 9 December', who: 'Sam Whitlock', due: '27/11/2026' }],
  paging: 'client',
  perPage: 4,
  draft: [
    'Sam visited on 16 November. Mia has settled in year 2 and Theo is saying more words. Mum is managing the mornings, she was in the middle of making packed lunches. Leo was out with friends and was not seen, he is very guarded and hard to engage.',
    'School report that Leo has been out of lessons nine times since half term. He absconded from the school site on 10 November and was found at the bus station by PC Amadi at 5 pm. He says he “just walks”.',
    'Plan to continue for all three children. Sam to see Leo. Consider return home interview.',
  ].join('\n\n'),
  entries: [
    [
      '2026-10-21',
      'Management oversight',
      'Supervision with Sam. Leo has missed two family meetings and says they are “for the little ones”. I think that he is right: the plan talks about bedtime and toilet training. Sam to write a page of the plan with Leo about Leo, by 4 November. Mia and Theo’s parts stay as they are because Mum is doing them well.',
    ],
    [
      '2026-10-06',
      'Visit',
      'Visit to Tanner’s Row. Mia read me a page of her book. Theo asleep. Leo came in at 4.40 pm and went upstairs.',
    ],
    [
      '2026-09-16',
      'Management oversight',
      'Discussed with Sam. Leo began year 9. He has been walking at night, Mum thinks as far as the harbour. We do not know who he meets. Sam to ask Leo whether he will walk the route with him by day. Sam to ask Mr Castellan what he knows.',
    ],
    ['2026-08-12', 'Management oversight', 'Case discussed. Plan to continue. Sam to ask Mr Castellan what he knows.'],
    [
      '2026-07-15',
      'Management oversight',
      'Supervision. Theo’s two-year check was on 9 July and he is on track. Mia told Sam that Leo “makes the toast”. Leo at 13 is getting the little ones up while Mum works nights, three times a week. Decision: stay at child in need, because Mum has changed her shifts from August and Leo knows that it is not his job. Review 16 September.',
    ],
    [
      '2026-06-17',
      'Management oversight',
      'Family plan agreed at the meeting on 10 June, all three children on child in need plans. Mum asked for help before anybody told her to. Sam to see each child alone once in four weeks. Young carers’ service to be asked for Leo: Sam, 1 July.',
    ],
    ['2026-06-02', 'Visit', 'Joint visit with the health visitor. Theo weighed. Kitchen warm, washing on the radiators.'],
    [
      '2026-05-20',
      'Management oversight',
      'Assessment finished. What each child needs is different and I have asked for three analyses and not one. Leo needs sleep and someone to ask how he is; Mia needs to be on time; Theo needs his check. Child in need for three months.',
    ],
    [
      '2026-04-24',
      'Management oversight',
      'Allocated to Sam. Referral from Harbour Academy about Leo, asleep in lessons. Sam to see Leo first and alone by 1 May, and Mia and Theo at home by 8 May. I want to know who is in the house at night.',
    ],
  ].map(([date, type, text]) => ({ date, type, author: type === 'Visit' ? 'Sam Whitlock' : 'Gwen Prosser', paragraphs: [text] })),
};

/**
 * The demo child. Everybody here is invented, as is the Borough of Fernleigh.
 * The past entries hold, on purpose, what a reader of a real file meets: an action that nobody mentions again, one that is set again and again,
 * an entry that was pasted, a decision that changed with a reason and one that changed without, and a gap.
 */
export const amira = {
  slug: 'amira',
  name: 'Amira Haddad-Lowe',
  knownAs: 'Amira',
  personId: '4410-227',
  born: '9 May 2017',
  age: '9 years',
  legalStatus: 'Child protection plan (neglect), since 18 February 2026',
  livesWith: 'Jean Lowe (Nan), 14 Sallow Court, Fernleigh',
  worker: 'Beth Okonjo, social worker',
  team: 'Children’s Team 3 (North)',
  supervisor: 'Gwen Prosser, practice supervisor',
  alerts: ['Asthma: blue inhaler in school bag', 'Do not tell Mr C Lowe where Amira lives without speaking to the team'],
  relations: [
    { name: 'Layla Haddad', relation: 'Mother', note: 'parental responsibility' },
    { name: 'Craig Lowe', relation: 'Father', note: 'parental responsibility; address not confirmed' },
    { name: 'Jean Lowe', relation: 'Grandmother (father’s side)', note: 'Amira lives here' },
  ],
  openActions: [
    { action: 'Update the plan with the school’s attendance figures', who: 'Beth Okonjo', due: '04/12/2026' },
    { action: '', who: '', due: '' },
  ],
  paging: 'server',
  perPage: 6,
  draft: [
    'Case discussed with Beth. Amira has been at Nan’s since May and things have been fairly settled. Beth visited on 12 November, Amira was in her uniform and showed Beth the shelf Nan has put up for her books. Contact with Mum is still up and down. Mum has failed to engage with the parenting course and DNA the last two sessions. School say Amira can be attention seeking in the afternoons and is refusing to go in the hall at lunch. Nan is finding bedtimes hard.',
    'Amira to remain with Nan and the plan stays as it is. Contact to go down to once a fortnight.',
    'Beth to chase the CAMHS referral. Nan to be offered some support. School to keep an eye on things. Dad still needs to be spoken to.',
    'Review at next supervision.',
  ].join('\n\n'),
  entries: [
    {
      date: '2026-10-28',
      paragraphs: [
        'Supervision with Beth. Amira was seen at school on 21 October and at Nan’s on the 23rd. She told Beth “it’s quiet here and I can hear if somebody comes up the stairs”. She still asks each week who will pick her up. I think she is telling us that not knowing is the hardest part, so Beth and Nan have made a calendar for the fridge and it stays in place.',
        'Core group 15 October: school attendance 96%, Mum came to contact three times out of four and brought Amira’s drawing things. Two parenting sessions missed; Beth has not yet asked Mum why.',
        'Plan continues because contact is only just becoming something Amira can rely on. Beth to ask Mum what got in the way of the course, by 6 November. Beth to speak to Craig about his views.',
      ],
    },
    {
      date: '2026-09-30',
      paragraphs: [
        'Discussed with Beth. New school year, Amira has moved to Mrs Abara’s class and has one friend, Poppy. Review conference on 16 September: plan to continue, unanimous.',
        'CAMHS have not replied to the letter of 4 August. Beth to send the CAMHS referral again and copy in the GP by 9 October. Beth to speak to Craig about his views.',
      ],
    },
    {
      date: '2026-09-02',
      paragraphs: [
        'Beth on leave, discussed with the duty worker, Tom Reilly. Tom visited on 27 August: Amira had been to the swimming pool twice with Nan and could say what she would do if Mum rang upset (“give Nan the phone”). Nan was tired and said so. Mum’s new tenancy begins on 14 September.',
        'No change to the plan before the conference on the 16th. Beth to take Nan’s question about money to the kinship team on her return.',
      ],
    },
    {
      date: '2026-08-05',
      paragraphs: [
        'Supervision with Beth. Referral to CAMHS sent on 4 August as agreed in July. The kinship assessment of Nan was finished on 31 July and is positive: she keeps to a bedtime, she tells Amira the truth about Mum in words she can hold, and she rang us the same evening when Craig’s brother came to the door.',
        'Amira says she wants to “stay at Nan’s and see Mum in the daytime”. That fits what we see: she eats and sleeps better after daytime contact than after evenings. Contact therefore moves to Saturdays, 11 to 3.',
        'Beth to tell Amira and Mum about the new times this week. Beth to speak to Craig about his views.',
      ],
    },
    {
      date: '2026-07-08',
      paragraphs: [
        'First supervision since May because of my sick leave; the service manager, Ruth Anstey, covered urgent decisions by e-mail and those are on the file. Amira has been at Nan’s for eight weeks. She has had two asthma reviews and no attacks.',
        'Beth has seen Amira weekly. I asked what Amira thinks will happen next, and we do not know; nobody has asked her. Beth to ask her with the “my three houses” sheets by 17 July, and to bring them here.',
        'Kinship assessment to be finished by 31 July, CAMHS referral to be sent by 4 August.',
      ],
    },
    {
      date: '2026-05-13',
      paragraphs: [
        'Case discussed. Amira to live with Nan from today. Mum has agreed. Beth to complete placement paperwork. Viability done. Contact to be supervised by family time workers. Legal aware.',
      ],
    },
    {
      date: '2026-04-15',
      paragraphs: [
        'Supervision with Beth. Core group met and all agencies attended. Amira was seen alone at school and was chatty; she likes maths and wants a rabbit. Home conditions remain basic but good enough on announced visits, there was food in and Amira had a clean bed.',
        'Amira to stay at home with Mum: she has said that this is what she wants, and Mum has kept every appointment this month. The written agreement with Mum continues.',
        'Beth to make one unannounced visit before the next supervision. Beth to speak to Craig about his views.',
      ],
    },
    {
      date: '2026-03-18',
      paragraphs: [
        'Supervision with Beth. Core group met on 11 March and all agencies attended. Amira was seen alone at school and was chatty; she likes maths and wants a rabbit. Home conditions remain basic but good enough on announced visits, there was food in and Amira had a clean bed.',
        'Amira to stay at home with Mum: she has said that this is what she wants, and Mum has kept every appointment this month. The written agreement with Mum continues.',
        'Beth to make one unannounced visit before the next supervision. Beth to ask Jean Lowe whether she could have Amira on Fridays, by 27 March. Beth to speak to Craig about his views.',
      ],
    },
    {
      date: '2026-02-18',
      paragraphs: [
        'Initial child protection conference today. Plan made, category neglect. All were in favour but Mum, who said she felt ambushed by the school’s report. I think that she is right that she should have read it before today, and Beth has said sorry to her.',
        'What Amira told her teacher (“I do the nights by myself”) is the centre of the plan. Within ten days: core group (Beth, 27 February); alcohol service appointment for Mum (Beth to go with her, 24 February); school to ring Beth the same morning if Amira is not in by 9.30.',
      ],
    },
    {
      date: '2026-02-03',
      paragraphs: [
        'Section 47 enquiry finished. Amira, seen alone twice, says Mum sleeps and cannot be woken on some evenings and that she gets herself to bed. Mum told Beth that she drinks “to get to sleep”. No injury and no concern that anyone else is hurting her. Concerns substantiated and Amira likely to suffer significant harm, because this has gone on since the autumn and she is eight.',
        'To initial conference. Beth to share the report with Mum and with Amira, in words for her age, two days before. I considered a further period on a child in need plan and decided against: Mum could not tell us who would come if she was unwell.',
      ],
    },
    {
      date: '2026-01-20',
      paragraphs: [
        'Telephone call from Mrs Deeks, head teacher. Amira told her teacher “I do the nights by myself” and fell asleep twice in lessons. Strategy discussion at 2 pm with DS Pike and Nurse Imlach.',
        'In November I decided on a child in need plan. I am changing that today and we start a section 47 enquiry, single agency, because what Amira says means that she is alone at night in practice, which we did not know then. Beth to see Amira at school today, alone, and then visit Mum. If Mum cannot name a sober adult for tonight, Beth rings me before 6 pm.',
      ],
    },
    {
      date: '2025-12-19',
      paragraphs: ['Case discussed. Visits up to date. Continue CIN plan. Beth to speak to Craig about his views.'],
    },
    {
      date: '2025-11-28',
      paragraphs: [
        'Assessment finished in time. Amira is loved and she is often late, tired and without lunch. Mum is low since Craig left in June. Nan sees her at weekends.',
        'Child in need plan for three months, since Mum has asked for help with mornings and took up the first two offers. The family support worker, Kofi Brightwater, begins on 4 December. Beth to speak to Craig about his views by 12 December.',
      ],
    },
    {
      date: '2025-11-05',
      paragraphs: [
        'Mid-point of the assessment. Beth saw Amira on 17 October at home and on the 30th at school. Amira drew her house with Nan in the doorway and Mum upstairs in bed. Mum let Beth look in the kitchen and talked about the summer.',
        'Still to do: Beth to speak to Craig about his views by 14 November. Assessment to be finished by 28 November.',
      ],
    },
    {
      date: '2025-10-13',
      paragraphs: [
        'Allocated to Beth today. Referral from St Brannock’s Primary: Amira, 8, late on eleven mornings since September, twice in yesterday’s clothes, once said there was “only ketchup”. No earlier involvement apart from a health visitor’s note in 2018.',
        'Single assessment, because we do not know what mornings are like for her. Beth to visit and see Amira alone by 17 October. Beth to get the health chronology from the school nurse by 31 October. Midpoint with me on 5 November.',
      ],
    },
  ].map((e) => ({ author: 'Gwen Prosser', type: 'Management oversight', ...e })),
};

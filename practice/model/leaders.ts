/**
 * Questions by which leaders look at their own organisation, in four areas, with stop, start and continue at the end. The areas and what
 * they ask about follow the Leaders' Briefing (Research in Practice with the Practice Supervisor Development Programme, 2022); the
 * wording is ours.
 */

export interface LeadersArea {
  id: string;
  title: string;
  intro: string;
  questions: readonly string[];
}

/** A box to write in; its id is `area-box`. */
export interface SheetBox {
  id: string;
  label: string;
}

export const AREAS: readonly LeadersArea[] = [
  {
    id: 'beginning',
    title: 'Starting, training and growing in the job',
    intro: 'How people who work with children learn here what a defensible decision is.',
    questions: [
      'What training, support and guidance do we give about defensible decisions and the part that supervision plays in them? Who sees to it: across the organisation, and in each team?',
      'Do supervisors ask practitioners to look at their own decisions and at what they want to get better at? Does it come up in the yearly appraisal?',
      'When do practitioners learn from each other here, and who stands beside those who are new?',
      'Do teams get to see good examples of decisions, and talk about what makes them good?',
      'When a team or a supervision group looks at practice together, does it ask how decisions were made?',
    ],
  },
  {
    id: 'supervision',
    title: 'Conversations that make people think',
    intro: 'Whether supervision here is a place in which decisions are thought through.',
    questions: [
      'Would somebody who read our supervision policy see that we want curiosity and analysis, and what they have to do with decisions?',
      'How do new supervisors learn what their part in a decision is?',
      'What do we offer supervisors so that they get better at leading a reflective conversation: training, a mentor, practice?',
      'Are supervisors free, and encouraged, to try different models of supervision?',
      'How do experienced supervisors go on learning, and how do they learn from each other?',
      'Do supervisors ask those whom they supervise how it is for them, whether it helps them decide, and what would make it better?',
      'Do supervisors talk about their own part, and their own growth, when they are supervised themselves?',
      'Is supervision ever observed, by whom, and does the supervisor hear something useful afterwards?',
      'Is there protected time, one to one, to take a hard decision apart?',
    ],
  },
  {
    id: 'file',
    title: 'What a child’s file shows',
    intro: 'Whether a child could follow on the file what was decided, and why.',
    questions: [
      'Could every practitioner say what good recording is, and why a child needs a story that holds together?',
      'How does somebody new learn what we expect of recording? Who sees to it: across the organisation, and in each team?',
      'Who reminds people here to write with the child at their shoulder?',
      'How often do practitioners hear from a supervisor how their recording reads, and what would make it better? Is it part of the appraisal?',
      'When can practitioners think about what it is like to write records and reports, and about how they learn it?',
      'Are there good records to learn from, and does everybody know where?',
      'How do practitioners learn from each other about showing decisions on a file, and who stands beside those who are new?',
      'Do new supervisors learn that their own comments are part of what makes a decision defensible?',
      'Have we told supervisors plainly that they hold the thread of a child’s file? Who told them, and how?',
      'Do we expect supervisors to read back their own comments and ask whether reasons, and the child’s experience, can be found in them?',
      'Where can supervisors practise this and learn it from one another?',
      'Does anybody tell supervisors how their comments read: at the appraisal, or in their own supervision?',
    ],
  },
  {
    id: 'culture',
    title: 'Keeping it alive',
    intro: 'What the organisation itself does so that decisions and records can be good.',
    questions: [
      'Who keeps defensible decisions on the agenda, so that they stay a priority and something that we learn about?',
      'How do we help practitioners and supervisors to write well, and to look at the quality of what they write?',
      'What do we expect, and offer, at each point: newly qualified, experienced, supervisor, middle manager, senior leader?',
      'Is there a quiet place in our buildings, with time that is protected, to think and to write?',
      'Can people say what works and what does not, the recording system included, and does it reach those who could change it?',
      'How do we help young people and adults who want to read their file?',
      'Have children and young people who know our service told us what they think about records, and what did we change because of it?',
    ],
  },
];

/** After the questions of each area. */
export const AREA_BOXES: readonly SheetBox[] = [
  { id: 'first', label: 'What went through your mind as you read the questions?' },
  { id: 'well', label: 'Where does this already work well here?' },
  { id: 'better', label: 'What needs to get better, and what comes first?' },
  { id: 'whom', label: 'Which roles do you need to ask, to find out more?' },
  { id: 'know', label: 'How will you notice that it is getting better?' },
];

export const CLOSING_BOXES: readonly SheetBox[] = [
  { id: 'stop', label: 'Stop: what gets in the way of defensible decisions here?' },
  { id: 'start', label: 'Start: what do we not yet do that would help?' },
  { id: 'continue', label: 'Continue: what works, and should stay as it is?' },
];

/** The last part of the worksheet, beside the four areas. */
export const CLOSING_ID = 'closing';

export const areaById = (id: string): LeadersArea | undefined => AREAS.find((area) => area.id === id);

/** Id of a box in the whole sheet. */
export const boxId = (area: string, box: string): string => `${area}-${box}`;

/** Every box of the sheet, in order. */
export const ALL_BOXES: readonly { id: string; area: string; label: string }[] = [
  ...AREAS.flatMap(({ id: area }) => AREA_BOXES.map(({ id, label }) => ({ id: boxId(area, id), area, label }))),
  ...CLOSING_BOXES.map(({ id, label }) => ({ id: boxId(CLOSING_ID, id), area: CLOSING_ID, label })),
];

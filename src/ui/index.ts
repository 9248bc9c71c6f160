/** Parts that all surfaces share. The styles stand in `ui.css`, which each surface imports once; pages that read like one another import `page.css` as well. */
export { ANSWER_WORDS, AnswerLines, AnswerMark } from './answer-mark';
export { Button, type ButtonProps, ButtonRow } from './button';
export { CATEGORY_WORDS } from './category-words';
export { copyWords } from './copy-words';
export { dayInWords, monthInWords } from './day-words';
export { Dialog, type DialogProps } from './dialog';
export { ELEMENT_GROUPS, ELEMENT_WORDS, PRESET_WORDS, SEVERITY_WORDS } from './element-words';
export { ErrorSummary, type FormError } from './error-summary';
export { Happened, type HappenedProps } from './happened';
export { Masthead, type MastheadProps } from './masthead';
export { useOwnId } from './own-id';
export { Quote, type QuoteProps, shorten } from './quote';
export { RuleProblems, type RuleProblemsProps } from './rule-problems';
export { Details, DetailsOnDemand, type DetailsProps, Live, Notice, type NoticeProps, Section, type SectionProps } from './section';
export { sizeInWords } from './size-words';
export { Sure, type SureProps } from './sure';
export { type Column, Table, type TableProps } from './table';
export { type Tab, Tabs, type TabsProps } from './tabs';

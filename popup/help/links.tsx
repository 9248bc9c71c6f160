/** Lists of links, as the pages of the help give them. */

import type { ElementId } from '../../src/engine/types';
import { ELEMENT_WORDS } from '../../src/ui';
import type { QuestionShown } from '../rules/catalogue-schema';
import { ANSWERS, type Answered } from './answers';
import { linkTo } from './route';
import { readOut } from './slots';

export interface PlaceLink {
  /** With the #. */
  link: string;
  title: string;
}

/** Ways to other places, one below the other. */
export function LinkList({ links }: { links: readonly PlaceLink[] }) {
  return (
    <ul>
      {links.map(({ link, title }) => (
        <li key={link}>
          <a href={link}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

export function ElementLinks({ elements }: { elements: readonly ElementId[] }) {
  return <LinkList links={elements.map((id) => ({ link: linkTo('element', id), title: ELEMENT_WORDS[id] }))} />;
}

/** @param answers all of them where absent */
export function AnswerLinks({ answers = ANSWERS }: { answers?: readonly Answered[] }) {
  return <LinkList links={answers.map(({ id, ask }) => ({ link: linkTo('answers', id), title: ask }))} />;
}

export function QuestionLinks({ questions }: { questions: readonly QuestionShown[] }) {
  return <LinkList links={questions.map(({ key, say }) => ({ link: linkTo('rule', key), title: readOut(say[0] ?? '') }))} />;
}

/** A rule in a list: its name, whether it is in use, and one line of what it says. */
export interface RuleLine extends PlaceLink {
  say: string;
  on: boolean;
}

export function RuleLines({ rules }: { rules: readonly RuleLine[] }) {
  return (
    <ul class="plain-list">
      {rules.map(({ link, title, say, on }) => (
        <li key={link} class="rule-line">
          <a href={link}>{title}</a>
          {!on && <span class="quiet"> (switched off)</span>}
          <p class="quiet">{say}</p>
        </li>
      ))}
    </ul>
  );
}

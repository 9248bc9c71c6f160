/** How to begin, what the marks mean, and where everything else stands. */
import { AnswerMark, ELEMENT_GROUPS, Section } from '../../src/ui';
import { AnswerLinks, ElementLinks } from './links';
import { linkTo } from './route';
import { Page } from './shared';

export function Start() {
  return (
    <Page title="Help" isStart>
      <p>
        New here? <a href={linkTo('tour')}>See in one minute how I work</a>, on an invented comment.
      </p>
      <Section title="Begin">
        <ol>
          <li>Open the page on which you write your oversight comment.</li>
          <li>Press my button in the browser’s toolbar, then “Set up this page”. The browser asks whether I may be on this site.</li>
          <li>Click the box that you write in. From then on I read along in that box, and nowhere else.</li>
        </ol>
        <p>If a page cannot be read, paste your text into the popup: it is read there, and goes when you close it.</p>
      </Section>
      <Section title="What you see">
        <p>
          First come <a href={linkTo('questions')}>the questions that the child might ask</a> when reading this one day. There are five at
          most. They ask; they do not grade.
        </p>
        <ul class="plain-list">
          <li>
            <AnswerMark answer="found" /> I could see it, and show you the words that I relied on. Click them to find them in the box.
          </li>
          <li>
            <AnswerMark answer="unsure" /> Something is there, and you have to judge whether it says enough.
          </li>
          <li>
            <AnswerMark answer="not-seen" /> I could not see it in this text. It may stand elsewhere in the record, or not be needed in this
            entry.
          </li>
        </ul>
      </Section>
      <Section title="What a reader would find">
        <p>Fifteen things, each with examples:</p>
        {ELEMENT_GROUPS.map(({ title, elements }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ElementLinks elements={elements} />
          </div>
        ))}
      </Section>
      <Section title="Words to look at again">
        <p>
          Some words blame, label or hide what happened. For each I say why, where that comes from, and how it could be said. “Use” changes
          those words and nothing else, and Ctrl+Z takes it back. The child’s own words are never corrected.
        </p>
        <p>You can hide a note: this one, in this comment, or the rule for you. Each can be undone at once.</p>
        <p>
          <a href={linkTo('words')}>All rules, by kind</a> · <a href={linkTo('acronyms')}>Short forms</a>
        </p>
      </Section>
      <Section title="Lenses">
        <p>
          Beside the questions stand <a href={linkTo('lenses')}>ways of looking that were made for the supervision conversation</a>: a
          matrix, five questions, a grid. You choose one, or none. They stand beside the page (“Keep open beside the page”) and in “Look
          back”.
        </p>
        <p>
          <a href="practice.html">The practice room</a> has invented cases, three sessions for a team, and a worksheet for leaders.
        </p>
      </Section>
      <Section title="Worries, answered">
        <AnswerLinks />
        <p>
          <a href="proof.html">How private is this?</a> shows what I may do and what I keep, as it is at this moment.
        </p>
      </Section>
      <Section title="Good to know">
        <ul>
          <li>I change nothing in the record unless you press a button that says so.</li>
          <li>After an update, load the page again if I ask you to; what you wrote stays as it is.</li>
          <li>
            Keys: Alt+Shift+C opens the questions, Alt+Shift+S keeps them beside the page, Alt+Shift+N and Alt+Shift+B go to the next note
            and the one before. You can change them in your browser’s settings for extensions.
          </li>
          <li>
            <a href={linkTo('sources')}>Where the ideas and rules come from</a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

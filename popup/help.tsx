import '../src/ui/ui.css';
import './view/surface.css';
import { render } from 'preact';
import { AnswerMark, ELEMENT_GROUPS, ELEMENT_WORDS, Section } from '../src/ui';
import { Masthead } from './view/masthead';

/** How to begin, what the marks mean, and where to turn. */
function Help() {
  return (
    <>
      <Masthead title="Help" />
      <main>
        <h1>Help</h1>
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
            First come the questions that the child might ask when reading this one day. There are five at most. They ask; they do not
            grade.
          </p>
          <ul class="plain-list">
            <li>
              <AnswerMark answer="found" /> I could see it, and show you the words that I relied on. Click them to find them in the box.
            </li>
            <li>
              <AnswerMark answer="unsure" /> Something is there, and you have to judge whether it says enough.
            </li>
            <li>
              <AnswerMark answer="not-seen" /> I could not see it in this text. It may stand elsewhere in the record, or not be needed in
              this entry.
            </li>
          </ul>
        </Section>
        <Section title="What a reader would find">
          {ELEMENT_GROUPS.map(({ title, elements }) => (
            <div key={title}>
              <h3>{title}</h3>
              <ul>
                {elements.map((id) => (
                  <li key={id}>{ELEMENT_WORDS[id]}</li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
        <Section title="Words to look at again">
          <p>
            Some words blame, label or hide what happened. For each I say why, where that comes from, and how it could be said. “Use this”
            changes those words and nothing else, and Ctrl+Z takes it back. The child’s own words are never corrected.
          </p>
          <p>You can hide a note: this one, in this comment, or the rule for you. Each can be undone at once.</p>
        </Section>
        <Section title="Good to know">
          <ul>
            <li>I change nothing in the record unless you press a button that says so.</li>
            <li>After an update, load the page again if I ask you to; what you wrote stays as it is.</li>
            <li>
              Keys: Alt+Shift+C opens the questions, Alt+Shift+N goes to the next note. You can change them in your browser’s settings for
              extensions.
            </li>
          </ul>
          <p>
            <a href="proof.html">How private is this?</a>
          </p>
        </Section>
      </main>
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Help />, root);

import { useMemo, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../src/extension/storage';
import { Section } from '../../src/ui';
import { LensTool } from '../../src/ui/lens/lens-tool';
import { LENS_COMMENT } from '../model/lens-comment';
import { linkTo } from '../route';
import type { Intents } from '../store/state';

/** A lens that a session asks for, over an invented comment that can be changed. */
export function LensPage({ id, intents }: { id: string; intents: Intents }) {
  const [text, setText] = useState(LENS_COMMENT);
  // What a session opens is no choice of the writer's: the lens beside the record stays as it was.
  const source = useMemo(() => ({ ...intents.reading(), chosen: async () => id, remember: () => {} }), [id, intents]);
  return (
    <>
      <p>
        <a href={linkTo({ view: 'sessions' })}>All sessions</a>
      </p>
      <h1>A lens to try</h1>
      <p class="lead">
        On an invented comment, which you may change. Beside a real one, the lenses are in the panel and under “Look back”. What stands here
        goes with this tab.
      </p>
      <div class="field">
        <label for="lens-text">Comment</label>
        <textarea
          class="input answer long"
          id="lens-text"
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST_NOTE}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <Section title="Through the lens">
        <LensTool source={source} text={text} onCopy={intents.copy} level={3} />
      </Section>
    </>
  );
}

/** A lens over what was written, for those who ask for one. */
export function LensDetails({ text, intents, level }: { text: string; intents: Intents; level: 3 | 4 }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="details no-print" onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
      <summary>Look at it through a lens</summary>
      {isOpen && <LensTool source={intents.reading()} text={text} onCopy={intents.copy} level={level} />}
    </details>
  );
}

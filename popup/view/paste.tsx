import { useEffect, useRef, useState } from 'preact/hooks';
import type { PresetId, Review, Span } from '../../src/engine/types';
import { goToHelp } from '../../src/extension/help-place';
import type { RuleProblem } from '../../src/extension/line';
import { type Reviewing, startReviewing } from '../../src/extension/reviewing';
import type { HiddenItem } from '../../src/page/types';
import { Button, ButtonRow, Details, Section } from '../../src/ui';
import { ReviewView } from './review-view';
import { RuleProblems } from './rule-problems';

/** A box to paste into, for pages that cannot be read. The text lives in this page's memory and goes with it. */
export function Paste() {
  const box = useRef<HTMLTextAreaElement>(null);
  const engine = useRef<Reviewing | null>(null);
  const [read, setRead] = useState<{ text: string; review: Review } | null>(null);
  const [preset, setPreset] = useState<PresetId | null>(null);
  const [hidden, setHidden] = useState<HiddenItem[]>([]);
  const [problems, setProblems] = useState<RuleProblem[]>([]);
  const [say, setSay] = useState('');
  useEffect(() => () => engine.current?.close(), []);

  async function review(kind: PresetId | null): Promise<void> {
    const text = box.current?.value ?? '';
    if (text.trim() === '') {
      setSay('Paste or write something in the box first.');
      return;
    }
    setSay('Reading …');
    engine.current ??= startReviewing(setProblems);
    const result = await engine.current.review(text, kind === null ? {} : { preset: kind });
    setRead(result && { text, review: result });
    setSay(result ? '' : 'I could not read this. Please close me and try again.');
  }

  function select({ start, end }: Span): void {
    const area = box.current;
    if (!area || !read || area.value !== read.text) {
      setSay('The text has changed. Press “Read this” to see where it stands now.');
      return;
    }
    area.focus();
    area.setSelectionRange(start, end);
    area.scrollIntoView({ block: 'nearest' });
  }

  function clear(): void {
    if (box.current) box.current.value = '';
    engine.current?.forget();
    setRead(null);
    setSay('');
  }

  const intents = {
    select,
    hide: (item: HiddenItem) => setHidden((items) => [...items, item]),
    unhide: (item: HiddenItem) => setHidden((items) => items.filter(({ scope, key }) => scope !== item.scope || key !== item.key)),
    why: (place: string) => void goToHelp(place),
    copy: (words: string) =>
      void navigator.clipboard.writeText(words).then(
        () => setSay('Copied.'),
        () => setSay(words),
      ),
  };

  return (
    <Section title="Or paste your text here">
      <div class="field">
        <label for="pasted">Oversight comment</label>
        <p class="hint" id="pasted-hint">
          It stays in this window and goes when you close it.
        </p>
        <textarea class="input" id="pasted" aria-describedby="pasted-hint" ref={box} spellcheck={false} autocomplete="off" />
      </div>
      <ButtonRow>
        <Button onClick={() => void review(preset)}>Read this</Button>
        {read && (
          <Button kind="secondary" onClick={clear}>
            Clear
          </Button>
        )}
      </ButtonRow>
      <p class="paste-say" role="status">
        {say}
      </p>
      <RuleProblems problems={problems} />
      {read && (
        <Details summary="What I read" open>
          <ReviewView
            text={read.text}
            review={read.review}
            hidden={hidden}
            preset={preset}
            onPreset={(kind) => {
              setPreset(kind);
              void review(kind);
            }}
            intents={intents}
            level={3}
          />
        </Details>
      )}
    </Section>
  );
}

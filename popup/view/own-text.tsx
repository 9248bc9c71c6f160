import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PresetId, Review, Span } from '../../src/engine/types';
import { goToHelp } from '../../src/extension/help-way';
import type { OwnReading } from '../../src/extension/own-reading';
import type { HiddenItem } from '../../src/page/types';
import { Button, ButtonRow, copyWords, Details } from '../../src/ui';
import { ReviewView } from './review-view';

export interface OwnTextProps {
  id: string;
  label: string;
  hint: string;
  engine: OwnReading;
  text: string;
  onText: (text: string) => void;
  /** Further things to do with the text, beside reading it. */
  children?: ComponentChildren;
}

/** A box of our own with its reading. The text lives in this page's memory and goes with it. */
export function OwnText({ id, label, hint, engine, text, onText, children }: OwnTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [read, setRead] = useState<{ text: string; review: Review } | null>(null);
  const [preset, setPreset] = useState<PresetId | null>(null);
  const [hidden, setHidden] = useState<HiddenItem[]>([]);
  const [say, setSay] = useState('');

  async function review(kind: PresetId | null): Promise<void> {
    if (text.trim() === '') {
      setSay('Paste or write something in the box first.');
      return;
    }
    setSay('Reading …');
    const result = await engine.review(text, kind === null ? {} : { preset: kind });
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
    onText('');
    engine.forget();
    setRead(null);
    setSay('');
  }

  const intents = {
    select,
    why: (place: string) => void goToHelp(place),
    hide: (item: HiddenItem) => setHidden((items) => [...items, item]),
    unhide: (item: HiddenItem) => setHidden((items) => items.filter(({ scope, key }) => scope !== item.scope || key !== item.key)),
    copy: (words: string) => void copyWords(words).then(setSay),
  };

  return (
    <>
      <div class="field">
        <label for={id}>{label}</label>
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
        <textarea
          class="input"
          id={id}
          aria-describedby={`${id}-hint`}
          ref={box}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </div>
      <ButtonRow>
        <Button onClick={() => void review(preset)}>Read this</Button>
        {children}
        {(read || text !== '') && (
          <Button kind="secondary" onClick={clear}>
            Clear
          </Button>
        )}
      </ButtonRow>
      <p class="paste-say" role="status">
        {say}
      </p>
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
    </>
  );
}

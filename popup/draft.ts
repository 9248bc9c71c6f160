/** The draft of the panel. In this window's memory; in the browser's as well only while the writer has asked for that. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftRecord, settingsRecord } from '../src/extension/storage';

export interface Draft {
  text: string;
  write(text: string): void;
  /** Whether it was there from before this window. */
  isFromBefore: boolean;
  /** Begins or ends to keep it, as the writer asks. */
  keep(keeps: boolean): void;
  /** Drops the kept copy; the text in this window stays. */
  dropKept(): void;
}

/** @param keeps whether the writer asked to keep it; null while that is not known */
export function useDraft(keeps: boolean | null): Draft {
  const [text, setText] = useState('');
  const [isFromBefore, setFromBefore] = useState(false);
  const current = useRef('');
  /** What was asked for here and is not known to be set yet: until then an older answer counts for nothing. */
  const asked = useRef<boolean | null>(null);
  const isKnown = keeps !== null;
  // Switched off somewhere else, or by the organisation: then nothing stays.
  useEffect(() => {
    if (keeps === asked.current) asked.current = null;
    else if (keeps === false && asked.current === null) void draftRecord.remove();
  }, [keeps]);
  // Once, when it is known: what is asked for later is done by `keep`, in the very window where it was asked.
  useEffect(() => {
    if (!isKnown) return;
    void draftRecord.read().then((kept) => {
      if (current.current !== '' || kept === '') return;
      current.current = kept;
      setText(kept);
      setFromBefore(true);
    });
  }, [isKnown]);
  return {
    text,
    isFromBefore,
    write(next) {
      current.current = next;
      setText(next);
      if (next === '') setFromBefore(false);
      if (asked.current ?? keeps) void (next === '' ? draftRecord.remove() : draftRecord.write(next));
    },
    keep(next) {
      asked.current = next === keeps ? null : next;
      // One after the other: a copy that lies there without the wish would be dropped by the next window.
      void settingsRecord
        .change((own) => ({ ...own, keepDraft: next }))
        .then(({ saved }) => {
          if (!saved) asked.current = null;
          void (saved && next && current.current !== '' ? draftRecord.write(current.current) : draftRecord.remove());
        });
    },
    dropKept: () => void draftRecord.remove(),
  };
}

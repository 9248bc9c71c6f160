/** The draft of the panel. In this window's memory; in the browser's as well only while the writer has asked for that. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftRecord, settingsRecord } from '../src/extension/storage';

export interface Draft {
  text: string;
  write(text: string): void;
  /** Whether it was there from before this window. */
  isFromBefore: boolean;
  /** Drops the kept copy; the text in this window stays. */
  dropKept(): void;
}

/** @param keeps whether the writer asked to keep it; null while that is not known */
export function useDraft(keeps: boolean | null): Draft {
  const [text, setText] = useState('');
  const [isFromBefore, setFromBefore] = useState(false);
  const current = useRef('');
  useEffect(() => {
    if (keeps === null) return;
    if (!keeps) {
      void draftRecord.remove();
      return;
    }
    void draftRecord.read().then((kept) => {
      if (current.current !== '') void draftRecord.write(current.current);
      else if (kept !== '') {
        current.current = kept;
        setText(kept);
        setFromBefore(true);
      }
    });
  }, [keeps]);
  return {
    text,
    isFromBefore,
    write(next) {
      current.current = next;
      setText(next);
      if (next === '') setFromBefore(false);
      if (keeps) void (next === '' ? draftRecord.remove() : draftRecord.write(next));
    },
    dropKept: () => void draftRecord.remove(),
  };
}

/** Remembers whether drafts are kept. */
export async function keepDrafts(keeps: boolean): Promise<void> {
  await settingsRecord.change((own) => ({ ...own, keepDraft: keeps }));
}

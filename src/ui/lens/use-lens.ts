import { useEffect, useState } from 'preact/hooks';
import type { LensReading } from '../../engine/lens';
import type { Lens } from '../../engine/lens-rules';

/** Where lenses and readings come from: a surface gives its worker and its storage. */
export interface LensSource {
  lenses(): Promise<Lens[]>;
  /** @returns null where the lens is not known or the source was closed */
  read(text: string, lens: string): Promise<LensReading | null>;
  /** Id of the lens that was chosen last. */
  chosen(): Promise<string | null>;
  remember(lens: string): void;
  /** Calls back when the lenses in force have changed. @returns a way to stop */
  onChange(listener: () => void): () => void;
}

/** A reading with the very text that it is about: its ranges fit no other. */
export interface ReadText extends LensReading {
  text: string;
}

export interface UsedLens {
  /** Null while they are being asked for. */
  lenses: readonly Lens[] | null;
  /** The chosen one, else the first; null where there is none. */
  lens: Lens | null;
  reading: ReadText | null;
  choose(id: string): void;
}

/** The lens of the writer's choice over a text, read anew when either changes. An older answer never replaces a newer one. */
export function useLens(source: LensSource, text: string): UsedLens {
  const [lenses, setLenses] = useState<readonly Lens[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reading, setReading] = useState<ReadText | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = (): void =>
      void Promise.all([source.lenses(), source.chosen()]).then(([all, last]) => {
        if (isOver) return;
        setLenses(all);
        setChosen((own) => own ?? last);
      });
    look();
    const stop = source.onChange(look);
    return () => {
      isOver = true;
      stop();
    };
  }, [source]);
  const lens = lenses?.find(({ id }) => id === chosen) ?? lenses?.[0] ?? null;
  // The lens as a value, not its id: when the rules have changed it is another one, and the text is read anew.
  useEffect(() => {
    if (lens === null) return undefined;
    let isOver = false;
    void source.read(text, lens.id).then((read) => !isOver && read && setReading({ ...read, text }));
    return () => {
      isOver = true;
    };
  }, [source, text, lens]);
  return {
    lenses,
    lens,
    reading,
    choose(next) {
      setChosen(next);
      source.remember(next);
    },
  };
}

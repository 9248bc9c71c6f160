import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOwnId } from './own-id';

export interface SectionProps {
  title: string;
  children: ComponentChildren;
  /** 2 stands under the page's one heading. */
  level?: 2 | 3;
  id?: string;
  /** For what comes in place of the button that brought it: whoever pressed that goes on from this heading. */
  takesFocus?: boolean;
}

/** A part of a page with its heading, which also names it as a landmark. */
export function Section({ title, children, level = 2, id, takesFocus = false }: SectionProps) {
  const heading = useOwnId();
  const shown = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) shown.current?.focus();
  }, [takesFocus]);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="section" id={id} aria-labelledby={heading}>
      <Heading id={heading} ref={shown} {...(takesFocus ? { tabIndex: -1 } : {})}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

export interface NoticeProps {
  children: ComponentChildren;
  kind?: 'calm' | 'attention' | 'problem';
}

/** Something to know, set apart from the rest. Not announced by itself: see `Live`. */
export function Notice({ children, kind = 'calm' }: NoticeProps) {
  return <div class={`notice${kind === 'calm' ? '' : ` notice-${kind}`}`}>{children}</div>;
}

export interface DetailsProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
  /** Called each time that somebody opens it. */
  onOpen?: () => void;
}

/** More, for those who want it. */
export function Details({ summary, children, open = false, onOpen }: DetailsProps) {
  return (
    <details class="details" open={open} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  );
}

/** Much more, drawn only once somebody has opened it. */
export function DetailsOnDemand({ summary, draw, open = false }: Omit<DetailsProps, 'children'> & { draw: () => ComponentChildren }) {
  const [isDrawn, setDrawn] = useState(open);
  return (
    <Details summary={summary} open={open} onOpen={() => setDrawn(true)}>
      {isDrawn && draw()}
    </Details>
  );
}

/** Says a change to those who cannot see it; `say` should be a short sentence. It is there from the start, as screen readers need. */
export function Live({ say }: { say: string }) {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {say}
    </div>
  );
}

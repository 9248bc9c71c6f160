/** Small parts that the pages of the help share. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../src/engine/types';
import { linkTo, type Part } from './route';
import { sourceName } from './sources';

interface PageProps {
  title: string;
  /** The way back, nearest last. */
  trail?: readonly { part: Part; rest?: string; title: string }[];
  /** The first page has nowhere to go back to. */
  isStart?: boolean;
  children: ComponentChildren;
}

/** One place of the help. Its heading takes the focus when somebody comes by a link, so that it is read out and Tab goes on from there. */
export function Page({ title, trail = [], isStart = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – Help – On Your Shoulder`;
    if (location.hash === '') return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      {!isStart && (
        <nav aria-label="You are here" class="trail">
          <ol class="plain-list">
            <li>
              <a href="#start">Help</a>
            </li>
            {trail.map((one) => (
              <li key={one.title}>
                <a href={linkTo(one.part, one.rest)}>{one.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}

/** A sentence of an example, with the words that the rule is about. */
export function Example({ text, marked = [] }: { text: string; marked?: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <q class="quote example">{[...parts, text.slice(at)]}</q>;
}

/** Where a rule stands and what it is drawn from. */
export function Origin({ rule, from, source }: { rule: string; from: { title: string; version: string }; source: readonly string[] }) {
  return (
    <>
      <h2>Where it comes from</h2>
      {source.length > 0 && (
        <ul>
          {source.map((key) => (
            <li key={key}>{sourceName(key)}</li>
          ))}
        </ul>
      )}
      <p class="quiet">
        Rule {rule}, in “{from.title}”, version {from.version}.
      </p>
    </>
  );
}

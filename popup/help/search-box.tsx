/** The search box of the help, with what it finds while somebody types. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Live } from '../../src/ui';
import { linkTo } from './route';
import type { Search } from './search';

interface SearchBoxProps {
  search: Search;
  /** Rules are still being read, so that more may be found in a moment. */
  isReading: boolean;
  /** Shown while nothing is searched for. */
  children: ComponentChildren;
}

export function SearchBox({ search, isReading, children }: SearchBoxProps) {
  const [words, setWords] = useState('');
  const asked = words.trim();
  const found = useMemo(() => (asked === '' ? [] : search(asked)), [search, asked]);
  const say = asked === '' ? '' : saying(found.length, isReading);
  return (
    <>
      <search class="search">
        <label for="search">Search the help</label>
        <input
          class="input"
          id="search"
          type="search"
          value={words}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('');
          }}
        />
      </search>
      <Live say={say} />
      {asked === '' ? (
        children
      ) : (
        <section class="results" aria-labelledby="results-title">
          <h1 id="results-title">{say}</h1>
          {found.length === 0 && !isReading && <Nothing />}
          <ul class="plain-list">
            {found.map(({ link, kind, title, line }) => (
              <li key={`${link} ${title}`} class="rule-line">
                {/* The same place as now would change nothing, so the search has to end here. */}
                <a href={link} onClick={() => setWords('')}>
                  {title}
                </a>
                <span class="quiet"> {kind}</span>
                <p class="quiet">{line}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function saying(count: number, isReading: boolean): string {
  if (count === 0) return isReading ? 'Still reading the rules …' : 'I found nothing for these words';
  return count === 1 ? 'One place' : `${count} places`;
}

function Nothing() {
  return (
    <p>
      That is my fault, not yours. A shorter word may do it, or one that stands in the note. You can also look through{' '}
      <a href={linkTo('words')}>the rules by kind</a>, <a href={linkTo('elements')}>what a reader would find</a>, or{' '}
      <a href={linkTo('answers')}>worries, answered</a>.
    </p>
  );
}

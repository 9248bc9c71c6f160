/** The pattern language in short, where patterns are written; docs/rules.md says all of it. */
import { Details } from '../../src/ui';

/** Each sign in a pattern that can be read, and what it does. */
export const PATTERN_SIGNS: readonly (readonly [string, string])[] = [
  ['hard to reach', 'these words in this order, with hyphens or capitals or without'],
  ['(mum|her dad)', 'any one of these'],
  ['very? chaotic', 'the word before the question mark may be there or not'],
  ['engage~', 'the word with its usual endings: engages, engaged, engaging, and not engagement'],
  ['manipulat*', 'any ending, after three letters or more'],
  ['fail~ .. attend', 'up to three words in between; ..6 lets up to six stand there'],
  ['<child> refused', 'a word of a list: she, Leo …'],
  ['=DNA', 'exactly these capitals'],
  ['^ no concerns $', 'the whole sentence: ^ is its beginning, $ its end'],
  ['contact#Noun', 'the word only where it is this part of speech'],
];

export function PatternSigns() {
  return (
    <Details summary="How to write a pattern">
      <dl class="facts">
        {PATTERN_SIGNS.map(([sign, say]) => (
          <div key={sign}>
            <dt>
              <code>{sign}</code>
            </dt>
            <dd>{say}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}

import type { z } from 'zod/mini';
import { PACK_FORMAT } from './format';

/** Where in a pack: names and indexes from its top. */
export type Path = readonly PropertyKey[];

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong, in words for the writer of a pack: one line for each thing to mend. */
export function inWords(issue: Issue): { path: Path; message: string }[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: 'is not a part of this. Check the spelling, or take it out.',
      }));
    case 'invalid_type':
      return [
        {
          path: issue.path,
          message: `${issue.input === undefined ? 'is needed here: ' : 'should be '}${TYPES[issue.expected] ?? issue.expected}.`,
        },
      ];
    case 'invalid_value':
      if (issue.path.length === 1 && issue.path[0] === 'format' && typeof issue.input === 'number' && issue.input > PACK_FORMAT)
        return [
          {
            path: issue.path,
            message: `this pack was made for a newer version of the extension (format ${issue.input}). Update the extension, then try again.`,
          },
        ];
      return [
        { path: issue.path, message: `should be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.` },
      ];
    case 'too_small':
      return [
        {
          path: issue.path,
          message:
            issue.origin === 'array'
              ? issue.minimum === 1
                ? 'needs at least one entry.'
                : `needs at least ${issue.minimum} entries.`
              : issue.origin === 'string'
                ? 'is empty.'
                : `should be ${issue.minimum} or more.`,
        },
      ];
    case 'too_big':
      return [{ path: issue.path, message: `is too long or too large (most: ${issue.maximum}).` }];
    case 'invalid_format':
      return [{ path: issue.path, message: formatHelp(issue.path) }];
    default:
      return [{ path: issue.path, message: 'is not in the form that is needed here (see docs/rules.md).' }];
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list of entries, each on a line that begins with "- "',
  object: 'a group of "name: value" lines',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  record: 'a group of "name: value" lines',
};

function formatHelp(path: Path): string {
  const last = path[path.length - 1];
  if (last === 'version') return 'should be three numbers, like 1.0.0.';
  if (last === 'reviewBy') return 'should be a date, like 2027-06-30.';
  if (last === 'id') return 'should be small letters, digits and hyphens, like failed-to-engage.';
  if (last === 'rule') return 'should name a pack and a rule, like respectful-language/failed-to-engage.';
  return 'is not in the form that is needed here (see docs/rules.md).';
}

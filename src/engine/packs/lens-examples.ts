import type { RuleSet } from '../compile';
import { createLensReader } from '../lens';
import { elementOf, partsOf } from '../lens-signs';
import type { Tagger } from '../reading';
import { createReviewer } from '../review';
import { featureNames } from '../scores';
import type { Pack } from './schema';
import type { LensPlace, LensRule } from './schema-lenses';

/** Something in a lens that does not hold. */
export interface LensFailure {
  pack: string;
  lens: string;
  /** Where in the lens: `places`, 2, `examples`, 0. */
  path: (string | number)[];
  message: string;
}

/**
 * Proves lenses: every sign has a name that a pack knows, a grid has its four corners, a summary its parts, and each example comes to stand in its place.
 * @param packs whose lenses are proved @param rules compiled from them and the packs whose cues and elements they use
 * @param tagger without it cues that ask for a part of speech are silent
 */
export function runLensExamples(packs: readonly Pack[], rules: RuleSet, tagger: Tagger | null = null): LensFailure[] {
  const known = new Set(featureNames(rules));
  return packs.flatMap(({ id: pack, lenses = [] }) =>
    lenses.flatMap((lens) =>
      [...layoutProblems(lens), ...signProblems(lens, known), ...exampleProblems(lens, rules, tagger)].map((one) => ({
        pack,
        lens: lens.id,
        ...one,
      })),
    ),
  );
}

type Problem = Pick<LensFailure, 'path' | 'message'>;

function layoutProblems(lens: LensRule): Problem[] {
  const problems: Problem[] = [];
  const ids = lens.places.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) problems.push({ path: ['places', index, 'id'], message: `another place above has the same id "${id}".` });
  if (lens.kind === 'grid') {
    const corners = new Set(lens.places.flatMap(({ corner }) => (corner ? [`${corner.across} ${corner.down}`] : [])));
    if (!lens.grid || corners.size !== 4 || lens.places.length !== 4)
      problems.push({ path: ['places'], message: 'a grid needs `grid` with its two lines, and four places with a corner each.' });
  }
  if (lens.kind === 'summaries')
    for (const [index, { part }] of lens.places.entries())
      if (!part)
        problems.push({ path: ['places', index], message: 'a place of summaries needs its part: decision, reason, alternative or time.' });
  return problems;
}

const SIGN_KEYS = ['takes', 'leans', 'not', 'needs'] as const;

function signProblems(lens: LensRule, known: ReadonlySet<string>): Problem[] {
  const check = (sign: string, path: Problem['path']): Problem[] =>
    partsOf(sign)
      .filter((name) => elementOf(name) === null && !known.has(name))
      .map((name) => ({ path, message: `there is no cue or element called "${name}".` }));
  return [
    ...(lens.leaves ?? []).flatMap((sign, at) => check(sign, ['leaves', at])),
    ...lens.places.flatMap((place, index) =>
      SIGN_KEYS.flatMap((key) => (place[key] ?? []).flatMap((sign, at) => check(sign, ['places', index, key, at]))),
    ),
  ];
}

function exampleProblems(lens: LensRule, rules: RuleSet, tagger: Tagger | null): Problem[] {
  const reviewer = createReviewer(rules, tagger);
  const reader = createLensReader(rules, tagger);
  const placesOf = (text: string): (string | null)[] => reader.read(text, reviewer.review(text), lens).pieces.map(({ place }) => place);
  return lens.places.flatMap((place, index) =>
    (place.examples ?? []).flatMap((example, at): Problem[] => {
      const found = placesOf(example);
      if (found.length > 0 && (lens.kind === 'find' ? found.includes(place.id) : found.every((id) => id === place.id))) return [];
      const message = `${lens.id}: this should stand in "${place.title}", and stands in ${titlesOf(lens.places, found)}. Example: "${example}"`;
      return [{ path: ['places', index, 'examples', at], message }];
    }),
  );
}

function titlesOf(places: readonly LensPlace[], ids: readonly (string | null)[]): string {
  if (ids.length === 0) return 'no place, as no sentence was read';
  return [...new Set(ids)].map((id) => (id === null ? 'the tray' : `"${places.find((place) => place.id === id)?.title ?? id}"`)).join(', ');
}

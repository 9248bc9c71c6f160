/** Wording rules, by kind. */
import { CATEGORIES, type Category } from '../../src/engine/types';
import { dayOf } from '../../src/extension/day';
import { CATEGORY_WORDS, SEVERITY_WORDS } from '../../src/ui';
import type { Catalogue, WordingRule } from '../rules/catalogue-schema';
import { reviewDay } from '../rules/review-day';
import { LinkList, RuleLines } from './links';
import { linkTo } from './route';
import { Example, Origin, Page } from './shared';

const TRAIL = { part: 'words', title: 'Words to look at again' } as const;

/** The kinds, with how many rules each has. */
export function WordKinds({ catalogue }: { catalogue: Catalogue }) {
  const { wordings } = catalogue;
  return (
    <Page title="Words to look at again">
      <p>
        Some words blame, label or hide what happened. {wordings.length} rules look for such words. Each says why, where that comes from,
        and how it could be said. The child’s own words are never corrected.
      </p>
      <ul>
        {CATEGORIES.filter((category) => category !== 'acronym').map((category) => {
          const count = wordings.filter((rule) => rule.category === category).length;
          if (count === 0) return null;
          return (
            <li key={category}>
              <a href={linkTo('wordings', category)}>{CATEGORY_WORDS[category]}</a> <span class="quiet">({count})</span>
            </li>
          );
        })}
        <li>
          <a href={linkTo('acronyms')}>{CATEGORY_WORDS.acronym}</a>
        </li>
      </ul>
      {catalogue.remarks.length > 0 && (
        <>
          <h2>Thoughts about the whole entry</h2>
          <LinkList links={catalogue.remarks.map(({ key, say }) => ({ link: linkTo('rule', key), title: say }))} />
        </>
      )}
    </Page>
  );
}

/** All rules of one kind. */
export function WordKind({ category, catalogue }: { category: Category; catalogue: Catalogue }) {
  const rules = catalogue.wordings.filter((rule) => rule.category === category);
  return (
    <Page title={CATEGORY_WORDS[category]} trail={[TRAIL]}>
      {rules.length === 0 && <p>There is no rule of this kind just now.</p>}
      <RuleLines rules={rules.map(({ key, ...rule }) => ({ ...rule, link: linkTo('rule', key) }))} />
    </Page>
  );
}

/** One wording rule, whole. */
export function WordingPage({ rule }: { rule: WordingRule }) {
  const { key, title, category, severity, say, better, why, source, flag, leave, on, disputed, changedBy, owner, reviewBy, from } = rule;
  const fits = better.filter((one) => one.fits);
  const advice = better.filter((one) => !one.fits);
  return (
    <Page title={title} trail={[TRAIL, { part: 'wordings', rest: category, title: CATEGORY_WORDS[category] }]}>
      <p>
        <strong>{say}</strong>
      </p>
      <p class="quiet">
        {SEVERITY_WORDS[severity]}.{!on && ' This rule is switched off, so you will not see it.'}
        {disputed && ' Sources do not agree about it: your Principal Social Worker decides whether it is used.'}
      </p>
      <h2>Why</h2>
      <p>{why}</p>
      <h2>Better wordings</h2>
      {fits.length > 0 && (
        <ul>
          {fits.map(({ words }) => (
            <li key={words}>“{words}”</li>
          ))}
        </ul>
      )}
      {advice.map(({ words }) => (
        <p key={words} class="advice">
          {words}
        </p>
      ))}
      <h2>Examples</h2>
      <p>Here I would ask you to look again:</p>
      {flag.map(({ text, marked }) => (
        <Example key={text} text={text} marked={marked} />
      ))}
      <p>These I leave alone:</p>
      {leave.map((text) => (
        <Example key={text} text={text} />
      ))}
      <Origin rule={key} from={from} source={source} />
      {changedBy.length > 0 && <p>Changed by {changedBy.map((one) => `“${one}”`).join(' and ')}.</p>}
      {(owner !== null || reviewBy !== null) && (
        <p class="quiet">
          {owner !== null && `Looked after by ${owner}. `}
          {reviewBy !== null && reviewDay(reviewBy, dayOf(new Date()))}
        </p>
      )}
    </Page>
  );
}

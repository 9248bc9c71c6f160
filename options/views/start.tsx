/** What a Principal Social Worker needs to see first: what she can do, that she can break nothing, and what waits for her. */

import { dayOf } from '../../src/extension/day';
import { heldName } from '../../src/extension/held-name';
import { Notice, Section } from '../../src/ui';
import type { ViewProps } from '../app';
import { isPast, layersOf, wordingRules } from '../model/library';
import { linkTo } from '../route';
import { changedPacks } from '../store/changes';
import type { WorkbenchState } from '../store/workbench';

export function StartView({ state }: ViewProps) {
  const rules = wordingRules(state.library);
  const inUse = rules.filter(({ rule, isPackOn }) => isPackOn && rule.on !== false).length;
  const own = rules.filter(({ layer }) => layer === 'organisation' || layer === 'personal').length;
  const changed = rules.filter(({ change }) => change !== null).length;
  return (
    <>
      <h1>The rules your team is asked by</h1>
      <p>
        {inUse} wording rules are in use.{' '}
        {own === 0 ? 'None of them is your own yet' : `${own} of them ${own === 1 ? 'is' : 'are'} your own`}
        {changed > 0 ? `, and you changed ${changed} that came built in` : ''}.
      </p>
      <Notice>
        <p>
          <strong>You cannot break anything.</strong> What you change is a draft until you save it. Every save can be undone, and the rules
          that came built in always stay as they are underneath.
        </p>
      </Notice>
      <Waiting state={state} />
      <ul class="plain-list doors">
        <Door
          to={linkTo('rules')}
          title="Look at the rules"
          say="Search them, see why each is there, switch one off, or change its words."
        />
        <Door to={linkTo('write')} title="Write a rule" say="Type a few phrases. I build the rule, and you see at once what it finds." />
        <Door
          to={linkTo('try')}
          title="Try it out"
          say="See what your changes do to two dozen invented comments, before anybody else does."
        />
        <Door to={linkTo('it')} title="Hand it to IT" say="Make the files that put your rules on every desk." />
      </ul>
    </>
  );
}

function Door({ to, title, say }: { to: string; title: string; say: string }) {
  return (
    <li class="card">
      <a class="door" href={to}>
        {title}
      </a>
      <p>{say}</p>
    </li>
  );
}

function Waiting({ state }: { state: WorkbenchState }) {
  const today = dayOf(new Date());
  const waiting = changedPacks(state).length;
  const allLate = layersOf(state.library).filter(({ pack }) => isPast(pack.reviewBy, today));
  // Those that came with the extension are looked at again by its makers, all for one version.
  const late = allLate.filter(({ layer }) => layer !== 'built-in');
  const hasOldBuiltIn = late.length < allLate.length;
  const lateRules = wordingRules(state.library).filter(({ original }) => isPast(original.reviewBy, today));
  const held = state.versions.filter(
    ({ number, held: list }) => (list?.length ?? 0) > 0 && state.saved.some(({ base }) => base === number),
  );
  const policy = state.effective?.policyProblems ?? [];
  if (waiting + allLate.length + lateRules.length + held.length + policy.length === 0) return null;
  return (
    <Section title="Waiting for you">
      <ul>
        {waiting > 0 && <li>You have changes that are not saved yet. Nobody else sees them. Look at the bar below.</li>}
        {late.map(({ pack }) => (
          <li key={pack.id}>
            “{pack.title}” is past its review date ({pack.reviewBy}). <a href={linkTo('files')}>Look at the packs</a>
          </li>
        ))}
        {hasOldBuiltIn && (
          <li>
            Rules that came with the extension are past their review date. They still work. Ask your IT whether there is a newer version.{' '}
            <a href={linkTo('files')}>Look at the packs</a>
          </li>
        )}
        {lateRules.slice(0, 10).map(({ key, original }) => (
          <li key={key}>
            <a href={linkTo('rules', key)}>{original.id}</a> is past its review date ({original.reviewBy}).
          </li>
        ))}
        {held.map(({ number, pack, held: list }) => (
          <li key={number}>
            {list?.length} in “{pack}” {list?.length === 1 ? 'is' : 'are'} held back until the examples pass:{' '}
            {list?.map(heldName).join(', ')}
          </li>
        ))}
        {policy.map((problem) => (
          <li key={problem}>Your organisation’s policy: {problem}</li>
        ))}
      </ul>
    </Section>
  );
}

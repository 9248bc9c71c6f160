/** What an edit newly catches, no longer catches and says differently, with the words in their sentence. */
import { ANSWER_WORDS, ELEMENT_WORDS } from '../../src/ui';
import { wordDifference } from '../model/differences';
import type { CommentImpact, Difference as ImpactDifference, TrialComment } from '../model/impact';
import { linkTo } from '../route';
import type { WorkbenchState } from '../store/workbench';
import { Difference, Tag } from './parts';

interface ImpactListProps {
  comments: readonly TrialComment[];
  impacts: readonly CommentImpact[];
  state: WorkbenchState;
}

const GROUPS = [
  { kind: 'new', title: 'Newly caught' },
  { kind: 'gone', title: 'No longer caught' },
  { kind: 'changed', title: 'Said or seen differently' },
] as const;

export function ImpactList({ comments, impacts }: ImpactListProps) {
  const all = impacts.flatMap((impact) =>
    impact.differences.map((difference) => ({ difference, comment: comments.find(({ id }) => id === impact.id) })),
  );
  return (
    <>
      {GROUPS.map(({ kind, title }) => {
        const rows = all.filter(({ difference }) => difference.kind === kind);
        if (rows.length === 0) return null;
        return (
          <section key={kind} aria-label={title}>
            <h2>
              {title} <span class="quiet">{rows.length}</span>
            </h2>
            <ul class="plain-list">
              {rows.slice(0, 150).map(({ difference, comment }) => (
                <li key={`${comment?.id}${difference.about}${difference.rule}${difference.span?.start ?? ''}`} class="card">
                  <p>
                    <Tag>{comment?.title}</Tag> {about(difference)}
                  </p>
                  {comment && difference.span && <InPlace text={comment.text} difference={difference} />}
                  <Said difference={difference} />
                </li>
              ))}
              {rows.length > 150 && <li>… and {rows.length - 150} more</li>}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function about({ about: kind, rule }: ImpactDifference) {
  if (kind === 'element') return ELEMENT_WORDS[isElement(rule) ? rule : 'summary'];
  if (kind === 'question') return 'A question in the child’s voice';
  return <a href={linkTo('rules', rule)}>{rule.split('/')[1]}</a>;
}

const isElement = (id: string): id is keyof typeof ELEMENT_WORDS => id in ELEMENT_WORDS;

function InPlace({ text, difference: { span, sentence } }: { text: string; difference: ImpactDifference }) {
  if (!span) return null;
  const around = sentence ?? span;
  return (
    <blockquote class="in-place">
      {text.slice(around.start, span.start)}
      <mark>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end, Math.max(span.end, around.end))}
    </blockquote>
  );
}

function Said({ difference: { about: kind, before, after } }: { difference: ImpactDifference }) {
  if (kind === 'element')
    return (
      <p>
        {answer(before)} → {answer(after)}
      </p>
    );
  if (before !== null && after !== null)
    return (
      <p class="said">
        <Difference runs={wordDifference(before, after)} />
      </p>
    );
  return <p class="said">{after ?? before}</p>;
}

function answer(value: string | null): string {
  return value === 'found' || value === 'unsure' || value === 'not-seen' ? ANSWER_WORDS[value] : '';
}

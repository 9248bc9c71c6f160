/** Packs to try the workbench's models on. */
import type { LanguageRule, Pack } from '../../../src/engine/packs/schema';

export const HEAD = { format: 1 as const, version: '1.0.0', title: 'Ours', purpose: 'Ours', author: 'PSW', licence: 'Ours' };

export function rule(id: string, find: string[], more: Partial<LanguageRule> = {}): LanguageRule {
  return {
    id,
    find,
    category: 'judgemental',
    severity: 'suggest',
    say: 'Could you say what happened?',
    better: ['advice: say what happened'],
    why: 'It is a verdict.',
    source: ['team'],
    examples: { flag: [`Mum is [[${find[0]}]].`], leave: ['Nothing of the kind.'] },
    ...more,
  };
}

export const BUILT_IN: Pack = {
  ...HEAD,
  id: 'built-in',
  title: 'Built in',
  language: [rule('hard-to-reach', ['hard to reach']), rule('chaotic', ['chaotic'])],
};

export const OURS = `# Our own words, agreed in March.
format: 1
id: ours
version: 1.2.0
title: Ours
purpose: What we add.
author: PSW
licence: Ours
language:
  # From the audit.
  - id: frequent-flyer
    find:
      - frequent flyer
    category: judgemental
    severity: suggest
    say: What brings them back?
    better:
      - "advice: say how often"
    why: It is a joke about people.
    source:
      - audit
    examples:
      flag:
        - A [[frequent flyer]].
      leave:
        - A frequent visitor.
`;

import type { CueRule, Pack } from './schema';

/** The pack with every pattern changed; members of lists stay as they are, since later stages read them as text. */
export function eachPattern(pack: Pack, change: (source: string) => string): Pack {
  const all = (sources: readonly string[]): string[] => sources.map(change);
  const some = (sources: readonly string[] | undefined): string[] | undefined => sources && all(sources);
  const limits = ({ leaveAlone, onlyWith, notWith }: Pick<CueRule, 'leaveAlone' | 'onlyWith' | 'notWith'>) => ({
    leaveAlone: some(leaveAlone),
    onlyWith: some(onlyWith),
    notWith: some(notWith),
  });
  return {
    ...pack,
    protect: some(pack.protect),
    cues: pack.cues?.map((rule) => ({ ...rule, find: all(rule.find), ...limits(rule) })),
    language: pack.language?.map((rule) => ({ ...rule, find: all(rule.find), ...limits(rule), notNext: some(rule.notNext) })),
    remarks: pack.remarks?.map((rule) => ({ ...rule, find: some(rule.find) })),
  };
}

/** Every pattern of a pack, in its order. */
export function patternsIn(pack: Pack): string[] {
  const found: string[] = [];
  eachPattern(pack, (source) => {
    found.push(source);
    return source;
  });
  return found;
}

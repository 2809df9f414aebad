import type { Change } from '../../core/change.ts';
import { type Domain, isLevel, type Level } from '../../core/framework.ts';

/** The highest level in a domain at one review, with how much of the domain it stands for. Never a sum or a mean. */
export interface HighestLevel {
  /** Missing where no strand of the domain had a level. It is a gap then, and not 0. */
  readonly level?: Level;
  /** Strands at that level; all strands; those nobody looked at; those that cannot be read in this framework. */
  readonly at: number;
  readonly of: number;
  readonly notAssessed: number;
  readonly unread: number;
}

export interface DomainPair {
  readonly domain: Domain;
  readonly before: HighestLevel;
  readonly now: HighestLevel;
}

/** Each domain that these changes are about, in their order, at the earlier and at the later review. */
export function highestLevels(changes: readonly Change[]): readonly DomainPair[] {
  return [...new Set(changes.map(({ place }) => place.domain))].map((domain) => {
    const own = changes.filter(({ place }) => place.domain === domain);
    return { domain, before: highestOf(own, 'before'), now: highestOf(own, 'after') };
  });
}

function highestOf(changes: readonly Change[], side: 'before' | 'after'): HighestLevel {
  const isUnread = (change: Change) => change.because !== undefined && change.because !== 'noLevelEitherTime' && change[side] === 'notAssessed';
  const levels = changes.map((change) => change[side]).filter(isLevel);
  const level = levels.toSorted((a, b) => a - b).at(-1);
  const unread = changes.filter(isUnread).length;
  return {
    ...(level !== undefined && { level }),
    at: levels.filter((one) => one === level).length,
    of: changes.length,
    notAssessed: changes.filter((change) => change[side] === 'notAssessed').length - unread,
    unread,
  };
}

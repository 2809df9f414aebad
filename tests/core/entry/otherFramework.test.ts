import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, rate } from '../../../src/core/draft.ts';
import { stampDraft } from '../../../src/core/merge/draftValues.ts';
import { finishProfile } from '../../../src/core/entry/finish.ts';
import { mergeDraft } from '../../../src/core/merge/merge.ts';
import { byFramework, hasOthers, parted } from '../../../src/core/entry/otherFramework.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const [north, south, west] = [{ device: 'north', now: 10 }, { device: 'south', now: 20 }, { device: 'west', now: 30 }];
const begun = (id: string, code: string, stamp: typeof north): Draft => {
  const start = emptyDraft({ id: 'r1', childId: 'kofi', framework: { id, edition: '1' }, kind: 'annual', reviewedOn: '2026-11-20' });
  return stampDraft(undefined, rate(start, 'school', code, 2), stamp);
};
const [a, b] = [begun('a', 'A1', north), begun('b', 'B1', south)];
const both = mergeDraft(a, b);
const choice = (draft: Draft, id: string, stamp = west) => {
  const after = parted(draft, byFramework(draft).findIndex(({ framework }) => framework.id === id), ['new-1', 'new-2'], '2026-11-21T09:00:00Z', stamp);
  if (!after) throw new Error('there is something to choose');
  return after;
};

describe('a review that was begun with two frameworks', () => {
  it('is told, and cannot be finished: the other would be lost', () => {
    expect(hasOthers(a)).toBe(false);
    expect(hasOthers(both)).toBe(true);
    const ours = { ...both, framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition } };
    expect(finishProfile(ours, { firstName: 'Kofi', bornOn: '2017-04-02' }, TWO_PARTS, '2026-11-21')).toMatchObject({ ok: false, problem: expect.arrayContaining([{ code: 'stillDiffering' }]) });
  });

  it.each(['a', 'b'])('goes on as a person chooses (%s), and the other is a draft of its own in the bin', (id) => {
    const { stays, binned } = choice(both, id);
    const [chosen, other] = id === 'a' ? [a, b] : [b, a];
    expect(hasOthers(stays)).toBe(false);
    expect(stays).toMatchObject({ id: 'r1', framework: chosen.framework, ratings: chosen.ratings });
    expect(binned).toMatchObject([{ id: 'new-1', childId: 'kofi', framework: other.framework, ratings: other.ratings, removedAt: '2026-11-21T09:00:00Z' }]);
  });

  it('does not ask again where copies from before the choice come in, in any order', () => {
    const { stays } = choice(both, 'a');
    for (const copy of [a, b, both, stays]) {
      expect(mergeDraft(stays, copy)).toEqual(stays);
      expect(mergeDraft(copy, stays)).toEqual(stays);
    }
  });

  it('asks again where something was said that the choice had not seen', () => {
    const later = stampDraft(b, rate(b, 'school', 'B2', 3), { device: 'south', now: 99 });
    const after = mergeDraft(choice(both, 'a').stays, later);
    expect(byFramework(after).map(({ framework }) => framework.id).toSorted()).toEqual(['a', 'b']);
    expect(JSON.stringify(after)).toContain('"B2"');
    expect(mergeDraft(later, choice(both, 'a').stays)).toEqual(after);
  });

  it('is at one when two devices chose the same, and asks again when they did not', () => {
    const one = mergeDraft(choice(both, 'a', west).stays, choice(both, 'a', south).stays);
    expect(hasOthers(one)).toBe(false);
    expect(one.versions?.beside).toBeUndefined();
    expect(hasOthers(mergeDraft(choice(both, 'a', west).stays, choice(both, 'b', south).stays))).toBe(true);
  });

  it('never takes one draft for having seen the other without a choice, also from before changes were stamped', () => {
    const [old, other] = [a, b].map(({ versions: _, ...rest }): Draft => rest);
    if (!old || !other) throw new Error('two');
    expect(hasOthers(mergeDraft(old, other))).toBe(true);
    const { stays } = choice(mergeDraft(old, other), 'b');
    expect(mergeDraft(stays, old)).toEqual(stays);
  });

  it('keeps the reason of a correction, and makes no correction of a new id out of nothing', () => {
    const correcting = (why: string) => stampDraft(b, { ...b, correction: { why, context: { schoolYear: 4 } } }, { device: 'south', now: 40 });
    expect(choice(mergeDraft(a, correcting('A slip')), 'a').binned[0]?.correction?.why).toBe('A slip');
    expect(choice(mergeDraft(a, correcting('')), 'a').binned[0]).not.toHaveProperty('correction');
  });
});

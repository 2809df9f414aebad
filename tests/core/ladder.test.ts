import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, ChildRecord } from '../../src/core/child.ts';
import { annotate, clearMark, type Draft, draftFrom, emptyDraft, rate } from '../../src/core/draft.ts';
import { findingsOf } from '../../src/core/family/findings.ts';
import { finishProfile } from '../../src/core/entry/finish.ts';
import { RUNGS, rungOf } from '../../src/core/framework.ts';
import { profileEvents, type Profile, type Voice } from '../../src/core/review.ts';
import { leastOf } from '../../src/core/share/share.ts';
import type { ShareMore } from '../../src/core/share/shareMore.ts';
import { familySentence } from '../../src/core/words/familySentence.ts';
import { goingWellIn } from '../../src/core/family/goingWell.ts';
import { anyDraft, anyMark, at, STRANDS, TWO_PARTS } from './arbitraries.ts';

const ON = '2026-11-21';
const REF = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };
const CARD: Card = { firstName: 'Odette', bornOn: '2018-03-02', pronouns: 'she/her' };
const begun = rate(emptyDraft({ id: 'r1', childId: 'c1', framework: REF, kind: 'annual', reviewedOn: ON }), 'school', 'TK1', 3);

function finished(draft: Draft): Profile {
  const profile = finishProfile(draft, CARD, TWO_PARTS, ON);
  if (!profile.ok) throw new Error(JSON.stringify(profile.problem));
  return profile.value;
}

const told = (profile: Profile) => goingWellIn(findingsOf(profile, TWO_PARTS), CARD).ladders;

/** What a shared file says of a strand by a voice. */
function shared(profile: Profile, voice: Voice, code: string, add: ShareMore = {}) {
  const record: ChildRecord = {
    id: 'c1', card: CARD, cardEdition: 1,
    events: [{ id: 'e1', device: 'd', sequence: 1, happenedAt: `${ON}T10:00:00Z`, kind: 'profileFinished', reviewId: 'r1', profile }],
  };
  return profileEvents(leastOf(record, () => TWO_PARTS, add).events)[0]?.profile.views.find((view) => view.voice === voice)?.ratings[code];
}

describe('something to build on', () => {
  it.each(RUNGS)('rung %s goes from the draft to the profile, the family page and a shared file', (strength) => {
    const profile = finished(annotate(begun, 'school', 'TK1', { strength }));
    expect(profile.views).toEqual([{ voice: 'school', ratings: { TK1: { mark: 3, strength } } }]);
    expect(findingsOf(profile, TWO_PARTS).ladders).toEqual([{ place: at('TK1'), rung: strength, statement: rungOf(at('TK1').strand, strength).family }]);
    expect(told(profile)).toEqual([familySentence(rungOf(at('TK1').strand, strength).family, { name: 'Odette' })]);
    expect(shared(profile, 'school', 'TK1')).toEqual({ mark: 3, strength });
  });

  it('is kept where nobody has given a level, and where the strand does not apply', () => {
    const profile = finished(annotate(rate(annotate(begun, 'school', 'TK2', { strength: 2 }), 'school', 'MV1', 'notApplicable'), 'school', 'MV1', { strength: 1 }));
    expect(profile.views[0]?.ratings).toEqual({ TK1: { mark: 3 }, TK2: { mark: 'notAssessed', strength: 2 }, MV1: { mark: 'notApplicable', strength: 1 } });
    expect(told(profile)).toEqual(['Odette likes Joining in.', 'Odette has begun with Walking and running.']);
    const talking = findingsOf(profile, TWO_PARTS).areas.find(({ domain }) => domain.code === 'TK');
    expect(talking?.notLookedAt.map(({ strand }) => strand.code)).toEqual(['TK2', 'TK3']);
  });

  it('stays when the level is changed, taken away, or the profile is corrected', () => {
    const said = annotate(begun, 'school', 'TK1', { strength: 3 });
    expect(rate(said, 'school', 'TK1', 1).ratings.school['TK1']).toEqual({ mark: 1, strength: 3 });
    expect(clearMark(said, 'school', 'TK1').ratings.school['TK1']).toEqual({ mark: 'notAssessed', strength: 3 });
    expect(draftFrom(finished(said), { id: 'r1', childId: 'c1' }).ratings).toEqual(said.ratings);
  });

  it('leaves nothing behind when it is taken back', () => {
    const back = (draft: Draft, code: string) => finished(annotate(draft, 'school', code, { strength: undefined })).views[0]?.ratings;
    expect(back(annotate(begun, 'school', 'TK1', { strength: 2 }), 'TK1')).toStrictEqual({ TK1: { mark: 3 } });
    expect(back(annotate(begun, 'school', 'TK2', { strength: 2 }), 'TK2')).toStrictEqual({ TK1: { mark: 3 } });
  });

  it('alone makes no profile: it is no level', () => {
    const empty = { ...begun, ratings: { school: {}, family: {} } };
    expect(finishProfile(annotate(empty, 'school', 'TK1', { strength: 3 }), CARD, TWO_PARTS, ON)).toEqual({ ok: false, problem: [{ code: 'nothingRated' }] });
  });

  it('of a private part is the family’s own, and goes out only when they say so', () => {
    const profile = finished(annotate(rate(begun, 'family', 'F1', 1), 'family', 'F1', { strength: 2 }));
    expect(told(profile)).toEqual(['Odette likes Bedtime.']);
    expect(findingsOf(profile, TWO_PARTS, undefined, { withPrivateParts: false }).ladders).toEqual([]);
    expect(shared(profile, 'family', 'F1')).toBeUndefined();
    expect(shared(profile, 'family', 'F1', { home: true })).toEqual({ mark: 1, strength: 2 });
  });

  it('changes no level, whatever it is and whatever the level', () => {
    fc.assert(fc.property(anyDraft, fc.constantFrom(...STRANDS), anyMark, fc.constantFrom(...RUNGS), (draft, code, mark, strength) => {
      const rated = rate(draft, 'school', code, mark);
      const { strength: _, ...before } = rated.ratings.school[code] ?? { mark };
      expect(annotate(rated, 'school', code, { strength }).ratings.school[code]).toEqual({ ...before, strength });
    }));
  });
});

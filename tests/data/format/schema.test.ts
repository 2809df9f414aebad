import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import type { Context, LaterEvent, Profile, ProfileEvent, Rating, Strength, View } from '../../../src/core/review.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { MOST_STEPS } from '../../../src/core/steps.ts';
import { FORBIDDEN_KEYS, TEXT_LIMITS } from '../../../src/data/format/limits.ts';
import { areOrdinaryRatings } from '../../../src/data/format/ordinaryRatings.ts';
import {
  type cardSchema, checkChildRecord, checkDraft, checked, type childRecordSchema, type contextSchema, type draftSchema, type eventSchema,
  type profileSchema, type ratingSchema, type strengthSchema, viewSchema,
} from '../../../src/data/format/schema.ts';
import { childRecord, draftOf } from '../file/arbitraries.ts';
import { corrected, efua, efuaDraft, finished, tomasz } from '../file/people.ts';

/** A type without what schemas add to it: room for unknown fields, and leave to write. */
type Known<Type> = Type extends readonly (infer Item)[] ? readonly Known<Item>[]
  : Type extends object ? { readonly [Key in keyof Type as string extends Key ? (unknown extends Type[Key] ? never : Key) : Key]: Known<Type[Key]> }
    : Type;
type Read<Schema extends z.ZodMiniType> = Known<z.output<Schema>>;

/** What a meeting agreed never stands in a record: it is laid on when one is read. */
type StoredProfile = Omit<Profile, 'agreed'> & { readonly agreed?: never };
type StoredEvent = (Omit<ProfileEvent, 'profile'> & { readonly profile: StoredProfile }) | LaterEvent;

describe('the schemas say what the types of core say', () => {
  it('in every field, both ways', () => {
    expectTypeOf<Read<typeof ratingSchema>>().toEqualTypeOf<Known<Rating>>();
    expectTypeOf<Read<typeof strengthSchema>>().toEqualTypeOf<Known<Strength>>();
    expectTypeOf<Read<typeof contextSchema>>().toEqualTypeOf<Known<Context>>();
    expectTypeOf<Read<typeof viewSchema>>().toEqualTypeOf<Known<View>>();
    expectTypeOf<Read<typeof profileSchema>>().toEqualTypeOf<Known<StoredProfile>>();
    expectTypeOf<Read<typeof eventSchema>>().toEqualTypeOf<Known<StoredEvent & { readonly shared?: true }>>();
    expectTypeOf<Read<typeof cardSchema>>().toEqualTypeOf<Known<Card & { readonly shared?: true }>>();
    expectTypeOf<Omit<Read<typeof childRecordSchema>, 'events' | 'card'>>().toEqualTypeOf<Known<Omit<ChildRecord, 'events' | 'card'>>>();
    expectTypeOf<Read<typeof draftSchema>>().toEqualTypeOf<Known<Draft>>();
  });
});

describe('a sound value is taken as it is', () => {
  it('a record, with fields that are unknown here', () => {
    fc.assert(fc.property(childRecord, (record) => {
      expect(checkChildRecord(record)).toEqual({ ok: true, value: record });
    }));
  });

  it('a draft, however unfinished', () => {
    fc.assert(fc.property(draftOf('child-1'), (draft) => {
      expect(checkDraft(draft)).toEqual({ ok: true, value: draft });
    }));
    expect(checkDraft({ ...efuaDraft, reviewedOn: 'next Tues', by: { family: 'x'.repeat(5000) } })).toMatchObject({ ok: true });
  });

  it('in every script, direction and mood', () => {
    const card = { ...efua.card, firstName: '‮Zoë​', lastName: '<img onerror=alert(1)> ${x} 𝒜👩‍👧 \n\t' };
    expect(checkChildRecord({ ...efua, card })).toEqual({ ok: true, value: { ...efua, card } });
  });

  it('at the bounds', () => {
    const { name, draftWords } = TEXT_LIMITS;
    const card = { firstName: 'n'.repeat(name), bornOn: '2025-11-14', yearOffset: -30, senTypes: ['VI', 'HI'] };
    const event = { ...finished, sequence: MOST_STEPS, why: 'w'.repeat(draftWords) };
    const line = `agreed.outcome.${'o'.repeat(100)}`;
    expect(checkChildRecord({ id: 'x'.repeat(100), card, cardEdition: 0, events: [event, { ...worded, line, text: '', facts: 'f'.repeat(draftWords), instead: 'i'.repeat(draftWords) }] })).toMatchObject({ ok: true });
  });
});

const rating = (content: unknown) => ({ ...tomasz, events: [{ ...finished, profile: { ...finished.profile, views: [{ voice: 'school', ratings: { CI1: content } }] } }] });
const met = { id: 'm1', device: 'd', sequence: 1, happenedAt: '2026-11-21T09:00:00Z', reviewId: 'r1', kind: 'met', meeting: emptyMeeting('2026-11-21') };
const panel = { id: 'p1', device: 'd', sequence: 2, happenedAt: '2026-11-21T09:00:00Z', reviewId: 'r1', kind: 'panelHeld', panelId: 'panel-1', heldOn: '2026-11-20', decided: 'A visit.' };
const worded = { id: 'w1', device: 'd', sequence: 2, happenedAt: '2026-11-21T09:00:00Z', reviewId: 'r1', kind: 'worded', page: 'family', line: 'need.CI1', text: 'Some help.', facts: 'statement CI1 1', instead: 'Help.', asYou: true };
const profile = (change: object) => ({ ...tomasz, events: [finished, { ...corrected, profile: { ...corrected.profile, ...change } }] });
const ratingAt = 'events[0].profile.views[0].ratings';

describe('an unsound record is refused with where and what', () => {
  it.each([
    ['nothing', undefined, 'missing', '', undefined],
    ['a list', [], 'wrongKind', '', '[]'],
    ['a level beyond', rating({ mark: 5 }), 'notALevel', `${ratingAt}.CI1.mark`, '5'],
    ['minus zero', rating({ mark: -0 }), 'notALevel', `${ratingAt}.CI1.mark`, '0'],
    ['a level in quotes', rating({ mark: '3' }), 'notALevel', `${ratingAt}.CI1.mark`, '"3"'],
    ['an infinite level', rating({ mark: Infinity }), 'notALevel', `${ratingAt}.CI1.mark`, 'null'],
    ['no rating', rating(null), 'wrongKind', `${ratingAt}.CI1`, 'null'],
    ['a tick that says no', rating({ mark: 1, specialistAdvice: false }), 'wrongKind', `${ratingAt}.CI1.specialistAdvice`, 'false'],
    ['an unknown going', rating({ mark: 1, going: 'badly' }), 'notAChoice', `${ratingAt}.CI1.going`, '"badly"'],
    ['a long note', rating({ mark: 1, evidence: 'x'.repeat(TEXT_LIMITS.words + 1) }), 'tooLong', `${ratingAt}.CI1.evidence`, `"${'x'.repeat(59)}`],
    ['half a character', rating({ mark: 1, reason: 'a\ud83d' }), 'badText', `${ratingAt}.CI1.reason`, String.raw`"a\ud83d"`],
    ['an infinite sequence', { ...tomasz, events: [{ ...finished, sequence: Infinity }] }, 'badNumber', 'events[0].sequence', 'null'],
    ['a sequence that is not kept exactly', { ...tomasz, events: [{ ...finished, sequence: 2 ** 53 }] }, 'badNumber', 'events[0].sequence', '9007199254740992'],
    ['an edition below zero', { ...tomasz, cardEdition: -1 }, 'badNumber', 'cardEdition', '-1'],
    ['an edition of minus zero', { ...tomasz, cardEdition: -0 }, 'badNumber', 'cardEdition', '0'],
    ['an edition in quotes', { ...tomasz, cardEdition: '1' }, 'wrongKind', 'cardEdition', '"1"'],
    ['a yearOffset beyond', { ...tomasz, card: { ...tomasz.card, yearOffset: -31 } }, 'badNumber', 'card.yearOffset', '-31'],
    ['a date of no calendar', profile({ reviewedOn: '2026-02-29' }), 'notADay', 'events[1].profile.reviewedOn', '"2026-02-29"'],
    ['a year in words', profile({ context: { schoolYear: 'Reception' } }), 'wrongKind', 'events[1].profile.context.schoolYear', '"Reception"'],
    ['an event twice', { ...tomasz, events: [finished, finished] }, 'repeatedEvent', 'events[1].id', '"evt-tomasz-1"'],
    ['an unknown event', { ...tomasz, events: [{ ...finished, kind: 'erased' }] }, 'notAChoice', 'events[0].kind', '"erased"'],
    ['a local time', { ...tomasz, events: [{ ...finished, happenedAt: '2026-11-21T09:00:00+01:00' }] }, 'notAnInstant', 'events[0].happenedAt', '"2026-11-21T09:00:00+01:00"'],
    ['an instant on no day', { ...tomasz, events: [{ ...finished, happenedAt: '2026-02-30T09:00:00Z' }] }, 'notAnInstant', 'events[0].happenedAt', '"2026-02-30T09:00:00Z"'],
    ['what a meeting agreed, in a profile', profile({ agreed: {} }), 'wrongKind', 'events[1].profile.agreed', '{}'],
    ['a meeting without a day', { ...tomasz, events: [{ ...met, meeting: { ...met.meeting, heldOn: '' } }] }, 'notADay', 'events[0].meeting.heldOn', '""'],
    ['a strand both agreed and not', { ...tomasz, events: [{ ...met, meeting: { ...met.meeting, settled: { CI1: { mark: 1, unresolved: true } } } }] }, 'notAChoice', 'events[0].meeting.settled.CI1', '{"mark":1,"unresolved":true}'],
    ['an outcome under no id', profile({ outcomes: { 'a b': { n: 1, what: '', strands: [] } } }), 'badId', 'events[1].profile.outcomes.a b', '"a b"'],
    ['an answer under the name of everything', profile({ childsView: { answers: { constructor: { text: '' } } } }), 'badCode', 'events[1].profile.childsView.answers.constructor', '"constructor"'],
    ['more provisions than anybody has', profile({ support: { provisions: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`p${n}`, { n, what: 'x', strands: [] }])) } }), 'tooMany', 'events[1].profile.support.provisions', expect.any(String)],
    ['a wording of no page', { ...tomasz, events: [{ ...worded, page: 'letter' }] }, 'notAChoice', 'events[0].page', '"letter"'],
    ['a wording of no line', { ...tomasz, events: [{ ...worded, line: 'need CI1' }] }, 'badCode', 'events[0].line', '"need CI1"'],
    ['a wording in the place of nothing', { ...tomasz, events: [{ ...worded, instead: undefined }] }, 'missing', 'events[0].instead', undefined],
    ['a wording that rests on no facts', { ...tomasz, events: [{ ...worded, facts: undefined }] }, 'missing', 'events[0].facts', undefined],
    ['a panel that nobody can tell from another', { ...tomasz, events: [{ ...panel, panelId: undefined }] }, 'missing', 'events[0].panelId', undefined],
    ['a panel on no day', { ...tomasz, events: [{ ...panel, heldOn: '2026-02-30' }] }, 'notADay', 'events[0].heldOn', '"2026-02-30"'],
    ['a panel that decided nothing', { ...tomasz, events: [{ ...panel, decided: undefined }] }, 'missing', 'events[0].decided', undefined],
    ['a wording that is no text', { ...tomasz, events: [{ ...worded, text: null }] }, 'wrongKind', 'events[0].text', 'null'],
    ['what came by file without its answers', profile({ familysView: { answers: {}, came: { ratings: {} } } }), 'missing', 'events[1].profile.familysView.came.answers', undefined],
    ['an id with a dot', { ...tomasz, id: 'a.b' }, 'badId', 'id', '"a.b"'],
    ['no card', { ...tomasz, card: undefined }, 'missing', 'card', undefined],
  ])('%s', (_what, value, code, path, found) => {
    expect(checkChildRecord(value)).toEqual({ ok: false, problem: { code, path, ...(found !== undefined && { found }) } });
  });

  it.each([...FORBIDDEN_KEYS, 'ci1', 'CI123', 'CI 1', 'ABCDE', ''])('with "%s" in the place of a strand or domain', (key) => {
    const holding = (content: object): object => Object.defineProperty({}, key, { value: content, enumerable: true });
    const ratings = { ...tomasz, events: [{ ...finished, profile: { ...finished.profile, views: [{ voice: 'school', ratings: holding({ mark: 1 }) }] } }] };
    const strengths = profile({ strengths: holding({ text: '' }) });
    for (const value of [ratings, strengths]) expect(checkChildRecord(value)).toMatchObject({ ok: false, problem: { code: 'badCode' } });
    expect(checkDraft({ ...efuaDraft, strengths: holding({ text: '' }) })).toMatchObject({ ok: false, problem: { code: 'badCode' } });
  });

  it('a draft too', () => {
    expect(checkDraft({ ...efuaDraft, ratings: { school: {} } })).toMatchObject({ ok: false, problem: { code: 'missing', path: 'ratings.family' } });
    expect(checkDraft({ ...efuaDraft, correction: {} })).toMatchObject({ ok: false, problem: { code: 'missing', path: 'correction.why' } });
    expect(checkDraft({ ...efuaDraft, kind: 'other' })).toMatchObject({ ok: false, problem: { code: 'notAChoice', path: 'kind' } });
  });
});

describe('the quick yes for ratings', () => {
  const content = fc.oneof(
    fc.constantFrom<unknown>(0, 1, 4, 5, -1, -0, 2.5, Number.NaN, Infinity, '3', 'notAssessed', 'notApplicable', 'well', 'partly', true, false, null, undefined),
    fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', 'x\0', 'x'.repeat(4000), 'x'.repeat(4001)),
  );
  const field = fc.constantFrom('mark', 'mark', 'going', 'specialistAdvice', 'strength', 'evidence', 'reason', 'confirmedUnchanged', 'later');
  const code = fc.oneof(fc.stringMatching(/^[A-Z]{1,4}[0-9]{0,2}$/), fc.constantFrom('ci1', 'constructor', 'CI123', ''));
  const ratings = fc.dictionary(code, fc.oneof(fc.dictionary(field, content), fc.record({ mark: content }), content), { maxKeys: 3 });

  it('is never said where the schema says no', () => {
    fc.assert(fc.property(ratings, (value) => {
      if (areOrdinaryRatings(value)) expect(checked(viewSchema, { voice: 'school', ratings: value })).toEqual({ ok: true, value: { voice: 'school', ratings: value } });
    }), { numRuns: 3000 });
  });

  it('is said of every rating that holds what we know', () => {
    expect(areOrdinaryRatings(finished.profile.views[0]?.ratings)).toBe(true);
    expect(areOrdinaryRatings({ ...finished.profile.views[0]?.ratings, CI4: { mark: 1, later: 1 } })).toBe(false);
  });
});

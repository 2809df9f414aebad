import fc from 'fast-check';
import { type ChildRecord, editCard } from '../../src/core/child.ts';
import { compareText } from '../../src/core/contentOrder.ts';
import { isDay } from '../../src/core/day.ts';
import { annotate, type Draft, emptyDraft, rate, strengthen } from '../../src/core/draft.ts';
import { draftValues, stampDraft, withDraftValues } from '../../src/core/merge/draftValues.ts';
import { draftErasureOf, type Erasure, erasureOf, mergeErasures } from '../../src/core/merge/erasure.ts';
import { mergeVaults, type VaultCopy } from '../../src/core/merge/mergeVault.ts';
import { answer, contribute, give } from '../../src/core/views/giveView.ts';
import { correctionDraft, leftOver, meetingDraft } from '../../src/core/entry/leftOver.ts';
import { withLater } from '../../src/core/merge/laterEvent.ts';
import { emptyMeeting, type Meeting } from '../../src/core/meeting.ts';
import { recordValues, stampRecord, withRecordValues } from '../../src/core/merge/recordValues.ts';
import { type RecordEvent, reviewsOf } from '../../src/core/review.ts';
import { joined, type Versions } from '../../src/core/versions.ts';

/** What people do with one vault on three devices, in any order. */
export const FIELDS = ['lastName', 'setting', 'upn', 'leftFor'] as const;
const DEVICES = ['device-a', 'device-b', 'device-c'] as const;
const CHILDREN = ['child-1', 'child-2'];
const REVIEWS = ['review-1', 'review-2'];
const TAPS = ['CI1', 'CI2', 'strength', 'by', 'reviewedOn', 'answer', 'given', 'contribution', 'layer', 'provision', 'takeOut', 'outcome', 'progress', 'circumstances'] as const;
const MEETING_TAPS = ['heldOn', 'notes', 'settled', 'invitee', 'action', 'earlier', 'outcome', 'recommendation', 'familyAnswer', 'point'] as const;
const place = { who: fc.nat(2), child: fc.constantFrom(...CHILDREN), review: fc.constantFrom(...REVIEWS) };

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ ...place, does: fc.constant('edit' as const), field: fc.constantFrom(...FIELDS), takesAway: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ ...place, does: fc.constant('tap' as const), on: fc.constantFrom(...TAPS) }) },
  { weight: 6, arbitrary: fc.record({ ...place, does: fc.constant('meet' as const), on: fc.constantFrom(...MEETING_TAPS) }) },
  { weight: 3, arbitrary: fc.record({ ...place, does: fc.constant('finish' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constant('correct' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constant('word' as const), line: fc.constantFrom('well.CI', 'need.CI1'), takesBack: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ ...place, does: fc.constant('choose' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constantFrom('remove' as const, 'putBack' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constantFrom('erase' as const, 'bringBack' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constant('eraseDraft' as const) }) },
  { weight: 8, arbitrary: fc.record({ ...place, does: fc.constant('exchange' as const), from: fc.nat(2), ago: fc.nat(4) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A review is finished on one device and its meeting begun, everybody has both, and two word the same line: chance alone comes to that too seldom. */
const untilTheMeeting = fc.record({ ...place, on: fc.constantFrom(...MEETING_TAPS), takesBack: fc.boolean() }).map(({ on, takesBack, ...at }): Step[] => [
  { ...at, does: 'tap', on: 'CI1' }, { ...at, does: 'tap', on: 'outcome' }, { ...at, who: (at.who + 1) % 3, does: 'exchange', from: at.who, ago: 1 },
  { ...at, does: 'finish' }, { ...at, does: 'meet', on }, { ...at, who: (at.who + 2) % 3, does: 'exchange', from: at.who, ago: 1 },
  { ...at, does: 'word', line: 'need.CI1', takesBack }, { ...at, who: (at.who + 2) % 3, does: 'word', line: 'need.CI1', takesBack: !takesBack },
]);

/** Up to 40 steps; one in four begins with a meeting. */
export const history: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(untilTheMeeting, fc.array(step, { minLength: 1, maxLength: 32 })).map((parts) => parts.flat()) },
);

export interface History {
  readonly copies: readonly [VaultCopy, VaultCopy, VaultCopy];
  /** Texts somebody wrote, save those that somebody saw and replaced, or saw and erased. */
  readonly standing: ReadonlySet<string>;
}

/** How one device takes in the copy of another. */
export type TakesIn = (mine: VaultCopy, theirs: VaultCopy) => VaultCopy | Promise<VaultCopy>;

/** Plays it. The clocks differ by hours, and stand still at times. */
export async function play(steps: readonly Step[], takesIn: TakesIn = mergeVaults): Promise<History> {
  const devices = DEVICES.map((id, at) => ({ id, copy: start(at), past: [] as VaultCopy[] }));
  const standing = new Set<string>(); // without what was written before changes were stamped: of that nothing is promised
  for (const [number, one] of steps.entries()) {
    const device = devices[one.who];
    if (!device) throw new Error('there are three devices');
    const before = device.copy;
    const stamp = { device: device.id, now: Math.floor(number / 3) * 1000 + one.who * 7_200_000 };
    if (one.does === 'exchange') {
      const from = devices[one.from];
      if (from) device.copy = await takesIn(before, from.past.at(-one.ago) ?? from.copy);
    } else device.copy = act(device, one, stamp, number);
    device.past.push(device.copy);
    if (one.does === 'exchange') continue;
    const after = textsIn(device.copy);
    for (const text of textsIn(before)) if (!after.has(text)) standing.delete(text);
    for (const text of after) if (!textsIn(before).has(text) && text.startsWith(`${number} `)) standing.add(text);
  }
  const [a, b, c] = devices.map(({ copy }) => copy);
  if (!a || !b || !c) throw new Error('there are three devices');
  return { copies: [a, b, c], standing };
}

/** What a copy says, without the orders that say nothing. */
export function said({ records, drafts, erased }: VaultCopy) {
  const byId = <Thing extends { id: string }>(things: Iterable<Thing>) => [...things].toSorted((a, b) => compareText(a.id, b.id));
  return {
    records: byId([...records.values()].map((record) => ({ ...record, events: byId(record.events) }))),
    drafts: byId(drafts.values()),
    erased: byId([...erased.values()].map((erasure) => ({ ...erasure, events: [...erasure.events].toSorted() }))),
  };
}

/** Every text that a person wrote and that is still somewhere in a copy. */
export function textsIn({ records, drafts }: VaultCopy): ReadonlySet<string> {
  return new Set(JSON.stringify([...records.values(), ...drafts.values()].map((thing) => ({ ...thing }))).match(/\d+ wrote [a-z0-9-]+/g) ?? []);
}

/** Records from before versions were kept: the first two devices differ under one edition of the card, the third has an older one. */
function start(at: number): VaultCopy {
  const record = (id: string): ChildRecord => ({
    id, cardEdition: at === 2 ? 1 : 2, events: [],
    card: { firstName: 'Tomasz', bornOn: '2016-03-27', ...(at === 1 && id === 'child-1' && { leftFor: '0 wrote device-b' }) },
  });
  return { records: new Map(CHILDREN.map((id) => [id, record(id)])), drafts: new Map(), erased: new Map() };
}

function act({ id, copy, past }: { id: string; copy: VaultCopy; past: readonly VaultCopy[] }, one: Exclude<Step, { does: 'exchange' }>, stamp: { device: string; now: number }, number: number): VaultCopy {
  const { records, drafts, erased } = copy;
  const record = records.get(one.child);
  const own = [...drafts.values()].filter(({ childId }) => childId === one.child);
  const named = `${one.child}-${one.review}`;
  // Whoever finishes or holds a meeting does so with what there is.
  const wanted = one.does === 'meet' ? own.find(({ meeting }) => meeting) : one.does === 'finish' ? drafts.get(named) ?? own[0] : undefined;
  const [finishedFirst] = one.does === 'meet' || one.does === 'word' ? reviewsOf(records.get(one.child)?.events ?? []) : [];
  const draftId = wanted?.id ?? finishedFirst?.id ?? named;
  const draft = drafts.get(draftId);
  const text = `${number} wrote ${id}`;
  const withRecord = (after: ChildRecord): VaultCopy => ({ ...copy, records: new Map(records).set(one.child, stampRecord(record, after, stamp)) });
  const withDraft = (after: Draft): VaultCopy => ({ ...copy, drafts: new Map(drafts).set(draftId, stampDraft(draft, draft ? after : knowingOf(after, erased.get(draftId)), stamp)) });
  if (!record) return one.does === 'bringBack' ? bringBack(copy, past, one.child, stamp) : copy;
  const reviews = reviewsOf(record.events);

  switch (one.does) {
    case 'edit': {
      const { [one.field]: _, ...rest } = record.card;
      return withRecord(editCard(record, { ...rest, ...(!one.takesAway && { [one.field]: text }) }));
    }
    case 'tap': {
      if (draft ? draft.meeting : reviews.some((review) => review.id === draftId)) return copy;
      const open = draft ?? emptyDraft({ id: draftId, childId: one.child, framework: { id: 'two-parts', edition: '2.1' }, kind: 'annual', reviewedOn: '2026-11-21' });
      const after = tapped(open, one.on, text, id);
      return after === open ? copy : withDraft(after);
    }
    case 'meet': {
      const review = reviews.find((known) => known.id === draftId);
      const open = draft ?? (review && meetingDraft(review, one.child, emptyMeeting('2026-11-22', review.profile.outcomes)));
      return open?.meeting ? withDraft({ ...open, meeting: { ...open.meeting, ...saidIn(open.meeting, one.on, text, id) } }) : copy;
    }
    case 'finish': {
      const waiting = Object.keys(draft?.versions?.beside ?? {}).some((path) => !draft?.meeting || path.startsWith('meeting.'));
      if (!draft || waiting || !isDay(draft.meeting ? draft.meeting.heldOn : draft.reviewedOn)) return copy;
      const head = {
        id: `event-${number}`, device: id, happenedAt: '2026-11-21T09:00:00Z', sequence: 1 + Math.max(0, ...record.events.map(({ sequence }) => sequence)),
        reviewId: draftId, ...(draft.versions && { saw: draft.versions.seen }),
      };
      const { childsView, contributions, support, outcomes, progress, circumstances } = draft;
      const event: RecordEvent = draft.meeting ? { ...head, kind: 'met', meeting: draft.meeting } : {
        ...head,
        kind: draft.correction ? 'profileCorrected' : 'profileFinished',
        profile: {
          reviewedOn: draft.reviewedOn, kind: draft.kind, framework: draft.framework, strengths: draft.strengths, context: { schoolYear: 5, ...circumstances },
          views: [{ voice: 'school', ...(draft.by.school && { by: draft.by.school }), ratings: draft.ratings.school }],
          ...(childsView && { childsView }), ...(contributions && { contributions }), ...(support && { support }), ...(outcomes && { outcomes }), ...(progress && { progress }),
        },
      };
      const events = [...record.events, event];
      const left = new Map(drafts);
      const stays = leftOver(draft, events, draft.meeting ? 'meeting' : 'profile');
      if (stays) left.set(draftId, stampDraft(draft, stays, stamp));
      else left.delete(draftId);
      return { ...withRecord({ ...record, events }), drafts: left };
    }
    case 'correct': {
      const review = reviews.find((known) => known.id === draftId);
      return review && !draft ? withDraft(correctionDraft(review, one.child)) : copy;
    }
    case 'word': {
      if (!finishedFirst) return copy;
      const made = { id: `event-${number}`, device: id, happenedAt: '2026-11-21T09:00:00Z' };
      return withRecord(withLater(record, finishedFirst.id, made, { kind: 'worded', page: 'family', line: one.line, facts: 'statement CI1 3', instead: 'Amara has help.', ...(!one.takesBack && { text }) }));
    }
    case 'choose': return choose(copy, record, draft, one.which, stamp);
    case 'remove': return withRecord({ ...record, removedAt: `2026-11-21T09:00:${String(number % 60).padStart(2, '0')}Z` });
    case 'putBack': {
      const { removedAt: _, ...back } = record;
      return withRecord(back);
    }
    case 'erase': {
      const erasure = erasureOf({ record, drafts: own });
      const known = erased.get(one.child);
      const rest = new Map(records);
      rest.delete(one.child);
      return {
        records: rest, drafts: new Map([...drafts].filter(([, { childId }]) => childId !== one.child)),
        erased: new Map(erased).set(one.child, known ? mergeErasures(known, erasure) : erasure),
      };
    }
    case 'eraseDraft': {
      if (!draft) return copy;
      const left = new Map(drafts);
      left.delete(draftId);
      const [erasure, known] = [draftErasureOf(draft), erased.get(draftId)];
      return { ...copy, drafts: left, erased: new Map(erased).set(draftId, known ? mergeErasures(known, erasure) : erasure) };
    }
    case 'bringBack': return copy;
  }
}

/** A tap in a review: each writes the text somewhere, except that one takes a provision out. */
function tapped(open: Draft, on: (typeof TAPS)[number], text: string, device: string): Draft {
  const provisions = open.support?.provisions ?? {};
  switch (on) {
    case 'CI1': case 'CI2': return annotate(rate(open, 'school', on, 2), 'school', on, { evidence: text });
    case 'strength': return strengthen(open, 'CI', { text });
    case 'by': return { ...open, by: { ...open.by, school: text } };
    case 'reviewedOn': return { ...open, reviewedOn: text };
    case 'answer': return answer(open, 'childsView', 'likes', { text });
    case 'given': return give(open, 'childsView', { by: text });
    case 'contribution': return contribute(open, `by-${device}`, { n: 1, role: 'teacher', by: text, ratings: {}, answers: {} });
    case 'layer': return { ...open, support: { provisions, layer: { pack: text, code: 'plan' } } };
    case 'provision': return { ...open, support: { ...open.support, provisions: { ...provisions, p1: { n: 1, what: text, strands: [] } } } };
    case 'takeOut': {
      const { p1: _, ...rest } = provisions;
      return open.support ? { ...open, support: { ...open.support, provisions: rest } } : open;
    }
    case 'outcome': return { ...open, outcomes: { ...open.outcomes, o1: { n: 1, what: text, strands: [] } } };
    case 'progress': return { ...open, progress: { ...open.progress, o1: { evidence: text } } };
    case 'circumstances': return { ...open, circumstances: { news: text } };
  }
}

/** What a tap in the meeting changes. */
function saidIn(meeting: Meeting, on: (typeof MEETING_TAPS)[number], text: string, device: string): Partial<Meeting> {
  switch (on) {
    case 'heldOn': return { heldOn: text };
    case 'notes': return { notes: text };
    case 'settled': return { settled: { ...meeting.settled, CI1: { mark: 1, note: text } } };
    case 'invitee': return { invitees: { ...meeting.invitees, [`i-${device}`]: { n: 1, name: text, role: 'other' } } };
    case 'action': return { actions: { ...meeting.actions, a1: { n: 1, what: text } } };
    case 'earlier': return { earlierHelp: { ...meeting.earlierHelp, e1: { n: 1, what: text } } };
    case 'outcome': return { outcomes: { ...meeting.outcomes, o1: { n: 1, what: text, strands: [] } } };
    case 'recommendation': return { recommendation: { code: 'maintain', note: text } };
    case 'familyAnswer': return { familyAnswers: { listenedTo: { words: text } } };
    case 'point': return { points: { ...meeting.points, 'needsMore:CI1': { answer: 'talkedAbout', because: text } } };
  }
}

/** As the vault begins a draft under an id that was erased once. */
function knowingOf(draft: Draft, erasure: Erasure | undefined): Draft {
  const { versions } = draftValues(draft);
  return erasure ? { ...draft, versions: { ...versions, seen: joined(versions.seen, erasure.seen) } } : draft;
}

function bringBack(copy: VaultCopy, past: readonly VaultCopy[], childId: string, stamp: { device: string; now: number }): VaultCopy {
  const record = past.findLast(({ records }) => records.has(childId))?.records.get(childId);
  if (!record) return copy;
  const seen = joined(recordValues(record).versions.seen, copy.erased.get(childId)?.seen ?? {});
  return { ...copy, records: new Map(copy.records).set(childId, stampRecord(undefined, { ...record, versions: { seen, at: {} } }, stamp)) };
}

/** A person looks at both values of one path and takes one of them. */
function choose(copy: VaultCopy, record: ChildRecord, draft: Draft | undefined, which: number, stamp: { device: string; now: number }): VaultCopy {
  const settle = (versions: Versions | undefined) => {
    const [[path, others] = ['', []], ...rest] = Object.entries(versions?.beside ?? {});
    return { path, others, beside: Object.fromEntries(rest) };
  };
  const ofDraft = settle(draft?.versions);
  if (draft?.versions && ofDraft.path) {
    const values = new Map(draftValues(draft).values);
    const other = ofDraft.others[which];
    if (other?.value !== undefined) values.set(ofDraft.path, other.value);
    const after = { ...withDraftValues(draft, values), versions: { ...draft.versions, beside: ofDraft.beside } };
    return { ...copy, drafts: new Map(copy.drafts).set(draft.id, stampDraft(draft, after, stamp)) };
  }
  const { path, others, beside } = settle(record.versions);
  if (!record.versions || !path) return copy;
  const values = new Map(recordValues(record).values);
  const other = others[which];
  if (other && other.value !== undefined) values.set(path, other.value);
  const after = { ...withRecordValues(record, values), versions: { ...record.versions, beside } };
  return { ...copy, records: new Map(copy.records).set(record.id, stampRecord(record, after, stamp)) };
}

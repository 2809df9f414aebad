import { describe, expect, it } from 'vitest';
import { loadExampleChildren } from '../../../src/catalog/exampleChildren.ts';
import { loadFramework } from '../../../src/catalog/load.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { actionsNow } from '../../../src/core/entry/actionNow.ts';
import { whatIsInside, whatWasLeftOut } from '../../../src/core/share/inside.ts';
import { type LaterBody, withLater } from '../../../src/core/merge/laterEvent.ts';
import type { Meeting } from '../../../src/core/meeting.ts';
import { meetingOf, reviewsOf } from '../../../src/core/review.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import type { ShareMore } from '../../../src/core/share/shareMore.ts';
import { checkChildRecord } from '../../../src/data/format/schema.ts';

const [amara] = await loadExampleChildren();
if (!amara) throw new Error('a child');
const framework = await loadFramework();
const of = () => framework;
const shared = (add?: ShareMore) => leastOf(amara, of, add);
const EVERYTHING: ShareMore = { fullName: true, raters: true, views: true, support: true, home: true, setting: true, upn: true, homeLanguages: true };
const lastOf = (record: ChildRecord) => reviewsOf(record.events).at(-1);

describe('of a review with its meeting, a share', () => {
  it('is sound, the least of itself, and tells what was agreed and decided', () => {
    const least = shared();
    expect(checkChildRecord(least)).toEqual({ ok: true, value: least });
    expect(leastOf(least, of)).toEqual(least);
    expect(least.events.map(({ kind }) => kind)).toEqual(['profileFinished', 'met', 'reportSent', 'decided', 'actionMoved', 'profileFinished', 'met', 'reportSent', 'decided', 'actionMoved', 'actionMoved', 'profileFinished', 'met'].toSpliced(0, 0, 'profileFinished'));
    expect(lastOf(least)?.profile.agreed).toMatchObject({ CI2: { mark: 3 }, CI4: { unresolved: true } });
    expect(Object.values(lastOf(least)?.profile.outcomes ?? {}).map(({ what }) => what)).toContain('A. settles in the morning and is ready to learn.');
  });

  it.each<[string, ShareMore]>([['the least', {}], ['everything that can be added', EVERYTHING]])(
    'never tells what support costs, notes of the meeting, or news: %s', (_, add) => {
      expect(JSON.stringify(shared(add))).not.toMatch(/pencePerHour|penguin and stayed|Part-time for three weeks|calm start to the day|reducedTimetable/);
    });

  it('names nobody, and tells no views and no support, until they are added', () => {
    expect(JSON.stringify(shared())).not.toMatch(/Okafor|Halloran|Ferreira|Lindqvist|See real penguins|quiet tent|childsView|contributions|provisions/);
    expect(JSON.stringify(shared({ raters: true }))).toMatch(/Ms Osei.*Mrs Halloran/);
    expect(lastOf(shared({ views: true }))?.profile.childsView?.answers.next?.text).toBe('See real penguins.');
    expect(Object.values(lastOf(shared({ views: true }))?.profile.contributions ?? {})).toMatchObject([{ role: 'speechTherapist', ratings: { CI2: { mark: 2 } } }]);
    expect(JSON.stringify(lastOf(shared({ views: true }))?.profile)).not.toMatch(/Osei/);
    expect(Object.values(lastOf(shared({ support: true }))?.profile.support?.provisions ?? {})).toHaveLength(4);
  });

  const add = (record: ChildRecord, reviewId: string, body: LaterBody) => withLater(record, reviewId, { id: crypto.randomUUID(), device: 'd', happenedAt: '2026-12-01T10:00:00Z' }, body);
  const states = (record: ChildRecord) => reviewsOf(record.events).map((review) => actionsNow(review).map(({ id, state }) => [id, state]));

  it('says of every action how it stands, also where it was moved before the meeting was put right', () => {
    expect(states(shared())).toEqual(states(amara));
    const { id, ...review } = reviewsOf(amara.events).findLast((one) => meetingOf(one)) ?? { later: [] };
    const meeting = meetingOf(review);
    const [action] = Object.keys(meeting?.actions ?? {});
    if (!id || !meeting || !action) throw new Error('a meeting with an action');
    const red = { ...meeting, actions: { [action]: { n: 1, what: 'Ask the council', state: 'red' as const } } };
    const met = (more: Partial<Meeting>): LaterBody => ({ kind: 'met', meeting: { ...red, ...more } });
    const moved: LaterBody = { kind: 'actionMoved', actionId: action, state: 'green' };
    const putRight = [met({}), moved, met({ notes: 'A word.' })].reduce((record, body) => add(record, id, body), amara);
    expect(states(leastOf(putRight, of)).at(-1)).toEqual([[action, 'green']]);
    expect(reviewsOf(leastOf(putRight, of).events).at(-1)?.later.map(({ kind }) => kind)).toEqual(['met']);
    const since = add(putRight, id, { ...moved, state: 'amber' });
    expect(states(leastOf(since, of))).toEqual(states(since));
    expect(leastOf(leastOf(since, of), of)).toEqual(leastOf(since, of));
  });

  it('has the pages’ own words, whatever the school made of them, and says that these were left out', () => {
    const last = lastOf(amara)?.id ?? '';
    const worded = (line: string, text?: string): LaterBody => ({ kind: 'worded', page: 'family', line, facts: 'statement CI1 2', instead: 'Amara has planned help.', ...(text !== undefined && { text }) });
    const record = [worded('need.CI1', 'Ms Osei says it in her way.'), worded('need.CI1'), worded('need.CI2', 'Another way.')].reduce((known, body) => add(known, last, body), amara);
    expect(whatIsInside(record, of)).toContainEqual({ code: 'wordings', count: 3 });
    for (const more of [{}, EVERYTHING]) {
      const least = leastOf(record, of, more);
      expect(least).toEqual(shared(more));
      expect(whatWasLeftOut(record, least, of)).toContainEqual({ code: 'wordings', count: 3 });
    }
    expect(whatIsInside(amara, of).map(({ code }) => code)).not.toContain('wordings');
  });

  it('tells of a panel only when support is added: when it was and what it decided last, never why', () => {
    const last = lastOf(amara)?.id ?? '';
    const panel = (panelId: string, decided: string): LaterBody => ({ kind: 'panelHeld', panelId, heldOn: '2026-11-30', panel: 'The early help panel', decided, because: 'Mornings are hard.', againBy: '2027-05-28' });
    const record = [panel('one', 'Amara is seen again.'), panel('one', 'Amara Okafor has a visit.'), panel('two', 'A loan of a tablet.')].reduce((known, body) => add(known, last, body), amara);
    expect(whatIsInside(record, of)).toContainEqual({ code: 'panels', count: 3 });
    expect(leastOf(record, of)).toEqual(shared());
    const withSupport = leastOf(record, of, { support: true });
    const told = lastOf(withSupport)?.later.flatMap((event) => (event.kind === 'panelHeld' ? [event] : [])) ?? [];
    expect(told.map(({ id: _1, device: _2, sequence: _3, happenedAt: _4, reviewId: _5, ...rest }) => rest)).toEqual([
      { kind: 'panelHeld', panelId: 'one', heldOn: '2026-11-30', decided: 'A. O. has a visit.', shared: true },
      { kind: 'panelHeld', panelId: 'two', heldOn: '2026-11-30', decided: 'A loan of a tablet.', shared: true },
    ]);
    expect(leastOf(withSupport, of, { support: true })).toEqual(withSupport);
    expect(whatWasLeftOut(record, leastOf(record, of), of)).toContainEqual({ code: 'panels', count: 3 });
  });

  it('tells how far an outcome came that ended before, unless it was only about a private part', () => {
    const [first, ...rest] = amara.events;
    const last = amara.events.findLast((event) => event.kind === 'profileFinished');
    if (first?.kind !== 'profileFinished' || last?.kind !== 'profileFinished') throw new Error('two profiles');
    const before = { ...first, profile: { ...first.profile, outcomes: { open: { n: 1, what: 'Waits for a turn.', strands: ['CI4'] }, home: { n: 2, what: 'Sleeps until six.', strands: ['H1'] } } } };
    const now = { ...last, profile: { ...last.profile, progress: { open: { attained: 1 as const }, home: { attained: 2 as const }, nobody: { attained: 0 as const } } } };
    const record = { ...amara, events: [before, ...rest.map((event) => (event === last ? now : event))] };
    expect(lastOf(leastOf(record, of))?.profile.progress).toEqual({ open: { attained: 1 } });
    expect(lastOf(leastOf(record, of, { home: true }))?.profile.progress).toEqual(now.profile.progress);
  });

  it('keeps what is only about a private part with it', () => {
    const last = amara.events.findLast((event) => event.kind === 'met');
    if (last?.kind !== 'met') throw new Error('a meeting');
    const atHome = { ...last, meeting: { ...last.meeting, settled: { H1: { mark: 2 as const, note: 'Up at five.' } }, outcomes: { x: { n: 1, what: 'Sleeps until six.', strands: ['H1'] } } } };
    const record = { ...amara, events: amara.events.map((event) => (event === last ? atHome : event)) };
    expect(JSON.stringify(leastOf(record, of))).not.toMatch(/Up at five|Sleeps until/);
    expect(JSON.stringify(leastOf(record, of, { home: true }))).toMatch(/Up at five.*Sleeps until|Sleeps until.*Up at five/);
  });

  it('says what is inside and what was left out', () => {
    const inside = new Map(whatIsInside(amara, of).map(({ code, count }) => [code, count]));
    expect(Object.fromEntries(inside)).toMatchObject({ childsViews: 3, familyWords: 3, contributions: 2, layers: 3, provisions: 10, meetings: 3, agreedLevels: 3, unresolved: 1, actions: 5, decisions: 2, reportsSent: 2, planDates: 2 });
    const leftOut = whatWasLeftOut(amara, shared(), of).map(({ code }) => code);
    for (const code of ['childsViews', 'familyWords', 'contributions', 'provisions', 'costs', 'news', 'invitees', 'meetingNotes', 'planDates'] as const) expect(leftOut).toContain(code);
    for (const code of ['meetings', 'agreedLevels', 'outcomes', 'decisions'] as const) expect(leftOut).not.toContain(code);
  });
});

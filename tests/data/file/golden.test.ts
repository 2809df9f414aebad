import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileSecret, keyOfSealed } from '../../../src/data/file/openSealed.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { readSealedHeader } from '../../../src/data/file/sealedHeader.ts';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import { panelsOf } from '../../../src/core/panel/panels.ts';
import { meetingOf, profileEvents, reviewsOf } from '../../../src/core/review.ts';
import { wordingsOf } from '../../../src/core/family/wordedPage.ts';

/** Files of every version that was ever released. They are never edited, and open for ever. */
const text = (name: string) => readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url), 'utf8');

describe('a file of version 1', () => {
  const backup = text('version-1-backup.json');

  it('is as it was on the day it was written', () => {
    expect(createHash('sha256').update(backup).digest('hex')).toBe('e3c5db064fba09d23dcb25d85b3a42f88808e3069c61b1209334196afd664e21');
  });

  it('opens', async () => {
    const read = await readEnvelope(backup);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { children, drafts, contents } = read.value;
    expect(contents).toEqual({ children: 3, reviews: 3, drafts: 2 });
    expect(children.map(({ card }) => card.firstName)).toEqual(['Ngozi', 'Bram', 'Ï']);
    expect(drafts.map((draft) => draft.correction)).toEqual([undefined, { why: 'The hearing test came later.', context: { schoolYear: 2 } }]);
    expect(children[0]?.card).toEqual({
      firstName: 'Ngozi', lastName: 'Adeyemi-Falk', bornOn: '2012-02-29', pronouns: 'she/her', yearOffset: 1, setting: 'Harbour Lane School', settingType: 'special',
      senStatus: 'E', senTypes: ['PMLD', 'VI'], upn: 'R674123101121', homeLanguages: ['Igbo', 'English'],
    });
    expect(children[0]?.events.map(({ id, kind, sequence, why }) => ({ id, kind, sequence, why }))).toEqual([
      { id: 'e-1', kind: 'profileFinished', sequence: 1, why: undefined },
      { id: 'e-2', kind: 'profileCorrected', sequence: 2, why: 'Two levels were swapped.' },
      { id: 'e-3', kind: 'profileFinished', sequence: 3, why: undefined },
    ]);
    expect(profileEvents(children[0]?.events ?? [])[1]?.profile.views[0]).toEqual({
      voice: 'school',
      by: 'Mr Ashdown',
      ratings: {
        CI1: { mark: 4, going: 'partly', specialistAdvice: true, evidence: 'Points “yes” 👍 — every\nday.' },
        CI2: { mark: 'notAssessed', reason: 'Away that week.' },
        S1: { mark: 'notApplicable' },
        SP2: { mark: 0, confirmedUnchanged: true },
      },
    });
    expect(children[1]?.events[0]).toMatchObject({ shared: true, profile: { strengths: { EM: { text: 'Kind.', toBuildOn: true } } } });
  });

  it('keeps what version 1 did not know', async () => {
    const read = await readEnvelope(backup);
    expect(read).toMatchObject({ ok: true, value: { children: [{ laterField: { nested: [1, null, 'x'] } }, {}, {}] } });
  });
});

describe('a file of version 2', () => {
  const backup = text('version-2-backup.json');

  it('is as it was on the day it was written', () => {
    expect(createHash('sha256').update(backup).digest('hex')).toBe('65baf67d028374d8a90a3ddaa42e80fa368d03b0cd6e73f7e45a87761b9a6a21');
  });

  it('opens, with views, support, outcomes, meetings and what came after', async () => {
    const read = await readEnvelope(backup);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { children: [amara], drafts: [meeting, typed], contents } = read.value;
    expect(contents).toEqual({ children: 2, reviews: 4, drafts: 2 });
    expect(amara?.events.map(({ kind }) => kind)).toEqual([
      'profileFinished', 'profileFinished', 'met', 'reportSent', 'decided', 'actionMoved', 'profileFinished', 'met', 'reportSent', 'decided', 'actionMoved', 'actionMoved',
      'profileFinished', 'met', 'pointAnswered',
    ]);
    expect(amara).toMatchObject({ laterField: { nested: [1, null, 'x'] }, card: { planMadeOn: '2023-12-06' } });
    const last = reviewsOf(amara?.events ?? []).at(-1);
    expect(last?.profile.agreed).toMatchObject({ CI2: { mark: 3 }, CI4: { unresolved: true } });
    expect(last?.profile.childsView).toMatchObject({ how: 'pictures', answers: { next: { text: 'See real penguins.' } } });
    expect(Object.values(last?.profile.support?.provisions ?? {})).toHaveLength(4);
    expect(Object.values(last?.profile.progress ?? {})).toContainEqual({ attained: 2, evidence: '22 times in two days.' });
    expect(meeting).toMatchObject({
      laterField: { nested: [1, null, 'x'] }, meeting: { notes: 'Zoë’s “maths” 👍 — every\nday.' },
      versions: { beside: { 'meeting.notes': [{ device: 'device-a', n: 5, value: 'Something else.' }] } },
    });
    expect(typed).toMatchObject({ support: { provisions: { p1: { what: '', since: 'soon' } } }, progress: { o0: { attained: -2 } }, circumstances: { attendance: 88.5 } });
  });
});

describe('a file of version 3', () => {
  const backup = text('version-3-backup.json');

  it('is as it was on the day it was written', () => {
    expect(createHash('sha256').update(backup).digest('hex')).toBe('39e3e5b0a5f54d6bb3fbb484d982e353b1a8d3ef86eda87358f53cac088d1e51');
  });

  it('opens, with the words of pages that the school changed, and what came by file beside what stands now', async () => {
    const read = await readEnvelope(backup);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { children: [amara, efua], drafts: [, typed], contents, erased } = read.value;
    expect(contents).toEqual({ children: 2, reviews: 2, drafts: 2 });
    expect(erased).toEqual([{ id: 'child-gone', seen: { 'device-north': 4 }, events: ['evt-1'] }]);
    expect(amara?.events.map(({ kind }) => kind)).toEqual(['profileFinished', 'met', 'pointAnswered', 'worded', 'worded', 'worded', 'worded', 'actionMoved', 'worded', 'panelHeld', 'panelHeld']);
    expect(amara?.events.at(-2)).toMatchObject({ decided: 'The communication team visits once a half term — every\nhalf term 👍.', laterField: { nested: [1, null, 'x'] } });
    expect(panelsOf(reviewsOf(amara?.events ?? []))).toMatchObject([{ panelId: 'panel-1', heldOn: '2026-12-01', why: 'The day was wrong.' }]);
    const [first, , back, action] = amara?.events.filter((event) => event.kind === 'worded') ?? [];
    expect(first).toMatchObject({ page: 'family', line: 'need.CI4', text: 'An adult shows Amara what comes next, in most lessons.', facts: 'statement CI4 3 of vsend-core "Amara" she', instead: 'Amara has a lot of help with change.', by: 'Ms Lindqvist' });
    expect(back).toMatchObject({ line: 'need.CI4', sequence: 18 });
    expect(back && 'text' in back).toBe(false);
    expect(action).toMatchObject({ laterField: { nested: [1, null, 'x'] } });
    const reviews = reviewsOf(amara?.events ?? []);
    expect([...wordingsOf(reviews, 'family').values()].map(({ text }) => text)).toEqual(['A picture of the next day comes home each afternoon.']);
    expect([...wordingsOf(reviews, 'child', true).values()].map(({ text }) => text)).toEqual(['Your book helps you. “Quiet room, please!” 👍', '']);
    const [review] = reviews;
    expect(review && meetingOf(review)?.settled).toMatchObject({ CI2: { mark: 3 }, CI4: { unresolved: true } });
    expect(review?.profile.familysView?.came).toMatchObject({ how: 'wrote', ratings: { H1: { mark: 3 } }, answers: { notWorking: { text: 'Mornings, since we moved — every\nday 🙂.', how: 'spoke' } }, laterField: 'kept' });
    expect(Object.values(review?.profile.contributions ?? {})).toMatchObject([{
      answers: { stillHard: { text: 'Longer talk, when more than one person listens.' } }, came: { answers: { stillHard: { text: 'Longer talk, when there is more than one listener.' } } },
    }]);
    expect(profileEvents(efua?.events ?? [])).toMatchObject([{ shared: true, profile: { familysView: { changed: true }, contributions: { c1: { changed: true } } } }]);
    expect(typed?.contributions?.['request-1']?.came?.ratings['SP2']).toEqual({ mark: 3, evidence: 'x'.repeat(4001) });
  });
});

describe('a sealed file of version 1', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url)));
  const expected = readEnvelope(text('version-1-backup.json'));

  it.each<[name: string, digest: string, secrets: readonly FileSecret[]]>([
    ['sealed-1-passphrase.vsend', '48a52b936d7321fb1e0d7b1b29af819501fb9211067fa867c1bfc493fc68c497', [
      { kind: 'passphrase', passphrase: 'owls naïve under Ångström' },
      { kind: 'passphrase', passphrase: 'owls naïve under Ångström'.normalize('NFD') },
    ]],
    ['sealed-1-vault.vsend', '0ae979f23e1b0d06237132f063521dc1e26590bf3097b38c9201d3c014d8d0f5', [
      { kind: 'passphrase', passphrase: 'seven green llamas dancing' },
      { kind: 'recoveryKey', typed: 'AT19-P0C0-4SBH-VBA5-DHNQ-PWM8-39HD-H351-YFT9' },
    ]],
  ])('%s is as it was, and opens with its secrets', async (name, digest, secrets) => {
    const file = bytes(name);
    expect(createHash('sha256').update(file).digest('hex')).toBe(digest);
    const header = await readSealedHeader(new Blob([file]));
    if (!header.ok) throw new Error(JSON.stringify(header.problem));
    for (const secret of secrets) {
      const key = await keyOfSealed(header.value.header, secret, deriveHere);
      if (!key.ok) throw new Error(key.problem.code);
      expect(await readSource({ file: new Blob([file]), key: key.value })).toEqual(await expected);
    }
  });
});

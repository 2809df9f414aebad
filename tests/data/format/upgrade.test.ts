import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToToday, FORMAT_VERSION, toToday } from '../../../src/data/format/upgrade.ts';
import { ASIDE } from '../../../src/data/format/oneToTwo.ts';
import { childRecord, draftOf } from '../file/arbitraries.ts';
import { efuaDraft, finished, tomasz } from '../file/people.ts';

const versions = Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1);

describe('the chain to today', () => {
  it('takes what was written today as it is', () => {
    expect(toToday(tomasz, FORMAT_VERSION)).toEqual({ ok: true, value: tomasz });
    expect(draftToToday(efuaDraft, FORMAT_VERSION)).toEqual({ ok: true, value: efuaDraft });
  });

  it('says what is wrong with a record of a known version', () => {
    expect(toToday({ ...tomasz, id: 7 }, 1)).toEqual({ ok: false, problem: { code: 'wrongKind', path: 'id', found: '7' } });
    expect(draftToToday({}, 1)).toMatchObject({ ok: false, problem: { code: 'missing', path: 'id' } });
  });

  it.each([FORMAT_VERSION + 1, 99])('refuses the newer version %d, and says so', (version) => {
    expect(toToday(tomasz, version)).toEqual({ ok: false, problem: { code: 'newerVersion', path: '', found: String(version) } });
    expect(draftToToday(efuaDraft, version)).toMatchObject({ ok: false, problem: { code: 'newerVersion' } });
  });

  it.each([0, -1, 0.5, Number.NaN])('refuses what is no version: %d', (version) => {
    expect(toToday(tomasz, version)).toMatchObject({ ok: false, problem: { code: 'badVersion' } });
  });

  it('has a golden file of every version that was released', () => {
    const golden = readdirSync(new URL('../../fixtures/files/', import.meta.url));
    for (const version of versions) expect(golden).toContain(`version-${version}-backup.json`);
  });
});

describe('the step from version 1 to 2', () => {
  it('leaves what version 1 wrote as it is', () => {
    expect(toToday(tomasz, 1)).toEqual({ ok: true, value: tomasz });
    expect(draftToToday(efuaDraft, 1)).toEqual({ ok: true, value: efuaDraft });
  });

  it('puts aside what stood under a name that only version 2 gave a meaning to, and changes nothing that it was given', () => {
    const strange = {
      ...tomasz,
      card: { ...tomasz.card, meetingOn: 'Tuesdays' },
      events: [{ ...finished, by: 7, profile: { ...finished.profile, agreed: 'all', support: ['x'], context: { ...finished.profile.context, news: 3 } } }],
    };
    const before = JSON.stringify(strange);
    const read = toToday(strange, 1);
    expect(read).toMatchObject({ ok: true, value: {
      card: { [ASIDE]: { meetingOn: 'Tuesdays' } },
      events: [{ [ASIDE]: { by: 7 }, profile: { [ASIDE]: { agreed: 'all', support: ['x'] }, context: { [ASIDE]: { news: 3 } } } }],
    } });
    expect(read.ok && read.value.card.meetingOn).toBe(undefined);
    expect(JSON.stringify(strange)).toBe(before);
    expect(toToday(strange, 2)).toMatchObject({ ok: false });
    expect(draftToToday({ ...efuaDraft, meeting: 'soon', circumstances: 1 }, 1)).toMatchObject({ ok: true, value: { [ASIDE]: { meeting: 'soon', circumstances: 1 } } });
  });

  it('knows no meeting in a file that says it is of version 1', () => {
    const met = { ...finished, kind: 'met', meeting: {} };
    expect(toToday({ ...tomasz, events: [met] }, 1)).toMatchObject({ ok: false, problem: { code: 'notAChoice', path: 'events[0].kind' } });
  });
});

describe('the step from version 2 to 3', () => {
  it('leaves what version 2 wrote as it is', () => {
    fc.assert(fc.property(childRecord, draftOf('child-1'), (record, draft) => {
      expect(toToday(record, 2)).toEqual({ ok: true, value: record });
      expect(draftToToday(draft, 2)).toEqual({ ok: true, value: draft });
    }));
  });

  it('is no step back: version 1 knew no wording', () => {
    const worded = { ...finished, kind: 'worded', page: 'family', line: 'need.CI1', facts: 'statement CI1 1', instead: 'Help.' };
    expect(toToday({ ...tomasz, events: [worded] }, 1)).toMatchObject({ ok: false, problem: { code: 'notAChoice', path: 'events[0].kind' } });
    expect(toToday({ ...tomasz, events: [worded] }, 3)).toMatchObject({ ok: true });
  });

  it('refuses, with its place, a name that only version 3 gave a meaning to and that means something else', () => {
    const strange = { ...tomasz, events: [{ ...finished, profile: { ...finished.profile, childsView: { answers: {}, came: 'by post' } } }] };
    expect(toToday(strange, 2)).toEqual({ ok: false, problem: { code: 'wrongKind', path: 'events[0].profile.childsView.came', found: '"by post"' } });
  });
});

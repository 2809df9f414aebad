import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftToToday, FORMAT_VERSION, toToday } from '../../../src/data/format/upgrade.ts';
import { efuaDraft, tomasz } from '../file/people.ts';

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

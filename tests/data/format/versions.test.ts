import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/draft.ts';
import { rate } from '../../../src/core/draft.ts';
import { stampDraft } from '../../../src/core/merge/draftValues.ts';
import type { Versions } from '../../../src/core/versions.ts';
import { packDraft, packRecord, unpackDraft, unpackRecord } from '../../../src/data/format/pack.ts';
import { checkChildRecord, checkDraft } from '../../../src/data/format/schema.ts';
import { history, play } from '../../core/history.ts';
import { efuaDraft, tomasz } from '../file/people.ts';

describe('stamps', () => {
  it('come back from rows and from text as they went in, and are let in again', async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      for (const copy of (await play(steps)).copies) {
        for (const record of copy.records.values()) {
          expect(unpackRecord(packRecord(record))).toEqual(record);
          expect(checkChildRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
        }
        for (const draft of copy.drafts.values()) {
          expect(unpackDraft(packDraft(draft))).toEqual(draft);
          const read = checkDraft(JSON.parse(JSON.stringify(draft)));
          expect(read).toEqual({ ok: true, value: draft });
        }
      }
    }), { numRuns: 200 });
  });

  it('of a full draft take less than a kilobyte', () => {
    const device = 'B9Wc0r8nQk2xJ5tY7uLmPa';
    let now = Date.parse('2026-11-21T09:00:00Z');
    let draft: Draft = { ...efuaDraft, ratings: { school: {}, family: {} }, strengths: {} };
    draft = stampDraft(undefined, draft, { device, now });
    for (let strand = 0; strand < 60; strand += 1) {
      now += 9000 + strand * 37;
      draft = stampDraft(draft, rate(draft, 'school', `CI${strand}`, 2), { device, now });
    }
    const { versions: _, ...bare } = draft;
    expect(packDraft(draft).length - packDraft(bare).length).toBeLessThan(1024);
  });

  const sound: Versions = { seen: { north: 5 }, at: { lastName: { device: 'north', n: 5 } }, beside: { firstName: [{ device: 'north', n: 3, value: 'Tomek' }] } };
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`device-${at}`, 1]));

  it.each([
    ['no object', [], 'wrongKind'],
    ['without what was seen', { at: {} }, 'wrongKind'],
    ['a huge number', { ...sound, seen: { north: 1e16 } }, 'badNumber'],
    ['a fraction', { ...sound, seen: { north: 5.5 } }, 'badNumber'],
    ['thousands of devices', { ...sound, seen: { ...many(5000), north: 5 } }, 'tooMany'],
    ['a device called constructor', { ...sound, seen: { north: 5, constructor: 1 } }, 'badId'],
    ['a change that was never seen', { ...sound, at: { lastName: { device: 'north', n: 6 } } }, 'badNumber'],
    ['a change of an unknown device', { ...sound, at: { lastName: { device: 'south', n: 1 } } }, 'badNumber'],
    ['a path that every object has', { ...sound, at: { toString: { device: 'north', n: 5 } } }, 'badCode'],
    ['a waiting value that could not stand', { ...sound, beside: { firstName: [{ device: 'north', n: 3, value: { a: 1 } }] } }, 'wrongKind'],
    ['a waiting first name that is nothing', { ...sound, beside: { firstName: [{ device: 'north', n: 3 }] } }, 'wrongKind'],
    ['thousands of waiting values', { ...sound, beside: { firstName: Array.from({ length: 5000 }, () => ({ device: 'north', n: 3, value: 'A' })) } }, 'tooMany'],
  ])('with %s are refused', (_what, versions, code) => {
    expect(checkChildRecord({ ...tomasz, versions: sound })).toMatchObject({ ok: true });
    expect(checkChildRecord({ ...tomasz, versions })).toMatchObject({ ok: false, problem: { code } });
  });

  it('on the path __proto__ are refused', () => {
    const versions: unknown = JSON.parse('{"seen": {"north": 5}, "at": {"__proto__": {"device": "north", "n": 5}}}');
    expect(checkChildRecord({ ...tomasz, versions })).toMatchObject({ ok: false, problem: { code: 'badCode' } });
    expect(checkDraft({ ...efuaDraft, versions })).toMatchObject({ ok: false, problem: { code: 'badCode' } });
  });
});

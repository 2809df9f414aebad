import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { SCHOOL_KEY_FORMAT, type SchoolKey } from '../../../src/core/council/schoolKey.ts';
import { toBase64Url } from '../../../src/data/lock/base64url.ts';
import { createPseudonyms } from '../../../src/data/lock/pseudonym.ts';

const BYTES = Uint8Array.from({ length: 32 }, (_, at) => at);
const keyOf = (bytes: Uint8Array): SchoolKey => ({ format: SCHOOL_KEY_FORMAT, version: 1, key: toBase64Url(bytes) });
const KEY = keyOf(BYTES);
const ID = '7d1f4c1e-0000-4000-8000-000000000001';
const of = async (key: SchoolKey, recipient: string, id = ID) => (await createPseudonyms(key, recipient)).of(id);

it('is HMAC-SHA-256 of recipient, NUL and id, as another implementation works it out', async () => {
  const expected = createHmac('sha256', BYTES).update(`riverbank council\0${ID}`, 'utf8').digest().subarray(0, 16).toString('base64url');
  expect(await of(KEY, 'Riverbank Council')).toBe(expected);
  expect(expected).toMatch(/^[\w-]{22}$/);
});

it.each(['riverbank council', '  Riverbank   Council ', 'RIVERBANK\u00A0COUNCIL', 'Ｒiverbank Council'])('is the same for %j', async (recipient) => {
  expect(await of(KEY, recipient)).toBe(await of(KEY, 'Riverbank Council'));
});

it.each(['St Anne’s–Hillside Trust', "St Anne's-Hillside Trust", 'St Anne‘s\u2011Hillside Trust', 'St Anne´s—Hillside\u202FTrust', 'St Anneʼs\u2212Hill\u00ADside\u200B Trust'])(
  'is the same whichever dash, apostrophe or space a keyboard puts in: %j', async (recipient) => {
    expect(await of(KEY, recipient)).toBe(await of(KEY, "st anne's-hillside trust"));
  },
);

it('is another for another recipient, child or school, and the school has one that no child can have', async () => {
  const school = (await createPseudonyms(KEY, 'Riverbank Council')).school;
  const all = [
    await of(KEY, 'Riverbank Council'), await of(KEY, 'Hillside Trust'), await of(KEY, 'Riverbank Council', 'another'),
    await of(keyOf(Uint8Array.from(BYTES, (byte) => byte ^ 1)), 'Riverbank Council'), school, await of(KEY, 'Riverbank Council', 'school'),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect((await createPseudonyms(KEY, 'riverbank council')).school).toBe(school);
});

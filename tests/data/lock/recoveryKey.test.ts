import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, newRecoveryKey, readRecoveryKey, writeRecoveryKey } from '../../../src/data/lock/recoveryKey.ts';
import { bytesOfHex } from './support.ts';

// Five bits for each number from 0 to 31.
const bytes = bytesOfHex('00443214c74254b635cf84653a56d7c675be77df');
const anyKey = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((key) => new Uint8Array(key));

describe('a recovery key', () => {
  it('is printed in nine groups of four, and new each time', async () => {
    const keys = await Promise.all(Array.from({ length: 50 }, newRecoveryKey));
    for (const { text } of keys) expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(keys.map(({ text }) => text)).size).toBe(50);
  });

  // Crockford's alphabet in order. Keys on paper must work for ever: this text never changes.
  it('reads as it always has', async () => {
    expect(await writeRecoveryKey(bytes)).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-P84B');
    expect(await readRecoveryKey('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-P84B')).toEqual({ ok: true, value: bytes });
  });

  it('comes back from paper', async () => {
    await fc.assert(fc.asyncProperty(anyKey, async (key) => {
      expect(await readRecoveryKey(await writeRecoveryKey(key))).toEqual({ ok: true, value: key });
    }));
  });

  it('is read however it is typed', async () => {
    const text = await writeRecoveryKey(bytes);
    const ways = [
      text.toLowerCase(), text.replaceAll('-', ''), text.replaceAll('-', ' '), text.replaceAll('-', ' – '), `  ${text}\n`,
      text.replaceAll('0', 'O'), text.replaceAll('0', 'o').replaceAll('1', 'l'), text.replaceAll('1', 'I'), text.replaceAll('-', '.\u00A0'),
      Array.from(text, (digit) => (/\w/.test(digit) ? String.fromCharCode(digit.charCodeAt(0) + 0xFEE0) : digit)).join(''),
    ];
    for (const way of ways) expect(await readRecoveryKey(way)).toEqual({ ok: true, value: bytes });
  });

  it('tells the group of one wrong character', async () => {
    const text = await writeRecoveryKey(bytes);
    const places = Array.from(text, (_, at) => at).filter((at) => at % 5 === Math.floor(at / 5) % 4);
    for (const at of places) {
      const typed = text.slice(0, at) + (text[at] === 'Z' ? 'Y' : 'Z') + text.slice(at + 1);
      expect(await readRecoveryKey(typed)).toEqual({ ok: false, problem: { code: 'recoveryKeyMistyped', group: Math.floor(at / 5) + 1 } });
    }
  });

  it('tells the group of two neighbours that changed places', async () => {
    const text = (await writeRecoveryKey(bytes)).replaceAll('-', '');
    const swapped = text.slice(0, 9) + text.slice(10, 11) + text.slice(9, 10) + text.slice(11);
    expect(swapped).not.toBe(text);
    expect(await readRecoveryKey(swapped)).toEqual({ ok: false, problem: { code: 'recoveryKeyMistyped', group: 3 } });
  });

  it('with more wrong than that is mistyped, somewhere', async () => {
    const text = await writeRecoveryKey(bytes);
    const typed = `ZZZZ-ZZZZ${text.slice(9)}`;
    expect(await readRecoveryKey(typed)).toEqual({ ok: false, problem: { code: 'recoveryKeyMistyped' } });
  });

  it.each([
    ['', { code: 'recoveryKeyLength', characters: 0, wanted: 36 }],
    ['0123-4567', { code: 'recoveryKeyLength', characters: 8, wanted: 36 }],
    ['0'.repeat(37), { code: 'recoveryKeyLength', characters: 37, wanted: 36 }],
    ['0123-45U7', { code: 'recoveryKeyCharacter', group: 2, found: 'U' }],
    ['0123 4567 8🦉', { code: 'recoveryKeyCharacter', group: 3, found: '🦉' }],
  ])('is not %j', async (typed, problem) => {
    expect(await readRecoveryKey(typed)).toEqual({ ok: false, problem });
  });

  it('is anything at all without breaking, a megabyte included', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async (typed) => {
      expect((await readRecoveryKey(typed)).ok).toBe(false);
    }));
    expect((await readRecoveryKey(`e${'\u0301\u0327'.repeat(250_000)}`)).ok).toBe(false);
  });

  it('shows by one group that it was printed', async () => {
    const text = 'A0BC-1DEF-0000-0000-0000-0000-0000-0000-ZZZZ';
    expect(isGroup(text, 1, ' aobc')).toBe(true);
    expect(isGroup(text, 2, 'IDEF')).toBe(true);
    expect(isGroup(text, 9, 'zz-zz')).toBe(true);
    for (const [group, typed] of [[1, 'A0B'], [1, '1DEF'], [2, ''], [10, ''], [0, '']] as const) expect(isGroup(text, group, typed)).toBe(false);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { deriveHere, deriveInWorker } from '../../../src/data/lock/deriveKey.ts';
import { isBelow, type KdfParams, newKdfParams, readKdfParams, TODAYS_COST } from '../../../src/data/lock/kdf.ts';
import { createKeyring, type Created, unlockWithPassphrase } from '../../../src/data/lock/unlock.ts';
import { codeOf, derive, good, newVault, PASSPHRASE, QUICK, TODAY, VAULT } from './support.ts';

const params: KdfParams = { ...newKdfParams(QUICK), salt: 'AAECAwQFBgcICQoLDA0ODw' };

describe('the parameters of a derivation', () => {
  it('are taken at both ends of what is accepted', () => {
    for (const fine of [params, newKdfParams(TODAYS_COST), { ...params, memoryKiB: 256 * 1024, passes: 10, lanes: 4 }]) {
      expect(readKdfParams(JSON.parse(JSON.stringify(fine)))).toEqual(fine);
    }
  });

  it.each<[string, unknown]>([
    ['too little memory', { ...params, memoryKiB: 19 * 1024 - 1 }],
    ['four tebibytes', { ...params, memoryKiB: 2 ** 32 }],
    ['a little too much memory', { ...params, memoryKiB: 256 * 1024 + 1 }],
    ['one pass', { ...params, passes: 1 }],
    ['eleven passes', { ...params, passes: 11 }],
    ['no lane', { ...params, lanes: 0 }],
    ['five lanes', { ...params, lanes: 5 }],
    ['half a pass more', { ...params, passes: 2.5 }],
    ['a number as text', { ...params, passes: '3' }],
    ['no number', { ...params, memoryKiB: Number.NaN }],
    ['an endless number', { ...params, memoryKiB: Infinity }],
    ['no salt', { ...params, salt: '' }],
    ['a short salt', { ...params, salt: 'AAECAwQFBgcICQoLDA0O' }],
    ['a long salt', { ...params, salt: 'AAECAwQFBgcICQoLDA0ODxA' }],
    ['a salt written another way', { ...params, salt: 'AAECAwQFBgcICQoLDA0ODx' }],
    ['another method', { ...params, name: 'pbkdf2' }],
    ['a method without a name', { ...params, name: undefined }],
    ['a list', [params]],
    ['nothing', null],
  ])('are refused: %s', async (_, found) => {
    expect(readKdfParams(found)).toBeUndefined();
    // Whoever forgets to read them is stopped before anything is derived.
    await expect(deriveHere('owl', found as KdfParams)).rejects.toThrow(/out of bounds|undefined|null/);
  });

  it('are compared number by number', () => {
    expect(isBelow(TODAYS_COST, TODAYS_COST)).toBe(false);
    expect(isBelow({ ...TODAYS_COST, passes: 10 }, TODAYS_COST)).toBe(false);
    expect(isBelow({ ...TODAYS_COST, memoryKiB: 32 * 1024, passes: 10 }, TODAYS_COST)).toBe(true);
    expect(isBelow({ ...TODAYS_COST, passes: 2, memoryKiB: 256 * 1024 }, TODAYS_COST)).toBe(true);
  });
});

describe('a derivation', () => {
  it('takes 64 MiB, three passes and less than three seconds, and is the same in either way', async () => {
    const real = { ...newKdfParams(TODAYS_COST), salt: 'AAECAwQFBgcICQoLDA0ODw' };
    const began = performance.now();
    const here = good(await deriveHere('vector password', real));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(Buffer.from(here).toString('hex')).toBe('24a8ca3ac31cdb6d9ed4072aeb77d85fcb5b716e3132477dbdf8680ef3060a6d');
    expect(await deriveInWorker('vector password', real)).toEqual({ ok: true, value: here });
  });

  it('has a key of its own for each salt', async () => {
    const [one, other] = [await deriveHere('owl', newKdfParams(QUICK)), await deriveHere('owl', newKdfParams(QUICK))];
    expect(good(one)).not.toEqual(good(other));
  });

  it('is not begun when the person has stopped it already', async () => {
    expect(await deriveInWorker('owl', params, AbortSignal.abort())).toEqual({ ok: false, problem: { code: 'noKeyStopped' } });
  });

  it('says so where there is no WebAssembly, or no memory for it', async () => {
    const { WebAssembly: kept } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
      expect(await deriveHere('owl', params)).toEqual({ ok: false, problem: { code: 'noKeyWasm' } });
      const without = (error: Error) => ({ ...wasmOf(kept), compile: () => Promise.reject(error), instantiate: () => Promise.reject(error) });
      globalThis.WebAssembly = without(new RangeError('Out of memory')) as unknown as typeof WebAssembly;
      expect(await deriveHere('owl', params)).toEqual({ ok: false, problem: { code: 'noKeyMemory' } });
    } finally {
      globalThis.WebAssembly = kept;
    }
  });
});

function wasmOf({ CompileError, LinkError, RuntimeError }: typeof WebAssembly) {
  return { CompileError, LinkError, RuntimeError };
}

describe('a passphrase', () => {
  let vault: Created;
  beforeAll(async () => {
    vault = await newVault();
  });

  // The worst there is: normalising sorts the marks, and would take minutes.
  const marks = `e${'\u0301\u0327'.repeat(250_000)}`;
  it.each([
    ['another', 'five owls cross the dry lawn'],
    ['in capitals', PASSPHRASE.toUpperCase()],
    ['with a space behind it', `${PASSPHRASE} `],
    ['empty', ''],
    ['blank', ' \u00A0\u3000\t'],
    ['one megabyte long', 'x'.repeat(1_000_000)],
    ['one megabyte of accents', marks],
    ['the right one and a megabyte', PASSPHRASE + '!'.repeat(1_000_000)],
    ['an emoji', '🦉'],
    ['half an emoji', '\uD83E'],
    ['a zero byte', `${PASSPHRASE}\0`],
    ['code', "'; DROP TABLE children; --<script>"],
  ])('that is wrong gets one answer and soon: %s', async (_, typed) => {
    const began = performance.now();
    expect(await unlockWithPassphrase(vault.keyring, VAULT, undefined, typed, derive)).toEqual({ ok: false, problem: { code: 'wrongSecret' } });
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \u00A0\u3000\t'],
    ['one megabyte long', 'x'.repeat(1_000_000)],
    ['one megabyte of accents', marks],
    ['a megabyte of flags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(72_000)],
  ])('that can be nobody\'s is answered without working anything out: %s', async (_, typed) => {
    let derived = 0;
    const counting: typeof derive = (...asked) => { derived += 1; return derive(...asked); };
    const began = performance.now();
    expect(codeOf(await unlockWithPassphrase(vault.keyring, VAULT, undefined, typed, counting))).toBe('wrongSecret');
    expect(codeOf(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase: typed, derive: counting, today: TODAY, cost: QUICK }))).toMatch(/^(noPassphrase|passphraseTooLong)$/);
    expect([derived, performance.now() - began < 3000]).toEqual([0, true]);
  });

  it.each([
    ['composed or not', 'caf\u00E9 and na\u00EFve owls', 'cafe\u0301 and nai\u0308ve owls'],
    ['Korean', '올빼미 다섯 마리가 간다', '올빼미 다섯 마리가 간다'.normalize('NFD')],
    ['marks in another order', 'q\u0307\u0323 and more', 'q\u0323\u0307 and more'],
    ['ligatures and wide letters', 'ﬁve ｏｗｌｓ at night', 'five owls at night'],
    ['emoji', '🦉👩🏽‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿 owls', '🦉👩🏽‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿 owls'],
    ['a thousand characters', 'é'.repeat(1000), 'e\u0301'.repeat(1000)],
  ])('opens however it is composed: %s', async (_, chosen, typed) => {
    const made = good(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase: chosen, derive: deriveHere, today: TODAY, cost: QUICK }));
    expect(codeOf(await unlockWithPassphrase(made.keyring, VAULT, undefined, typed, deriveHere))).toBe('fine');
    expect(codeOf(await unlockWithPassphrase(made.keyring, VAULT, undefined, `${typed}.`, deriveHere))).toBe('wrongSecret');
  });

  it.each([
    ['', 'noPassphrase'],
    ['\u3000 ', 'noPassphrase'],
    ['x'.repeat(1001), 'passphraseTooLong'],
    ['\uFDFA'.repeat(100), 'passphraseTooLong'], // one sign that stands for eighteen letters
    [marks, 'passphraseTooLong'],
  ])('that cannot be one is not taken', async (passphrase, code) => {
    expect(codeOf(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase, derive, today: TODAY, cost: QUICK }))).toBe(code);
  });

  it.each(['', '  ', 'x'.repeat(81), 'a\nb', '\uD800'])('needs a label that can be read, not %j', async (label) => {
    expect(codeOf(await createKeyring({ vaultId: VAULT, label, passphrase: PASSPHRASE, derive, today: TODAY, cost: QUICK }))).toBe('badLabel');
  });
});

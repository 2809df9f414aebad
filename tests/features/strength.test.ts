import { describe, expect, it } from 'vitest';
import { NOTHING_TYPED, passphraseProblems } from '../../src/features/lock/newPassphrase.ts';
import { strengthOf } from '../../src/features/lock/strength.ts';

describe('how soon a passphrase would be guessed', () => {
  const NAMES = ['Ms Ferrow-Quill'];
  it.each([
    ['the name itself', 'Ms Ferrow-Quill'],
    ['the name in one word', 'msferrowquill'],
    ['half of the name and a year', 'ferrow2026'],
    ['half of the name, twice', 'ferrowferrow'],
    ['the name backwards', 'lliuqworref'],
    ['the name with numbers for letters', 'f3rr0wqu1ll'],
    ['the app\'s name', 'valuing send'],
    ['the app\'s name and a year', 'Valuing SEND 2026'],
    ['what it is', 'passphrase123'],
    ['what everybody tries', 'password1234'],
    ['one key held down', 'aaaaaaaaaaaaaaaa'],
    ['a row of the keyboard', 'qwertyuiop[]'],
  ])('is soon for %s', async (_, passphrase) => {
    expect(await strengthOf(passphrase, NAMES)).toBe('common');
  });

  it('is not soon only because the name stands among other words', async () => {
    expect(await strengthOf('ferrow keeps seven green llamas', NAMES)).toBe('good');
    expect(await strengthOf('ferrow2026', ['Somebody Else'])).not.toBe('common');
  });

  it('is told at once of a megabyte', async () => {
    const began = performance.now();
    await strengthOf('x'.repeat(1_000_000), ['y'.repeat(80)]);
    expect(passphraseProblems({ ...NOTHING_TYPED, passphrase: 'e\u0301'.repeat(500_000) }, undefined)).toEqual({ passphrase: 'key.passphraseTooLong' });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('the length of a passphrase', () => {
  it.each([
    ['twelve letters', 'abcdefghijkl', undefined],
    ['eleven letters', 'abcdefghijk', 'key.passphraseTooShort'],
    ['eleven letters, each in two parts', 'e\u0301'.repeat(11), 'key.passphraseTooShort'],
    ['eleven emoji of two units', '🦉'.repeat(11), 'key.passphraseTooShort'],
    ['twelve emoji', '🦉'.repeat(12), undefined],
    ['spaces at both ends', '   abcdef   ', 'key.passphraseTooShort'],
  ] as const)('is counted in characters: %s', (_, passphrase, problem) => {
    expect(passphraseProblems({ passphrase, again: passphrase }, 'good').passphrase).toBe(problem);
  });
});

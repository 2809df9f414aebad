import { describe, expect, it } from 'vitest';
import { pronounWords } from '../../../src/core/words/pronoun.ts';

describe('pronouns', () => {
  it.each([
    ['she/her', 'her', 'her'],
    ['SHE / HER / HERS', 'her', 'her'],
    ['she', 'her', 'her'],
    ['he/him', 'him', 'his'],
    ['He, him, his', 'him', 'his'],
    ['they/them', 'them', 'their'],
    ['she/they', 'them', 'their'],
    ['he/she', 'them', 'their'],
    ['xe/xem', 'them', 'their'],
    ['', 'them', 'their'],
    [' / ', 'them', 'their'],
    [undefined, 'them', 'their'],
  ])('"%s" gives %s and %s', (written, them, their) => {
    expect(pronounWords(written)).toEqual({ them, their });
  });
});

import { expect, it } from 'vitest';
import { copyInWords } from '../../src/features/settings/copyInWords.ts';
import { keyTrouble } from '../../src/features/share/keyTrouble.ts';

it('calls the second copy sealed only where the records are: without a passphrase it said so too', () => {
  expect(copyInWords('kept', true)).toContain('sealed as the records are');
  expect(copyInWords('kept', false)).not.toContain('sealed');
  expect(copyInWords('none', false)).not.toContain('{');
});

it.each([
  ['a share, which has no names', 0, /^This passphrase does not open the file\./, /several names|that day/],
  ['a backup of one person', 1, /type the one from before/, /several names/],
  ['a backup of several', 2, /type the one from before.* several names/, /\{/],
])('says of a wrong passphrase what fits the file: %s', (_, people, says, not) => {
  const words = keyTrouble({ code: 'wrongSecret' }, 'passphrase', people);
  expect(words).toMatch(says);
  expect(words).not.toMatch(not);
});

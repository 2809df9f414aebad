import type { CopiesState } from '../../data/vault/vault.ts';

/** How it stands with the copy beside the database. It is no backup: it goes with the device, and it is sealed only where the records are. */
export function copyInWords(state: CopiesState, protects: boolean): string {
  return COPIES[state].replace('{sealed}', protects ? 'sealed as the records are' : 'and it can be read as the records can: no passphrase is set');
}

const COPIES: Readonly<Record<CopiesState, string>> = {
  starting: 'A second copy is being made ready, from which a damaged database is put right.',
  kept: 'A second copy is kept in this browser, {sealed}. A damaged database is put right from it. It is not a backup: it goes when this browser’s data goes.',
  none: 'This browser gives the app no place for a second copy. Back up often.',
  failing: 'The second copy could not be written; the records themselves are not affected. Back up now, then close every tab of the app and open it again.',
};

import type { ImportState } from '../../data/file/importPreview.ts';

/** What a file has for something that may be here, in words. */
export const STATES: Readonly<Record<ImportState, string>> = {
  new: 'New here',
  same: 'The same as here',
  newer: 'Adds to what is here',
  older: 'Nothing to add',
  both: 'Changed here and in the file: both are kept, and you choose afterwards',
  conflict: 'Differs from what is here',
  damaged: 'Damaged here, would be replaced',
  erased: 'Erased from these records, and stays erased',
  restricted: 'Not to be changed: left as it is. If the restriction is taken off, bring the file in again',
  otherChild: 'Left out: another child here has a draft under the same name, which cannot happen by itself. Ask the sender',
  tooMuch: 'Left out: alone or with what is here, it would be more than a backup can carry. That cannot happen by itself: ask the sender',
};

/** The same for a finished review. */
export const REVIEW_STATES: Readonly<Record<ImportState, string>> = {
  ...STATES,
  both: 'Corrected here and in the file: both editions are kept, and the later one counts',
  conflict: 'Says two things under one name, which cannot happen by itself: the same one is taken on every device. Ask the sender',
};

import type { ReviewState } from '../../data/file/preview.ts';

/** What a file has for something that may be here, in words. */
export const STATES: Readonly<Record<ReviewState, string>> = {
  new: 'New here',
  same: 'The same as here',
  newer: 'Adds to what is here',
  older: 'Nothing to add',
  conflict: 'Differs from what is here',
  damaged: 'Damaged here, would be replaced',
  both: 'Corrected here and in the file: both editions are kept, and the later one counts',
};

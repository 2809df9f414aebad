import type { Meeting } from '../meeting.ts';

/**
 * Who was invited, with absence written down: where anybody at all is ticked as having come, everybody else did not. Where
 * nobody is, nothing is said of anyone: the list may not have been filled in. Somebody who was added and of whom nothing is known stays
 * as they are, to be left out; those the law names stand there from the beginning, under their role (R-F1, F78).
 */
export function withAbsence(invitees: Meeting['invitees']): Meeting['invitees'] {
  if (!Object.values(invitees).some(({ came }) => came)) return invitees;
  return Object.fromEntries(Object.entries(invitees).map(([id, one]) => {
    const { n: _, role, name, ...said } = one;
    const isKnown = id === role || name.trim() !== '' || Object.values(said).some((value) => value !== undefined);
    return [id, isKnown ? { ...one, came: one.came ?? false } : one];
  }));
}

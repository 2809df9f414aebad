import meetingWords from '../../catalog/meeting-words.json';
import { COUNCIL_WHO, type CouncilWho } from '../../core/council/councilFile.ts';
import type { DECISIONS } from '../../core/decision.ts';

/** Which children a file tells of. */
export const WHO_WORDS: Readonly<Record<CouncilWho, string>> = {
  E: 'Children with an education, health and care plan', KE: 'Children with a plan or SEN support', all: 'Every child on record',
};

export const WHO_OPTIONS = COUNCIL_WHO.map((value) => ({ value, label: WHO_WORDS[value] }));

/** The council's decision, in the words of the meeting. */
export const DECISION_WORDS: Readonly<Record<(typeof DECISIONS)[number], string>> = meetingWords.decision;

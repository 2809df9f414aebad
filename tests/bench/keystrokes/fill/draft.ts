import { type Draft, emptyDraft } from '../../../../src/core/draft.ts';
import { type Framework, LEVELS, type Place, places } from '../../../../src/core/framework.ts';
import type { Outcome } from '../../../../src/core/outcome.ts';
import { type Rating, voiceFor } from '../../../../src/core/review.ts';
import type { Provision } from '../../../../src/core/support.ts';

const OUTCOMES = 10;
const SEEN = 'Seen in three lessons in October, and two members of staff say the same. It comes and goes with the noise in the hall.';

/** An invented review that somebody has come a long way with: every strand rated, evidence beside half of them, ten outcomes and so many provisions. */
export function benchDraft(childId: string, provisions: number, framework: Framework): Draft {
  const all = places(framework);
  const codes = all.map(({ strand }) => strand.code);
  const ratingsOf = (voice: 'school' | 'family') => Object.fromEntries(all.filter((place) => voiceFor(place) === voice)
    .map((place: Place, at): [string, Rating] => [place.strand.code, { mark: LEVELS[at % 5] ?? 0, ...(at % 2 === 0 && { evidence: SEEN, going: 'partly' }) }]));
  return {
    ...emptyDraft({ id: `typing-${provisions}`, childId, framework: { id: framework.id, edition: framework.edition }, kind: 'annual', reviewedOn: '2026-06-12' }),
    ratings: { school: ratingsOf('school'), family: ratingsOf('family') },
    by: { school: 'Ms Ferrow', family: 'Mum and Dad' },
    strengths: Object.fromEntries(all.map(({ domain }) => [domain.code, { text: 'Tells long stories about trains in a small group.' }])),
    support: { provisions: manyOf(provisions, 'provision', (n) => provisionOf(n, codes)) },
    outcomes: manyOf(OUTCOMES, 'outcome', (n) => outcomeOf(n, codes)),
  };
}

function provisionOf(n: number, codes: readonly string[]): Provision {
  return {
    n, what: `Reading in a small group, part ${n}`, who: 'Teaching assistant', timesAWeek: 1 + (n % 5), minutes: 20, weeks: 38, groupSize: 4,
    strands: [codes[n % codes.length] ?? '', codes[(n + 7) % codes.length] ?? ''], since: '2026-01-12', helped: 'partly', helpedEvidence: SEEN,
  };
}

function outcomeOf(n: number, codes: readonly string[]): Outcome {
  return {
    n, what: `Asks for help in class by card or word, step ${n}.`, measure: 'Four times in five, over two weeks.', from: 'Once a day, with a reminder.', to: 'Without one.',
    dueOn: '2027-07-07', strands: [codes[n % codes.length] ?? ''],
  };
}

function manyOf<Thing>(count: number, name: string, make: (n: number) => Thing): Readonly<Record<string, Thing>> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}-${at + 1}`, make(at + 1)]));
}

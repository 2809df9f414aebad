import fc from 'fast-check';
import { type Decision, DECISIONS } from '../../../src/core/decision.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import {
  type Action, ACTION_STATES, CEASE_REASONS, EARLIER_HELP, type EarlierHelp, FAMILY_ANSWERS, type FamilyAnswer, type Invitee, INVITEE_ROLES, type Meeting, POINT_ANSWERS,
  type PointAnswer, type Recommendation, RECOMMENDATIONS, type Settled,
} from '../../../src/core/meeting.ts';
import { ADULTHOOD_THEMES, ATTAINMENTS, type Outcome, type Progress } from '../../../src/core/outcome.ts';
import { HELPED, type Provision, type Support } from '../../../src/core/support.ts';
import { type Answer, type AskedView, type Came, type Contribution, CONTRIBUTOR_ROLES, GIVEN_HOW, WHOSE_WORDS } from '../../../src/core/views.ts';
import { code, dayFrom, id, maybe, rating, recordOf, some, text, tick } from './plain.ts';

/** Half of the time: a record that holds everything at once takes long to make and says no more. */
const seldom = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: undefined, freq: 1 });
const day = dayFrom('2000-01-01');
const n = fc.integer({ min: 1, max: 50 });
const codes = fc.array(code, { maxLength: 3 });
const key = fc.constantFrom('likes', 'goodAt', 'needsMore:CI1', 'needs-less.S2', '2');
const howGiven = { how: fc.constantFrom(...GIVEN_HOW, undefined), words: fc.constantFrom(...WHOSE_WORDS, undefined) };
const amount = fc.constantFrom(0, 0.5, 3, 45, 99.25, undefined);
const whole = fc.constantFrom(1, 4, 1650, undefined);

const answers = some(key, recordOf<Answer>({ text, ...howGiven }));
const byFile = {
  requestId: maybe(id), changed: tick,
  came: seldom(recordOf<Came>({ by: maybe(text), givenOn: maybe(day), ...howGiven, answers, ratings: some(code, rating, 1) })),
};
const view = recordOf<AskedView>({ by: maybe(text), givenOn: maybe(day), ...howGiven, answers, ...byFile });

const provision = recordOf<Provision>({
  n, what: text, who: maybe(text), groupSize: whole, timesAWeek: amount, minutes: amount, weeks: amount, pencePerHour: whole, strands: codes,
  since: maybe(day), helped: fc.constantFrom(...HELPED, undefined), helpedEvidence: maybe(text),
});

const outcome = recordOf<Outcome>({
  n, what: text, measure: maybe(text), from: maybe(text), to: maybe(text), setOn: maybe(day), dueOn: maybe(day), strands: codes,
  theme: fc.constantFrom(...ADULTHOOD_THEMES, undefined), scale: fc.constantFrom({ '-2': 'Now', 0: 'By then', 2: 'Far on' }, {}, undefined),
});

/** What a profile and a draft hold under the same names, beside levels and strengths. */
export const sections = {
  childsView: seldom(view),
  familysView: seldom(view),
  contributions: seldom(some(id, recordOf<Contribution>({
    n, role: fc.constantFrom(...CONTRIBUTOR_ROLES), ratings: some(code, rating, 1), ...byFile, by: maybe(text), givenOn: maybe(day), ...howGiven, answers,
  }))),
  support: seldom(recordOf<Support>({
    layer: fc.constantFrom({ pack: 'layers-today', code: 'senSupport' }, undefined), provisions: some(id, provision),
  })),
  outcomes: seldom(some(id, outcome)),
  progress: seldom(some(id, recordOf<Progress>({ attained: fc.constantFrom(...ATTAINMENTS, undefined), evidence: maybe(text) }))),
};

export const news = {
  attendance: fc.constantFrom(0, 93.4, 100, undefined), daysSuspended: fc.constantFrom(0, 2.5, undefined), reducedTimetable: tick, news: maybe(text),
};

const mark = fc.constantFrom(...LEVELS, 'notApplicable' as const);
const settled = fc.oneof(
  recordOf<Settled>({ mark: fc.oneof(mark, fc.constant(undefined)), note: maybe(text), unresolved: fc.constant(undefined) }),
  recordOf<Settled>({ mark: fc.constant(undefined), note: maybe(text), unresolved: fc.constant(true as const) }),
);
const familyAnswer = maybe(recordOf<FamilyAnswer>({ answer: fc.constantFrom(...FAMILY_ANSWERS, undefined), words: maybe(text) }));
export const point = recordOf<PointAnswer>({ answer: fc.constantFrom(...POINT_ANSWERS), because: maybe(text) });
const ceaseReason = fc.constantFrom(...CEASE_REASONS, undefined);

const meetingFields = {
  invitees: some(id, recordOf<Invitee>({
    n, name: text, role: fc.constantFrom(...INVITEE_ROLES), invitedOn: maybe(day), came: fc.constantFrom(true, false, undefined), adviceAsked: tick, adviceReceivedOn: maybe(day),
  })),
  settled: some(code, settled),
  outcomes: some(id, outcome),
  actions: some(id, recordOf<Action>({ n, what: text, who: maybe(text), by: maybe(day), state: fc.constantFrom(...ACTION_STATES, undefined) })),
  earlierHelp: some(id, recordOf<EarlierHelp>({ n, what: text, was: fc.constantFrom(...EARLIER_HELP, undefined) })),
  recommendation: recordOf<Recommendation>({ code: fc.constantFrom(...RECOMMENDATIONS, undefined), note: maybe(text), ceaseReason }),
  familyAnswers: recordOf<Meeting['familyAnswers']>({ listenedTo: familyAnswer, knowsWhatNext: familyAnswer }),
  points: some(key, point),
  notes: maybe(text),
};

/** A meeting as it was frozen. */
export const meeting = recordOf<Meeting>({ heldOn: day, ...meetingFields });

/** A meeting as it may stand in a draft. */
export const meetingInDraft = recordOf<Meeting & { readonly why?: string }>({ heldOn: fc.constantFrom('', '2026-11-21', 'soon'), why: maybe(text), ...meetingFields });

export const decision = recordOf<Decision>({
  decision: fc.constantFrom(...DECISIONS, undefined), decidedOn: maybe(day), draftPlanOn: maybe(day), finalPlanOn: maybe(day), phaseTransferDueOn: maybe(day),
  phaseTransferFinalOn: maybe(day), ceaseReason, appealBy: maybe(day), note: maybe(text),
});

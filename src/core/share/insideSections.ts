import type { Profile, RecordEvent } from '../review.ts';
import type { AskedView } from '../views.ts';

/** Of which part a level is: an open one, one that is kept private, or one that nobody here knows. */
export type LevelKind = 'levels' | 'privateLevels' | 'otherLevels';

type SectionCode = 'childsViews' | 'familyWords' | 'contributions' | 'layers' | 'provisions' | 'costs' | 'outcomes' | 'progress' | 'news';
type StageCode =
  | 'meetings' | 'agreedLevels' | 'agreedPrivateLevels' | 'unresolved' | 'invitees' | 'actions' | 'meetingNotes' | 'familyAnswers' | 'pointAnswers' | 'reportsSent' | 'decisions' | 'wordings' | 'panels';

/** How many there are of what stands beside the levels of these profiles. Outcomes and provisions count in each review they stand in. */
export function insideSections(profiles: readonly Profile[]): Readonly<Record<SectionCode, number>> {
  const provisions = profiles.flatMap(({ support }) => Object.values(support?.provisions ?? {}));
  const count = (of: (profile: Profile) => object | undefined) => profiles.reduce((sum, profile) => sum + Object.keys(of(profile) ?? {}).length, 0);
  return {
    childsViews: profiles.filter(({ childsView }) => says(childsView)).length,
    familyWords: profiles.filter(({ familysView }) => says(familysView)).length,
    contributions: count(({ contributions }) => contributions),
    layers: profiles.filter(({ support }) => support?.layer).length,
    provisions: provisions.length,
    costs: provisions.filter(({ pencePerHour }) => pencePerHour !== undefined).length,
    outcomes: count(({ outcomes }) => outcomes),
    progress: count(({ progress }) => progress),
    news: profiles.filter(({ context: { attendance, daysSuspended, reducedTimetable, news } }) => attendance !== undefined || daysSuspended !== undefined || reducedTimetable || news).length,
  };
}

/** How many there are of what came after the profiles. `kindOf` says of which part a strand of a review is. */
export function insideStages(events: readonly RecordEvent[], kindOf: (reviewId: string, code: string) => LevelKind): Readonly<Record<StageCode, number>> {
  const meetings = events.flatMap((event) => (event.kind === 'met' ? [event] : []));
  const settled = meetings.flatMap(({ reviewId, meeting }) => Object.entries(meeting.settled).map(([code, one]) => ({ kind: kindOf(reviewId, code), ...one })));
  const agreed = settled.filter(({ mark }) => mark !== undefined);
  const count = (of: (meeting: (typeof meetings)[number]['meeting']) => object) => meetings.reduce((sum, { meeting }) => sum + Object.keys(of(meeting)).length, 0);
  const ofKind = (kind: RecordEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const notes = meetings.flatMap(({ meeting }) => [meeting.notes, meeting.recommendation.note, ...Object.values(meeting.earlierHelp).map(({ what }) => what)]);
  return {
    meetings: meetings.length,
    agreedLevels: agreed.filter(({ kind }) => kind !== 'privateLevels').length,
    agreedPrivateLevels: agreed.filter(({ kind }) => kind === 'privateLevels').length,
    unresolved: settled.filter(({ unresolved }) => unresolved).length,
    invitees: count(({ invitees }) => invitees),
    actions: count(({ actions }) => actions),
    meetingNotes: notes.filter(Boolean).length,
    familyAnswers: count(({ familyAnswers }) => familyAnswers),
    pointAnswers: count(({ points }) => points) + ofKind('pointAnswered'),
    reportsSent: ofKind('reportSent'),
    decisions: ofKind('decided'),
    wordings: ofKind('worded'),
    panels: ofKind('panelHeld'),
  };
}

function says(view: AskedView | undefined): boolean {
  return view !== undefined && Object.keys(view).length + Object.keys(view.answers).length > 1;
}

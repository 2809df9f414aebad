import type { Draft } from '../draft.ts';
import { meetingFrom, meetingValues } from './meetingValues.ts';
import type { Outcome, Progress } from '../outcome.ts';
import type { Rating, Strength } from '../review.ts';
import type { LayerRef, Provision, Support } from '../support.ts';
import { BEFORE, stamped, type Stamp, type Values, under, type Versioned } from '../versions.ts';
import type { Answer, AskedView, Contribution, Given } from '../views.ts';

const SINGLE = ['reviewedOn', 'kind', 'schoolNote', 'correction', 'circumstances', 'removedAt'] as const;
const VIEWS = ['childsView', 'familysView'] as const;

/**
 * The values of a draft that may differ between devices. What belongs together is one value: a level and what shows it, an
 * answer and how it was given, a provision with all that is said of it.
 *
 * | path | value |
 * |---|---|
 * | `reviewedOn`, `kind`, `schoolNote`, `correction`, `circumstances`, `removedAt` | as in the draft |
 * | `by.school` | who answered |
 * | `rating.school.CI1` | the rating of a strand by a voice |
 * | `strength.CI` | the strengths of a domain |
 * | `childsView.given`, `familysView.given` | who gave the view, how and when; not there where nothing of it is said |
 * | `childsView.answer.likes` | the answer to a question |
 * | `contribution.<id>` | what somebody else gave |
 * | `layer`, `provision.<id>` | of the support |
 * | `outcome.<id>`, `progress.<id>` | what is hoped for; how far an earlier outcome has come |
 * | `meeting.…` | of the meeting (`meetingValues.ts`) |
 */
export function draftValues(draft: Draft): Versioned {
  const values = new Map<string, unknown>();
  const put = (path: string, value: unknown) => { if (value !== undefined) values.set(path, value); };
  const putAll = (start: string, things: object = {}) => { for (const [key, thing] of Object.entries(things)) put(`${start}${key}`, thing); };
  for (const field of SINGLE) put(field, draft[field]);
  putAll('by.', draft.by);
  for (const voice of ['school', 'family'] as const) putAll(`rating.${voice}.`, draft.ratings[voice]);
  putAll('strength.', draft.strengths);
  for (const of of VIEWS) {
    const { answers, ...given } = draft[of] ?? {};
    if (Object.values(given).some((said) => said !== undefined)) put(`${of}.given`, given);
    putAll(`${of}.answer.`, answers);
  }
  putAll('contribution.', draft.contributions);
  put('layer', draft.support?.layer);
  putAll('provision.', draft.support?.provisions);
  putAll('outcome.', draft.outcomes);
  putAll('progress.', draft.progress);
  if (draft.meeting) for (const [path, value] of meetingValues(draft.meeting)) put(path, value);
  return { values, versions: draft.versions ?? { seen: { [BEFORE]: 0 }, at: {} } };
}

/**
 * The draft as these values say. What is no value of a path stays as it is: so does that there is a view, a support or a list,
 * also where all that was in it has been taken away. There is a meeting where there is any value of one.
 */
export function withDraftValues(draft: Draft, values: Values): Draft {
  const {
    schoolNote: _1, correction: _2, circumstances: _3, removedAt: _4, childsView: _5, familysView: _6, contributions, support, outcomes, progress, meeting,
    ...rest
  } = draft;
  const single = Object.fromEntries(SINGLE.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : [])));
  const list = <Thing>(start: string, known: object | undefined) => {
    const things = under<Thing>(values, start);
    return known || Object.keys(things).length > 0 ? things : undefined;
  };
  const views = VIEWS.flatMap((of): [string, AskedView][] => {
    const answers = list<Answer>(`${of}.answer.`, draft[of]);
    const given = values.get(`${of}.given`) as Given | undefined;
    return answers || given ? [[of, { ...given, answers: answers ?? {} }]] : [];
  });
  const lists = {
    contributions: list<Contribution>('contribution.', contributions),
    support: supportFrom(values, support),
    outcomes: list<Outcome>('outcome.', outcomes),
    progress: list<Progress>('progress.', progress),
    meeting: meetingFrom(values, meeting),
  };
  return {
    ...rest,
    ...single,
    by: under<string>(values, 'by.'),
    ratings: { ...draft.ratings, school: under<Rating>(values, 'rating.school.'), family: under<Rating>(values, 'rating.family.') },
    strengths: under<Strength>(values, 'strength.'),
    ...Object.fromEntries(views),
    ...Object.fromEntries(Object.entries(lists).filter(([, things]) => things !== undefined)),
  };
}

/** The draft after a change on a device, with what changed stamped; as `stampRecord`. */
export function stampDraft(before: Draft | undefined, after: Draft, stamp: Stamp): Draft {
  const start = before ? draftValues(before) : { values: new Map<string, unknown>(), versions: { seen: {}, ...after.versions, at: {} } };
  const versions = stamped(start, draftValues(after).values, (after.versions ?? before?.versions)?.beside, stamp);
  const needed = before?.versions || versions !== start.versions;
  return needed && versions !== after.versions ? { ...after, versions } : after;
}

function supportFrom(values: Values, known: Support | undefined): Support | undefined {
  const { layer: _1, provisions: _2, ...rest } = known ?? {};
  const layer = values.get('layer') as LayerRef | undefined;
  const provisions = under<Provision>(values, 'provision.');
  return known || layer || Object.keys(provisions).length > 0 ? { ...rest, ...(layer && { layer }), provisions } : undefined;
}

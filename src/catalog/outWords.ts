import type { OutChild, OutMark, OutMore } from '../core/school/cohortOut.ts';
import type { Day } from '../core/day.ts';
import type { Place } from '../core/framework.ts';
import { REVIEW_KINDS, type ReviewKind } from '../core/review.ts';
import { yearInWords } from '../core/calendar/schoolYear.ts';
import words from './out-words.json';
import vocabulary from './vocabulary.json';

/** What the columns of a list depend on. */
export interface ListShape {
  readonly places: readonly Place[];
  readonly more: OutMore;
  /** What change counts from, where it is not the review before. */
  readonly since?: Day | undefined;
}

/** The first row of a list: one name for each column. */
export function listHead({ places, more, since }: ListShape): readonly string[] {
  const before = since ? words.before.day.replace('{day}', since) : words.before.review;
  const { schoolYear, senStatus, mainType, secondType, settingType, lastReview, nextOn, next, more: moreHelp, less: lessHelp } = words.columns;
  return [
    ...whoHead(more), schoolYear, senStatus, mainType, secondType, settingType, lastReview, nextOn, next,
    ...places.map(({ strand }) => `${strand.code} ${strand.label}`),
    ...[moreHelp, lessHelp].map((column) => column.replace('{before}', before)),
  ];
}

/** One child of a list. What is not on record, not assessed or does not apply is said in words, never left to be read as 0. */
export function listRow(child: OutChild, { places, more }: ListShape): readonly string[] {
  const { senTypes, senStatus, settingType, next, strands, notCompared } = child;
  const typeAt = (at: number) => {
    const type = senTypes?.[at];
    return type ? vocabulary.senType[type] : unsaid(child);
  };
  const moved = (wanted: 'more' | 'less') => places.flatMap(({ strand }, at) => (strands[at]?.change === wanted ? [strand.code] : [])).join(' ') || words.noStrand;
  return [
    ...whoCells(child, more),
    yearInWords(child.schoolYear),
    senStatus ? vocabulary.senStatus[senStatus].label : words.notOnRecord,
    typeAt(0),
    typeAt(1),
    settingType ? vocabulary.settingType[settingType] : words.notOnRecord,
    child.lastReviewedOn ?? words.notOnRecord,
    next?.on ?? words.noNext,
    next?.label ?? words.noNext,
    ...strands.map(({ mark }) => markInWords(mark)),
    ...(['more', 'less'] as const).map((way) => (notCompared ? words.notCompared[notCompared] : moved(way))),
  ];
}

/**
 * The first row of the file that is aligned with SEN2: the items of the return in words and by name, as its modules have them from
 * version 1.2 on (F73). The return has codes of its own for the decision, which this file says in words.
 */
export function sen2Head(more: OutMore): readonly string[] {
  return [...whoHead(more), ...Object.values(words.sen2)];
}

/**
 * One row for each review of a plan (`planReviewsOf`), with its kind. Of the types of need, those the return knows (guide for 2025, version 1.4): NSA is none of them
 * (F35, F36). What is not on record is left empty, as the return has it.
 */
export function sen2Rows(child: OutChild, more: OutMore): readonly (readonly string[])[] {
  const types = (child.senTypes ?? []).filter((type) => type !== 'NSA');
  return child.planReviews.map((review) => [
    ...whoCells(child, more),
    review.reviewedOn, vocabulary.reviewKind[review.kind], review.heldOn ?? '', review.decision ?? '', review.decidedOn ?? '', review.draftPlanOn ?? '',
    review.phaseTransferDueOn ?? '', review.phaseTransferFinalOn ?? '', types[0] ?? '', types[1] ?? '',
  ]);
}

/** How many reviews of which kinds that file leaves out, and why: a sentence for each reason there is. */
export function leftOutInWords(kinds: readonly ReviewKind[]): readonly string[] {
  const counts = REVIEW_KINDS.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length })).filter(({ count }) => count > 0);
  return (['kind', 'status'] as const).flatMap((why) => {
    const these = counts.filter(({ kind }) => (kind === 'baseline' || kind === 'senSupport') === (why === 'kind'));
    const said = these.map(({ kind, count }) => `${vocabulary.reviewKind[kind]} ${count.toLocaleString('en-GB')}`).join(', ');
    return said ? [words.leftOut[why].replace('{kinds}', said)] : [];
  });
}

/** One child of a list as JSON has it: codes and labels, days as they are, and strands by code. Published as `public/schema/list-1.json`. */
export function listItem({ planReviews: _, strands, senStatus, senTypes, settingType, ...child }: OutChild, places: readonly Place[]): object {
  return {
    ...child,
    schoolYearLabel: yearInWords(child.schoolYear),
    ...(senStatus && { senStatus: { code: senStatus, label: vocabulary.senStatus[senStatus].label } }),
    ...(senTypes && { senTypes: senTypes.map((type) => ({ code: type, label: vocabulary.senType[type] })) }),
    ...(settingType && { settingType: { code: settingType, label: vocabulary.settingType[settingType] } }),
    strands: Object.fromEntries(places.map(({ strand }, at) => [strand.code, strands[at]])),
  };
}

function whoHead({ fullName, upn }: OutMore): readonly string[] {
  const { n, initials, firstName, lastName, upn: upnColumn } = words.columns;
  return [n, ...(fullName ? [firstName, lastName] : [initials]), ...(upn ? [upnColumn] : [])];
}

/** Why a cell that only the record can fill has nothing. */
function unsaid({ senTypes }: OutChild): string {
  return senTypes ? words.notOnRecord : words.notOpen;
}

function whoCells(child: OutChild, more: OutMore): readonly string[] {
  const { n, name, upn = unsaid(child) } = child;
  return [String(n), ...('initials' in name ? [name.initials] : [name.firstName, name.lastName ?? '']), ...(more.upn ? [upn] : [])];
}

function markInWords(mark: OutMark['mark']): string {
  return typeof mark === 'number' ? String(mark) : words.marks[mark];
}

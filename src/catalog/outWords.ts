import type { OutChild, OutMark, OutMore } from '../core/cohortOut.ts';
import type { Day } from '../core/day.ts';
import type { Place } from '../core/framework.ts';
import { yearInWords } from '../core/schoolYear.ts';
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
  const typeAt = (at: number) => (senTypes ? [senTypes[at]].flatMap((type) => (type ? [vocabulary.senType[type]] : []))[0] : words.notOpen);
  const moved = (wanted: 'more' | 'less') => places.flatMap(({ strand }, at) => (strands[at]?.change === wanted ? [strand.code] : [])).join(' ') || words.noStrand;
  return [
    ...whoCells(child, more),
    yearInWords(child.schoolYear),
    senStatus ? vocabulary.senStatus[senStatus].label : words.notOnRecord,
    typeAt(0) ?? words.notOnRecord,
    typeAt(1) ?? '',
    settingType ? vocabulary.settingType[settingType] : words.notOnRecord,
    child.lastReviewedOn ?? '',
    next?.on ?? '',
    next?.label ?? '',
    ...strands.map(({ mark }) => markInWords(mark)),
    ...(['more', 'less'] as const).map((way) => (notCompared ? words.notCompared[notCompared] : moved(way))),
  ];
}

/** The first row of the file that is aligned with SEN2: the items of the return in words and by name (guide for 2025, version 1.3 of the return's modules). */
export function sen2Head(more: OutMore): readonly string[] {
  return [...whoHead(more), ...Object.values(words.sen2)];
}

/** One row for each review of a plan. Of the types of need, those the return knows: NSA is none of them (F35, F36). */
export function sen2Rows(child: OutChild, more: OutMore): readonly (readonly string[])[] {
  const types = (child.senTypes ?? []).filter((type) => type !== 'NSA');
  return child.planReviews.map((review) => [
    ...whoCells(child, more),
    review.reviewedOn, vocabulary.reviewKind[review.kind], review.heldOn ?? '', review.decision ?? '', review.decidedOn ?? '', review.draftPlanOn ?? '',
    review.phaseTransferDueOn ?? '', review.phaseTransferFinalOn ?? '', types[0] ?? '', types[1] ?? '',
  ]);
}

/** One child of a list as JSON has it: codes and labels, days as they are, and strands by code. */
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

function whoCells({ n, name, upn = '' }: OutChild, more: OutMore): readonly string[] {
  return [String(n), ...('initials' in name ? [name.initials] : [name.firstName, name.lastName ?? '']), ...(more.upn ? [upn] : [])];
}

function markInWords(mark: OutMark['mark']): string {
  return typeof mark === 'number' ? String(mark) : words.marks[mark];
}

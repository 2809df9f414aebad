import { filterInWords } from '../../../catalog/filterWords.ts';
import { listHead, listItem, listRow, sen2Head, sen2Rows } from '../../../catalog/outWords.ts';
import { type CohortFilter, filterText } from '../../../core/school/cohortFilter.ts';
import { filterCode, outChild, type OutSource } from '../../../core/school/cohortOut.ts';
import { dayInWords } from '../../../core/day.ts';
import { csvFile } from '../../../data/file/csvFile.ts';
import type { PieceWork } from '../../../data/file/inPieces.ts';
import { jsonFile } from '../../../data/file/jsonFile.ts';
import type { OutKind } from './outKind.ts';

export interface OutAsked extends OutSource {
  readonly kind: OutKind;
  /** The places of the children, in their order. */
  readonly shown: Uint32Array;
  readonly filter: CohortFilter;
  /** A row above the heads that says what the list was made from. */
  readonly withHeading: boolean;
}

/** Makes the file, child by child: `onWritten` counts children, also those that have no row in it. The page answers in between. */
export function outFile({ kind, shown, filter, withHeading, ...source }: OutAsked, work: PieceWork = {}): Promise<Blob> {
  const { cohort: { places, framework }, more, setting } = source;
  const shape = { places, more, since: filter.since };
  const said = filterInWords(filter, framework);
  function* children() {
    for (const [at, place] of shown.entries()) yield outChild(source, place, at + 1);
  }
  const head = [
    ...(withHeading ? [[`${KIND_TITLES[kind]}, ${dayInWords(setting.today)}. Made with: ${said}.`]] : []),
    kind === 'sen2' ? sen2Head(more) : listHead(shape),
  ];
  function* rows() {
    for (const child of children()) yield kind === 'sen2' ? sen2Rows(child, more) : [listRow(child, shape)];
  }
  function* items() {
    for (const child of children()) yield listItem(child, places);
  }
  if (kind !== 'json') return csvFile(head, rows(), work);
  return jsonFile({
    format: 'valuing-send-list', version: 1, madeOn: setting.today, filter: { code: filterCode(filter), text: filterText(filter), words: said },
    framework: { id: framework.id, edition: framework.edition, title: framework.title }, overTheLineFrom: framework.rules.overTheLineFrom,
    changeSince: filter.since ?? 'the review before', strands: places.map(({ strand, domain, part }) => ({ code: strand.code, label: strand.label, domain: domain.code, part: part.code })),
  }, 'children', items(), work);
}

/** Whom a file of this kind tells of: the return is about reviews of plans, so that it leaves out those who have none. */
export function isInside(kind: OutKind, { cohort, records }: Pick<OutSource, 'cohort' | 'records'>, at: number): boolean {
  return kind !== 'sen2' || (records.get(cohort.children[at]?.id ?? '')?.planReviews ?? []).length > 0;
}

/** What it is called: what it is, the day, and a short code of the filter. Nobody's name, and nothing of what the filter says. */
export function outFileName(kind: OutKind, filter: CohortFilter, today: string): string {
  return `valuing-send-${kind === 'sen2' ? 'sen2-aligned' : 'list'}-${today}-${filterCode(filter)}.${kind === 'json' ? 'json' : 'csv'}`;
}

const KIND_TITLES = { list: 'List of children', sen2: 'Reviews of plans, aligned with SEN2 and not the return itself', json: 'List of children' } as const;

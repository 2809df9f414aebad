import type { CouncilChild, CouncilFile, CouncilProvision, CouncilReview, CouncilWho } from './councilFile.ts';
import { plainRecipient } from './recipient.ts';

/**
 * A council file as lines for a database, one JSON object a line, without the line's end. Flat: texts and numbers, all whole but hours, which
 * a file of an earlier version may have to six decimals. Every line of a kind has the same names; null is what is not on record. Published as `public/schema/council-lines-1.json`.
 *
 * | line      | one for each                                            |
 * |-----------|---------------------------------------------------------|
 * | school    | file                                                    |
 * | strand    | strand, in the order of the marks: sign `n` is its own  |
 * | review    | review; a child without one has a line with `back` 0    |
 * | provision | provision and strand it is for                          |
 *
 * `school`, `made_at` and `child` tell whose it is: a child's pseudonym says nothing without the school's.
 */
export function* councilLines(file: CouncilFile): Generator<string> {
  const whose: Whose = { school: file.school.id, made_at: file.madeAt };
  const framework = `${file.framework.id} ${file.framework.edition}`;
  yield JSON.stringify({ line: 'school', ...whose, made_on: file.madeOn, name: file.school.name, recipient: plainRecipient(file.recipient), children: file.who, framework } satisfies SchoolLine);
  const strands = file.framework.domains.flatMap(({ code, strands: own }) => own.map((strand) => ({ strand, domain: code })));
  for (const [at, place] of strands.entries()) {
    yield JSON.stringify({ line: 'strand', ...whose, framework, n: at + 1, ...place, over_from: file.framework.overTheLineFrom } satisfies StrandLine);
  }
  for (const child of file.children) yield* childLines(child, whose, framework);
}

/** Whole objects, written out: there are millions of these lines, and putting each together from parts takes several times as long. */
function* childLines(child: CouncilChild, whose: Whose, framework: string): Generator<string> {
  if (child.reviews.length === 0) yield JSON.stringify(reviewLine(child, 0, undefined, whose, framework));
  for (const [back, review] of child.reviews.toReversed().entries()) {
    yield JSON.stringify(reviewLine(child, back, review, whose, framework));
    for (const [at, provision] of review.provisions.entries()) {
      for (const strand of new Set(provision.strands)) yield JSON.stringify(provisionLine(child.id, back, at + 1, strand, provision, whose));
    }
  }
}

function reviewLine(child: CouncilChild, back: number, review: CouncilReview | undefined, { school, made_at }: Whose, framework: string): ReviewLine {
  const inTime = review?.decision?.inTime;
  return {
    line: 'review', school, made_at, child: child.id, back, school_year_now: child.schoolYear, status: child.status ?? null,
    type: child.types?.[0] ?? null, type2: child.types?.[1] ?? null, due: child.due ?? null, framework,
    month: review?.month ?? null, kind: review?.kind ?? null, school_year: review?.schoolYear ?? null, setting: review?.settingType ?? null, marks: review?.marks ?? null,
    layer: review?.layer?.code ?? null, layer_pack: review?.layer?.pack ?? null, layer_rank: review?.layer?.rank ?? null,
    decision: review?.decision?.decision ?? null, decision_time: inTime === undefined ? null : inTime ? 'inTime' : 'late',
  };
}

function provisionLine(child: string, back: number, n: number, strand: string, { hours, pence, helped }: CouncilProvision, { school, made_at }: Whose): ProvisionLine {
  return {
    line: 'provision', school, made_at, child, back, n, strand,
    // Whole today; of an earlier file six decimals, as the app's own tables add hours up: a sum of these is the same in whatever order an engine takes them.
    hours: hours === undefined ? null : Math.round(hours * 1e6) / 1e6, pence: pence ?? null, helped: helped ?? null,
  };
}

interface Whose {
  readonly school: string;
  /** Of two files of one school the later one counts. */
  readonly made_at: string;
}

interface SchoolLine extends Whose {
  readonly line: 'school';
  /** The day of it at the school. */
  readonly made_on: string;
  readonly name: string;
  /** As the pseudonyms go by it (`plainRecipient`), so that one who was typed in two ways is one here too. */
  readonly recipient: string;
  /** Which children are told of: `CouncilWho`. */
  readonly children: CouncilWho;
  /** Id and edition. */
  readonly framework: string;
}

interface StrandLine extends Whose {
  readonly line: 'strand';
  readonly framework: string;
  readonly n: number;
  readonly strand: string;
  readonly domain: string;
  readonly over_from: number;
}

interface ReviewLine extends Whose {
  readonly line: 'review';
  readonly child: string;
  /** 0 for the latest review, 1 for the one before it. */
  readonly back: number;
  readonly school_year_now: number;
  readonly status: string | null;
  readonly type: string | null;
  readonly type2: string | null;
  readonly due: string | null;
  readonly framework: string;
  /** Null where the child has no review, and with it all that follows. */
  readonly month: string | null;
  readonly kind: string | null;
  readonly school_year: number | null;
  readonly setting: string | null;
  readonly marks: string | null;
  readonly layer: string | null;
  readonly layer_pack: string | null;
  readonly layer_rank: number | null;
  readonly decision: string | null;
  readonly decision_time: string | null;
}

interface ProvisionLine extends Whose {
  readonly line: 'provision';
  readonly child: string;
  readonly back: number;
  /** Which provision of the review: one that is for several strands has as many lines, and its hours and pence stand in each. */
  readonly n: number;
  readonly strand: string;
  /** A year, for this child. */
  readonly hours: number | null;
  readonly pence: number | null;
  readonly helped: string | null;
}

import { type Framework, type FrameworkRef, places } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';
import { reviewsOf } from '../../core/review.ts';
import type { ChildPreview, DraftPreview, ImportState, PacksHere, UnknownCodes } from './importPreview.ts';
import { editionName } from './previewPack.ts';

type About = Pick<ChildPreview, 'unknown'>;

/**
 * Counts, in what would come in of a child, what its own framework has no place for. A framework in the file counts where it is not
 * here; where it is nowhere, nothing is said: what was rated with it cannot be read at all.
 */
export function createUnknownCodes({ of }: PacksHere, packs: readonly PackContent[]): (child: ChildPreview, drafts: readonly DraftPreview[]) => About {
  if (!of) return () => ({});
  const inFile = new Map(packs.flatMap((pack) => (pack.format === FRAMEWORK_FORMAT ? [[editionName(pack), pack] as const] : [])));
  const known = new Map<string, Codes | undefined>();
  const codesOf = (ref: FrameworkRef): Codes | undefined => {
    const name = editionName(ref);
    const framework = of(ref) ?? inFile.get(name);
    if (!known.has(name)) known.set(name, framework && codesIn(framework));
    return known.get(name);
  };
  return ({ theirs, reviews }, drafts) => {
    const coming = new Set(reviews.flatMap(({ id, state }) => (COMES.has(state) ? [id] : [])));
    const profiles = reviewsOf(theirs.events).flatMap(({ id, profile }) => (coming.has(id) ? [profile] : []));
    const count = { ratings: 0, strengths: 0 };
    const add = (ref: FrameworkRef, ratings: readonly object[], strengths: object) => {
      const codes = codesOf(ref);
      if (!codes) return;
      for (const code of ratings.flatMap((one) => Object.keys(one))) if (!codes.strands.has(code)) count.ratings += 1;
      for (const code of Object.keys(strengths)) if (!codes.domains.has(code)) count.strengths += 1;
    };
    for (const { framework, views, strengths } of profiles) add(framework, views.map(({ ratings }) => ratings), strengths);
    for (const { state, theirs: draft } of drafts) {
      if (COMES.has(state)) add(draft.framework, [draft.ratings.school, draft.ratings.family], draft.strengths);
    }
    return count.ratings + count.strengths > 0 ? { unknown: count satisfies UnknownCodes } : {};
  };
}

/** What comes in, in whole or in part. */
const COMES: ReadonlySet<ImportState> = new Set(['new', 'newer', 'both', 'damaged', 'conflict']);

interface Codes {
  readonly strands: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

function codesIn(framework: Framework): Codes {
  const all = places(framework);
  return { strands: new Set(all.map(({ strand }) => strand.code)), domains: new Set(all.map(({ domain }) => domain.code)) };
}

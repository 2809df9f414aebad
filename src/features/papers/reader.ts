import meetingWords from '../../catalog/meeting-words.json';
import vocabulary from '../../catalog/vocabulary.json';
import { familySentence, type Named } from '../../core/words/familySentence.ts';
import { type Domain, type Framework, isLevel, type Level, type Part, type Place, placeOf, places, wordsFor } from '../../core/framework.ts';
import { markThatCounts, type Mark, type Profile } from '../../core/review.ts';
import type { Said } from '../../core/change/differences.ts';
import { contributorName } from '../../catalog/viewQuestions.ts';

/** What is to stand on a copy of a paper. */
export interface Copy {
  /** In the words for staff, with what was written beside a level; otherwise in a family's words. Never with costs or notes for the school alone. */
  readonly full: boolean;
  /** With the parts that are the family's own affair. Only where they said so. */
  readonly withPrivate: boolean;
}

/** How one copy of a paper reads: what things are called on it, and what stays out. */
export interface Reader extends Copy {
  readonly framework: Framework;
  readonly strand: (place: Place) => string;
  readonly domain: (domain: Domain) => string;
  readonly level: (level: Level) => string;
  readonly mark: (mark: Mark) => string;
  /** What a level means for this strand, in a sentence. */
  readonly statement: (place: Place, level: Level) => string;
  /** Who said what on a strand: "School: A lot of help". */
  readonly said: (said: Said) => string;
  /** The strands with these codes, as far as they stand on this copy. */
  readonly strands: (codes: readonly string[]) => string;
  /** Whether something about these strands stands on this copy: where it names none, or one of a part that does. A code that this framework does not know may have been private. */
  readonly tells: (codes: readonly string[]) => boolean;
  /** The places of the parts that stand on this copy: all but private ones, and optional ones nobody has rated. */
  readonly places: (profile: Profile) => readonly Place[];
}

/** The reader of a copy, for a child and the framework that was rated with. */
export function readerOf({ full, withPrivate }: Copy, framework: Framework, child: Named): Reader {
  const isOpen = ({ keptPrivate }: Part) => withPrivate || !keptPrivate;
  const open = (codes: readonly string[]) => codes.flatMap((code) => placeOf(framework, code) ?? []).filter(({ part }) => isOpen(part));
  const strand = (place: Place) => (full ? place.strand.label : place.strand.plain);
  const level = (one: Level) => (full ? wordsFor(one, framework).label : wordsFor(one, framework).plain);
  return {
    full, withPrivate, framework, strand, level,
    domain: ({ label, plain }) => (full ? label : plain),
    mark: (mark) => (isLevel(mark) ? level(mark) : (full ? vocabulary.mark : meetingWords.mark)[mark]),
    statement: (place, one) => (full ? place.strand.statements[`${one}`].staff : familySentence(place.strand.statements[`${one}`].family, child)),
    said: (one) => `${one.voice === 'contribution' ? contributorName(one) : [vocabulary.voice[one.voice], one.by].filter(Boolean).join(', ')}: ${level(one.level)}`,
    strands: (codes) => open(codes).map(strand).join('; '),
    tells: (codes) => codes.length === 0 || open(codes).length > 0,
    places: (profile) => {
      const all = places(framework).filter(({ part }) => isOpen(part));
      const rated = new Set(all.filter((place) => markThatCounts(profile, place).mark !== 'notAssessed').map(({ part }) => part));
      return all.filter(({ part }) => rated.has(part) || !(part.optional || part.keptPrivate));
    },
  };
}

/** What the parts are called that are kept private and that somebody has rated: so that there is something to leave out. */
export function privateParts(profile: Profile, framework: Framework): string {
  const rated = places(framework).filter((place) => place.part.keptPrivate && markThatCounts(profile, place).mark !== 'notAssessed');
  return [...new Set(rated.map(({ part }) => part.label))].join(', ');
}

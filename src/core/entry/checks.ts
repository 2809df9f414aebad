import type { Card } from '../child.ts';
import type { Draft } from '../draft.ts';
import { type Framework, isLevel, type Place, placeOf, places } from '../framework.ts';
import { contributionsOf, isAnswered } from '../views/giveView.ts';
import { outcomesOf } from './keepOutcome.ts';
import { knownNames } from './knownNames.ts';
import { namesIn, wordsOf } from '../words/namesIn.ts';
import { overTheLineIn } from './overTheLineIn.ts';
import { provisionsFor } from '../support/provisionMove.ts';
import { type Profile, voiceFor } from '../review.ts';
import { isBeforePlan } from '../calendar/reviewDates.ts';
import { textsOf } from './textsOf.ts';

/** What is worth a look in a whole review before it is finished, in the order it is told. It stops nobody. */
export const CHECK_CODES = [
  'beforePlan', 'childsViewMissing', 'familysViewMissing', 'whoseWordsUnsaid', 'needWithoutSupport', 'supportWithoutNeed', 'outcomeWithoutStrand', 'sameAgain', 'nameFound', 'deficitWording',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

export interface Check {
  readonly code: CheckCode;
  /** The strands it is about; else `at` says which section. */
  readonly places: readonly Place[];
  readonly at?: string;
  /** The words it is about. */
  readonly found?: readonly string[];
  /** Where words were found, in order: each a strand's code, a domain's, or a section. */
  readonly where?: readonly string[];
}

/** A wording that tells what a child lacks, as a pattern, and what could be said. */
export interface DeficitWording {
  readonly find: RegExp;
  readonly said: string;
  readonly instead: string;
}

export interface CheckWith {
  readonly card: Card;
  readonly last?: Profile | undefined;
  readonly deficits: readonly DeficitWording[];
  /** Words with a capital that are nobody's name, in small letters. */
  readonly capitals: readonly string[];
}

/**
 * | check | when |
 * |---|---|
 * | beforePlan | the day of an annual or phase transfer review is before the plan was first made, as the card says (R-B4) |
 * | childsViewMissing, familysViewMissing | nothing was answered; the family has given no level either |
 * | whoseWordsUnsaid | a view with answers that does not say whose words they are (R-A5) |
 * | needWithoutSupport | over the line, and no provision is for it (R-E6); not for a part that the family alone answers |
 * | supportWithoutNeed | a provision with words that is for no strand, or for none that is over the line |
 * | outcomeWithoutStrand | an outcome with words and no strand (R-E6) |
 * | sameAgain | "same as last time" twice running, and nothing written about what shows it |
 * | nameFound | what looks like the name of somebody else (R-J8) |
 * | deficitWording | a wording from the list, in what the school wrote; the child's and family's own words are left alone (R-H3) |
 */
export function checksOf(draft: Draft, framework: Framework, { card, last, deficits, capitals }: CheckWith): readonly Check[] {
  const over = overTheLineIn(draft, framework);
  const provisions = provisionsFor(draft.support).map(([, one]) => one).filter(({ what }) => what.trim() !== '');
  const needing = over.filter(({ part, strand }) => !part.answeredByFamily && !provisions.some(({ strands }) => strands.includes(strand.code)));
  const idle = provisions.filter(({ strands }) => !over.some(({ strand }) => strands.includes(strand.code)));
  const loose = outcomesOf(draft.outcomes).map(([, one]) => one).filter(({ what, strands }) => what.trim() !== '' && strands.length === 0);
  const familyRated = Object.values(draft.ratings.family).some(({ mark }) => isLevel(mark));
  const unsaid = viewsWithoutWords(draft);
  const again = places(framework).filter((place) => isSameAgain(place, draft, last));
  const known = new Set([...capitals, ...wordsOf(knownNames(draft, card))]);
  const names = found(draft, (text) => namesIn(text, known));
  const wordings = found(draft, (text, isOwn) => (isOwn ? [] : deficits.filter(({ find }) => find.test(text)).map(({ said }) => said)));
  const told: readonly (Check | false)[] = [
    isBeforePlan(draft, card) && { code: 'beforePlan', places: [] },
    !isAnswered(draft.childsView) && { code: 'childsViewMissing', places: [], at: 'child' },
    !isAnswered(draft.familysView) && !familyRated && { code: 'familysViewMissing', places: [], at: 'family' },
    unsaid !== undefined && { code: 'whoseWordsUnsaid', places: [], at: unsaid },
    needing.length > 0 && { code: 'needWithoutSupport', places: needing, at: 'support' },
    idle.length > 0 && { code: 'supportWithoutNeed', places: [], at: 'support', found: idle.map(({ what }) => what.trim()) },
    loose.length > 0 && { code: 'outcomeWithoutStrand', places: [], at: 'outcomes', found: loose.map(({ what }) => what.trim()) },
    again.length > 0 && { code: 'sameAgain', places: again },
    names.length > 0 && { code: 'nameFound', places: placesIn(framework, names), ...foundIn(names, framework) },
    wordings.length > 0 && { code: 'deficitWording', places: placesIn(framework, wordings), ...foundIn(wordings, framework) },
  ];
  return told.filter((check) => check !== false);
}

/** The section of the first view that was answered and does not say whose words it is in. */
function viewsWithoutWords({ childsView, familysView, contributions }: Draft): string | undefined {
  if (isAnswered(childsView) && !childsView?.words) return 'child';
  if (isAnswered(familysView) && !familysView?.words) return 'family';
  return contributionsOf({ ...(contributions && { contributions }) }).some(([, one]) => isAnswered(one) && !one.words) ? 'others' : undefined;
}

function isSameAgain(place: Place, draft: Draft, last: Profile | undefined): boolean {
  const voice = voiceFor(place);
  const now = draft.ratings[voice][place.strand.code];
  const before = last?.views.find((view) => view.voice === voice)?.ratings[place.strand.code];
  return now?.confirmedUnchanged === true && before?.confirmedUnchanged === true && !now.evidence?.trim();
}

interface Found {
  readonly where: string;
  readonly word: string;
}

function found(draft: Draft, look: (text: string, isOwnWords: boolean) => readonly string[]): readonly Found[] {
  return textsOf(draft).flatMap(({ where, text, isOwnWords }) => look(text, isOwnWords).map((word) => ({ where, word })));
}

function foundIn(all: readonly Found[], framework: Framework): Pick<Check, 'found' | 'where' | 'at'> {
  const [first] = all;
  return { found: [...new Set(all.map(({ word }) => word))], where: [...new Set(all.map(({ where }) => where))], ...(first && { at: wayTo(first.where, framework) }) };
}

/** A domain is gone to by its first strand. */
function wayTo(where: string, framework: Framework): string {
  return places(framework).find(({ domain }) => domain.code === where)?.strand.code ?? where;
}

function placesIn(framework: Framework, all: readonly Found[]): readonly Place[] {
  return [...new Set(all.map(({ where }) => where))].flatMap((code) => placeOf(framework, code) ?? []);
}

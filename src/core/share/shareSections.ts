import { wasChanged } from '../entry/changedSince.ts';
import type { Outcomes } from '../entry/keepOutcome.ts';
import type { Outcome, Progress } from '../outcome.ts';
import type { Profile, Rating } from '../review.ts';
import type { ShareMore } from './shareMore.ts';
import type { Provision, Support } from '../support.ts';
import type { Answer, AskedView, Contribution, Given } from '../views.ts';

/** How a record is made less: its texts cleaned of names, and only what is about codes that may go. */
export interface Lessening {
  readonly clean: (text: string) => string;
  readonly isOpen: (code: string) => boolean;
  readonly add: ShareMore;
  readonly rating: (rating: Rating) => Rating;
}

/**
 * The sections of a profile beside its levels, as they are shared. Outcomes and how far they have come always, views of child,
 * family and others only when `views` is added, the support without what it costs only when `support` is. What is only about
 * strands of private parts stays out with them: `earlier`, the outcomes of the reviews before, tells what one that has ended was about. Who gave a view or a provision, by name, only when `raters` is added.
 */
export function leastSections({ childsView, familysView, contributions, support, outcomes, progress }: Profile, less: Lessening, earlier: Outcomes = {}): Partial<Profile> {
  const { add } = less;
  const going = outcomes && leastOutcomes(outcomes, less);
  return {
    ...(add.views && childsView && { childsView: leastView(childsView, less) }),
    ...(add.views && familysView && { familysView: leastView(familysView, less) }),
    ...(add.views && contributions && { contributions: mapped(contributions, (one) => leastContribution(one, less)) }),
    ...(add.support && support && { support: leastSupport(support, less) }),
    ...(going && { outcomes: going }),
    ...(progress && { progress: leastProgress(progress, { ...earlier, ...outcomes }, less) }),
  };
}

/** Outcomes without those that are only about strands of private parts. */
export function leastOutcomes(outcomes: Readonly<Record<string, Outcome>>, less: Lessening): Readonly<Record<string, Outcome>> {
  return mapped(outcomes, ({ n, what, measure, from, to, setOn, dueOn, strands, theme, scale }) => (isAboutOpen(strands, less) ? {
    n,
    what: less.clean(what),
    ...cleaned({ measure, from, to }, less),
    ...(setOn && { setOn }),
    ...(dueOn && { dueOn }),
    strands: strands.filter(less.isOpen),
    ...(theme && { theme }),
    ...(scale && { scale: cleaned({ '-2': scale['-2'], '-1': scale['-1'], 0: scale[0], 1: scale[1], 2: scale[2] }, less) }),
  } : undefined));
}

/** How far outcomes have come, without those that stay out. One that is in no profile or meeting was about nobody knows what, and stays out where parts do. */
function leastProgress(progress: Readonly<Record<string, Progress>>, outcomes: Outcomes, less: Lessening): Readonly<Record<string, Progress>> {
  return Object.fromEntries(Object.entries(progress).flatMap(([id, { attained, evidence }]): [string, Progress][] => {
    const outcome = outcomes[id];
    const goes = less.add.home || (outcome && isAboutOpen(outcome.strands, less));
    return goes ? [[id, { ...(attained !== undefined && { attained }), ...cleaned({ evidence }, less) }]] : [];
  }));
}

/** Whether something that names these strands may go: where it names none, or one of an open part. */
export function isAboutOpen(strands: readonly string[], { isOpen }: Lessening): boolean {
  return strands.length === 0 || strands.some(isOpen);
}

/** Those texts that are there, cleaned. */
export function cleaned<Texts extends Readonly<Record<string, string | undefined>>>(texts: Texts, { clean }: Lessening): { [Key in keyof Texts]?: string } {
  const there = Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, clean(text)]]));
  return Object.fromEntries(there) as { [Key in keyof Texts]?: string };
}

/** Things by id; those that come to nothing stay out. */
export function mapped<Thing, Less>(things: Readonly<Record<string, Thing>>, change: (thing: Thing, id: string) => Less | undefined): Readonly<Record<string, Less>> {
  return Object.fromEntries(Object.entries(things).flatMap(([id, thing]): [string, Less][] => {
    const less = change(thing, id);
    return less === undefined ? [] : [[id, less]];
  }));
}

function leastView({ answers, ...given }: AskedView, less: Lessening): AskedView {
  return { ...leastGiven(given, less), ...leastChange(given), answers: leastAnswers(answers, less) };
}

function leastContribution({ n, role, ratings, answers, ...given }: Contribution, less: Lessening): Contribution {
  const open = Object.entries(ratings).filter(([code]) => less.isOpen(code)).map(([code, rating]) => [code, less.rating(rating)]);
  return { ...leastGiven(given, less), ...leastChange(given), n, role, ratings: Object.fromEntries(open), answers: leastAnswers(answers, less) };
}

function leastGiven({ by, how, words, givenOn }: Given, less: Lessening): Given {
  return { ...(less.add.raters && cleaned({ by }, less)), ...(how && { how }), ...(words && { words }), ...(givenOn && { givenOn }) };
}

/** That it was changed since it came by file goes along; what came does not: a name may have been taken out of it on purpose. */
function leastChange(given: Pick<AskedView, 'came' | 'changed'>): Pick<AskedView, 'changed'> {
  return wasChanged(given) ? { changed: true } : {};
}

function leastAnswers(answers: AskedView['answers'], { clean }: Lessening): AskedView['answers'] {
  return mapped(answers, ({ text, how, words }): Answer => ({ text: clean(text), ...(how && { how }), ...(words && { words }) }));
}

function leastSupport({ layer, provisions }: Support, less: Lessening): Support {
  return { ...(layer && { layer: { pack: layer.pack, code: layer.code } }), provisions: mapped(provisions, (one) => (isAboutOpen(one.strands, less) ? leastProvision(one, less) : undefined)) };
}

function leastProvision({ n, what, who, groupSize, timesAWeek, minutes, weeks, strands, since, helped, helpedEvidence }: Provision, less: Lessening): Provision {
  return {
    n,
    what: less.clean(what),
    ...(less.add.raters && cleaned({ who }, less)),
    ...(groupSize !== undefined && { groupSize }),
    ...(timesAWeek !== undefined && { timesAWeek }),
    ...(minutes !== undefined && { minutes }),
    ...(weeks !== undefined && { weeks }),
    strands: strands.filter(less.isOpen),
    ...(since && { since }),
    ...(helped && { helped }),
    ...cleaned({ helpedEvidence }, less),
  };
}

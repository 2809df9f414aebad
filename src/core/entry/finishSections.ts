import { changedContribution, changedFamily, keptCame } from './changedSince.ts';
import type { Draft } from '../draft.ts';
import type { Outcome } from '../outcome.ts';
import type { News, Profile, Rating } from '../review.ts';
import type { Provision } from '../support.ts';
import { type FieldProblem, tidy, tidyRows } from '../words/tidy.ts';
import type { Answer, AskedView, Contribution } from '../views.ts';

/** Where in a draft something has to be mended, beside its levels. */
export type Section = 'views' | 'support' | 'outcomes' | 'news';

/** What has to be mended in a section, and in which row of it. */
export interface SectionProblem {
  readonly code: FieldProblem;
  readonly section: Section;
  /** The id of a contribution, provision or outcome. */
  readonly item?: string;
}

/** Days out of school by suspension since the last review: at most those of a school year. What can be typed and what can be finished are the same. */
export const MOST_DAYS_SUSPENDED = 190;

type Sections = Pick<Profile, 'childsView' | 'familysView' | 'contributions' | 'support' | 'outcomes' | 'progress'>;

/**
 * The sections of a draft as a profile holds them: texts trimmed, without what is empty; and everything that has to be mended first.
 * A row is empty when nothing was said in it; one that says something without `what` it is has to be mended.
 */
export function finishSections(draft: Draft): { readonly sections: Sections; readonly news: News | undefined; readonly problems: readonly SectionProblem[] } {
  const problems: SectionProblem[] = [];
  const at = (section: Section, item?: string) => (code: FieldProblem) => {
    if (!problems.some((known) => known.code === code && known.section === section && known.item === item)) problems.push({ code, section, ...(item !== undefined && { item }) });
  };
  const childsView = viewFrom(draft.childsView, at('views'));
  const familysView = viewFrom(draft.familysView && keptCame(draft.familysView, changedFamily(draft)), at('views'));
  const contributions = tidyRows(draft.contributions, (one, id) => contributionFrom(keptCame(one, changedContribution(one)), at('views', id)));
  const provisions = tidyRows(draft.support?.provisions, (one, id) => provisionFrom(one, at('support', id)));
  const { layer } = draft.support ?? {};
  const outcomes = tidyRows(draft.outcomes, (one, id) => outcomeFrom(one, at('outcomes', id)));
  const progress = tidyRows(draft.progress, (one, id) => filled(tidy(one, at('outcomes', id))));
  const news = draft.circumstances && tidy(draft.circumstances, at('news'), { numbers: { attendance: [0, 100], daysSuspended: [0, MOST_DAYS_SUSPENDED] } });
  return {
    sections: {
      ...(childsView && { childsView }),
      ...(familysView && { familysView }),
      ...(filled(contributions) && { contributions }),
      ...((layer || filled(provisions)) && { support: { ...(layer && { layer }), provisions } }),
      ...(filled(outcomes) && { outcomes }),
      ...(filled(progress) && { progress }),
    },
    news,
    problems,
  };
}

/** A row of an outcome as it is frozen; undefined where it is empty. The meeting agrees outcomes in the same form. */
export function outcomeFrom({ scale, strands, n, ...typed }: Outcome, onProblem: (code: FieldProblem) => void): Outcome | undefined {
  const { what = '', ...said } = tidy(typed, onProblem, { days: ['setOn', 'dueOn'] });
  const written = filled(tidy(scale ?? {}, onProblem));
  if (what === '' && (filled(said) || written)) onProblem('whatMissing');
  return what === '' ? undefined : { ...said, n, what, strands, ...(written && { scale: written }) };
}

function provisionFrom({ strands, n, ...typed }: Provision, onProblem: (code: FieldProblem) => void): Provision | undefined {
  const { what = '', ...said } = tidy(typed, onProblem, {
    days: ['since'],
    numbers: { groupSize: [1, 1000, 'whole'], timesAWeek: [0, 1000], minutes: [0, 10_000], weeks: [0, 53], pencePerHour: [0, 10_000_000, 'whole'] },
  });
  if (what === '' && filled(said)) onProblem('whatMissing');
  return what === '' ? undefined : { ...said, n, what, strands };
}

function viewFrom(view: AskedView | undefined, onProblem: (code: FieldProblem) => void): AskedView | undefined {
  if (!view) return undefined;
  const { answers, ...given } = view;
  const [said, answered] = [tidy(given, onProblem, { days: ['givenOn'] }), answersFrom(answers, onProblem)];
  return filled(said) || filled(answered) ? { ...said, answers: answered } : undefined;
}

/** A voice that said nothing and has no name is none. */
function contributionFrom({ answers, ratings, n, role, ...given }: Contribution, onProblem: (code: FieldProblem) => void): Contribution | undefined {
  const said = tidy(given, onProblem, { days: ['givenOn'] });
  const answered = answersFrom(answers, onProblem);
  const rated = tidyRows(ratings, (rating) => ratingFrom(rating, onProblem));
  return said.by || filled(answered) || filled(rated) ? { ...said, n, role, ratings: rated, answers: answered } : undefined;
}

function answersFrom(answers: AskedView['answers'], onProblem: (code: FieldProblem) => void): AskedView['answers'] {
  return tidyRows(answers, (answer): Answer | undefined => {
    const { text, ...given } = tidy(answer, onProblem);
    return text === undefined ? undefined : { ...given, text };
  });
}

function ratingFrom({ mark, ...notes }: Rating, onProblem: (code: FieldProblem) => void): Rating | undefined {
  const said = tidy(notes, onProblem);
  return mark === 'notAssessed' && !filled(said) ? undefined : { ...said, mark };
}

function filled<Thing extends object>(thing: Thing): Thing | undefined {
  return Object.keys(thing).length > 0 ? thing : undefined;
}

import type { ChildRecord1, Draft1 } from './version1.ts';

/** Where the step from version 1 keeps what stood under a name that only version 2 gave a meaning to. */
export const ASIDE = 'besideVersion1';

/**
 * A record of version 1 as version 2 holds it. Version 2 only added to it: views, support, outcomes, meetings, days of a plan. An old file
 * may have held a field of such a name that nobody knew then, and which meant something else; it is kept, under `ASIDE`.
 */
export function recordOneToTwo(record: ChildRecord1): object {
  return {
    ...record,
    card: aside(record.card, CARD),
    events: record.events.map((event) => aside({
      ...event,
      profile: aside({ ...event.profile, context: aside(event.profile.context, NEWS) }, PROFILE),
    }, ['by'])),
  };
}

/** The same for a draft. */
export function draftOneToTwo(draft: Draft1): object {
  const { correction } = draft;
  return aside({ ...draft, ...(correction && { correction: { ...correction, context: aside(correction.context, NEWS) } }) }, DRAFT);
}

const CARD = ['planMadeOn', 'planAmendedOn', 'planReviewedOn', 'meetingOn'];
const NEWS = ['attendance', 'daysSuspended', 'reducedTimetable', 'news'];
const SECTIONS = ['childsView', 'familysView', 'contributions', 'support', 'outcomes', 'progress'];
const PROFILE = [...SECTIONS, 'agreed'];
const DRAFT = [...SECTIONS, 'circumstances', 'meeting'];

function aside(thing: object, names: readonly string[]): object {
  const taken = Object.entries(thing).filter(([name]) => names.includes(name));
  if (taken.length === 0) return thing;
  return { ...Object.fromEntries(Object.entries(thing).filter(([name]) => !names.includes(name))), [ASIDE]: Object.fromEntries(taken) };
}

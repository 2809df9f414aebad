import { linesOf, type PageDocument, type PageItem } from '../../src/core/family/pageDocument.ts';
import type { Framework } from '../../src/core/framework.ts';
import type { LaterBody } from '../../src/core/merge/laterEvent.ts';
import type { Profile, Review } from '../../src/core/review.ts';
import type { Said, Value } from '../../src/core/family/said.ts';
import { TWO_PARTS } from './arbitraries.ts';

/** What an item says, as facts on one line: `need.atLevel level=2 places=TK1,TK2`, `statement TK1 4`, `"As typed" + provision.who person="Ms Abara"`. */
export function toldOf(item: PageItem): string {
  switch (item.kind) {
    case 'picture': case 'draw': return `[${item.kind}]`;
    case 'write': return `[write ${item.lines}${item.label ? ` ${told(item.label)}` : ''}]`;
    case 'word': return `${told(item.word)} = ${told(item.means)}`;
    case 'line': return told(item.said);
    case 'bullet': case 'quote': case 'note': case 'subheading': return `${item.kind}: ${told(item.said)}`;
  }
}

/** The items of a section; of none, if the page has no such section. */
export function sectionOf({ sections }: PageDocument, code: string): readonly string[] | undefined {
  return sections.find((section) => section.code === code)?.items.map(toldOf);
}

/** The keys under which the lines of a page can be worded. */
export function keysOf(document: PageDocument): readonly string[] {
  return linesOf(document).map(({ key }) => key);
}

export function told(said: Said): string {
  switch (said.kind) {
    case 'phrase': return [said.phrase, ...Object.entries(said.values ?? {}).map(([name, value]) => `${name}=${valueTold(value)}`)].join(' ');
    case 'statement': return `statement ${said.place.strand.code} ${said.level}`;
    case 'rung': return `rung ${said.place.strand.code} ${said.rung}`;
    case 'fine': return `fine ${said.part.code}: ${said.places.map(({ strand }) => strand.code).join(',')}`;
    case 'area': return `area ${said.domain.code}`;
    case 'level': case 'amount': return `${said.kind} ${said.level}`;
    case 'typed': return [...(said.before ? [told(said.before)] : []), `"${said.text}"`, ...(said.after ?? []).map((one) => `+ ${told(one)}`)].join(' ');
  }
}

function valueTold(value: Value): string {
  if ('places' in value) return value.places.map(({ strand }) => strand.code).join(',');
  if ('typed' in value) return `"${value.typed}"`;
  return String(Object.values(value)[0]);
}

/** A review with this profile and what came after it, in this order. */
export function reviewOf(profile: Profile, ...later: readonly LaterBody[]): Review {
  const head = (sequence: number) => ({ id: `e${sequence}`, device: 'd', sequence, happenedAt: '2026-11-21T15:30:00.000Z', reviewId: 'r1' });
  return { id: 'r1', profile, editions: [{ ...head(1), kind: 'profileFinished', profile }], later: later.map((body, at) => ({ ...head(at + 2), ...body })) };
}

const [pupil, family] = TWO_PARTS.parts;
if (!pupil || !family) throw new Error('the invented framework has two parts');

/** The invented framework with a part about the setting between the two: `ST1`, `ST2`. */
export const THREE_PARTS: Framework = {
  ...TWO_PARTS,
  parts: [pupil, {
    ...pupil, code: 'ST', label: 'Setting', plain: 'School', about: 'In school', fine: 'Already in place:',
    domains: pupil.domains.slice(1).map((domain) => ({ ...domain, code: 'ST', plain: 'How ready the school is', strands: domain.strands.map((strand, at) => ({ ...strand, code: `ST${at + 1}` })) })),
  }, family],
};

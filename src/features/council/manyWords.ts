import vocabulary from '../../catalog/vocabulary.json';
import { LAYER_PACKS, layerName } from '../../catalog/supportLayers.ts';
import { EVERYONE, OTHERS, SMALLER_SCHOOLS } from '../../core/council/councilGroups.ts';
import type { CouncilTableId } from '../../core/council/councilTable.ts';
import { type Framework, LEVELS, places } from '../../core/framework.ts';
import { DECISION_WORDS } from './councilWords.ts';

/** What a table is called, and what it counts, in one sentence. */
export interface TableWords {
  readonly caption: string;
  readonly says: string;
  /** What the rows are. */
  readonly of: string;
}

export const TABLE_WORDS: Readonly<Record<CouncilTableId, TableWords>> = {
  needs: { caption: 'Main type of need', says: 'Children by their main type of need, as the school recorded it.', of: 'Type of need' },
  placements: { caption: 'Where children with a plan are', says: 'Children with a plan, by main type of need and the setting at the latest review.', of: 'Type of need' },
  levels: { caption: 'Levels of each strand', says: 'Children by the level at their latest review.', of: 'Strand' },
  change: { caption: 'Change of each strand', says: 'Children by what happened between the review before the latest and the latest.', of: 'Strand' },
  needSupport: { caption: 'Need against support', says: 'Children with a strand that changed like this, by what happened to their layer of support. A child can be in more than one row.', of: 'Need' },
  layers: { caption: 'Layer of support', says: 'Children by the layer of support at their latest review.', of: 'Layer' },
  inPlace: { caption: 'Over the line, and what is in place', says: 'Children over the line in the strand at their latest review, with and without a provision for it.', of: 'Strand' },
  helped: { caption: 'Did it help?', says: 'Provisions at the latest review, once for each strand they are for; the same child may have several.', of: 'Strand' },
  hours: { caption: 'Hours of provision', says: 'Hours a year that were on record, and the children they are for. An hour that is for two strands is in both rows.', of: 'Strand' },
  decisions: { caption: 'Decisions after the review', says: 'Children with a plan, by the council’s decision after the latest review, and whether it came within four weeks of the meeting.', of: 'Decision' },
  due: { caption: 'Annual reviews in time', says: 'Children with a plan, by whether the annual review was in time when the file was made.', of: 'Annual review' },
  schools: { caption: 'Children of each school', says: 'Children in the newest file of each school, by age group.', of: 'School' },
  areas: { caption: 'Over the line, by school', says: 'Children over the line in at least one strand of the area, by school.', of: 'School' },
};

const SEVERAL: Readonly<Record<string, string>> = { [SMALLER_SCHOOLS]: 'Smaller schools together', [OTHERS]: 'Other and small groups', [EVERYONE]: 'All with a plan' };

const BANDS = { early: 'Early years and Reception', primary: 'Years 1 to 6', secondary: 'Years 7 to 11', post16: 'Year 12 and above' };
const MOVES = { more: 'Needs more help', same: 'Needs the same help', less: 'Needs less help' };
const OUTCOMES = { ...DECISION_WORDS, none: 'None on record' };
const TYPES = { ...vocabulary.senType, none: 'Not recorded' };
type Words = Readonly<Record<string, string>>;

const ROWS: Readonly<Partial<Record<CouncilTableId, Words>>> = {
  needs: TYPES, placements: TYPES, needSupport: MOVES, decisions: OUTCOMES, layers: { none: 'None on record' },
  due: { inTime: 'In time', late: 'Late', unknown: 'Cannot be told' },
};

const COLUMNS: Readonly<Record<CouncilTableId, Words>> = {
  schools: BANDS, layers: BANDS, due: BANDS,
  needs: { N: vocabulary.senStatus.N.short, K: vocabulary.senStatus.K.short, E: vocabulary.senStatus.E.short, none: 'Not recorded' },
  placements: {
    earlyYears: 'Early years', mainstream: 'Mainstream', resourced: 'Resourced provision or unit', special: 'Special school', alternative: 'Alternative provision', college: 'Sixth form or college',
    home: 'Educated at home', other: 'Other', none: 'Not recorded',
  },
  levels: { '0': 'Level 0', '1': 'Level 1', '2': 'Level 2', '3': 'Level 3', '4': 'Level 4', '?': 'Not assessed', x: 'Does not apply', '-': 'Cannot be read, or no review' },
  change: { ...MOVES, newlyRated: 'Newly rated', noLongerRated: 'No longer rated', apart: 'Nothing to compare', noPair: 'Without two reviews', [OTHERS]: 'Nothing to compare, or without two reviews' },
  areas: { over: 'Over the line', notOver: 'Not over the line', neither: 'Nothing rated' },
  needSupport: { more: 'Support stepped up', same: 'Support stayed', less: 'Support stepped down', unclear: 'Support cannot be told' },
  inPlace: { with: 'Over the line, provision in place', without: 'Over the line, none recorded', neither: 'Not over the line, or not rated' },
  helped: { yes: 'Helped', partly: 'Partly', no: 'Did not help', tooSoon: 'Too soon to say', notSaid: 'Not said' },
  hours: { children: 'Children', hours: 'Hours a year' },
  decisions: { inTime: 'Within four weeks', late: 'Later', unknown: 'Day not on record' },
};

export function columnName(id: CouncilTableId, key: string): string {
  return COLUMNS[id][key] ?? SEVERAL[key] ?? key;
}

/** Names of rows: strands and areas in the words of the framework where it is on this device, schools as they wrote themselves. */
export function rowName(id: CouncilTableId, key: string, framework: Framework | undefined, schools: ReadonlyMap<string, string>): string {
  return SEVERAL[key] ?? ROWS[id]?.[key] ?? (id === 'layers' ? layerOf(key) : undefined) ?? schools.get(key) ?? strandName(key, framework);
}

export function strandName(code: string, framework: Framework | undefined): string {
  return framework && (places(framework).find(({ strand }) => strand.code === code)?.strand.label) || code;
}

export function domainName(code: string, framework: Framework | undefined): string {
  return framework && (places(framework).find(({ domain }) => domain.code === code)?.domain.label) || code;
}

export function levelNames(framework: Framework | undefined): readonly string[] {
  return LEVELS.map((level) => (framework ? `${level} ${framework.levels[`${level}`].label}` : `Level ${level}`));
}

function layerOf(key: string): string {
  const pack = LAYER_PACKS.find(({ id }) => key.startsWith(`${id}:`));
  const layer = pack?.layers.find(({ code }) => key === `${pack.id}:${code}`);
  return pack && layer ? layerName({ pack, layer }, 'staff') : `“${key.slice(key.indexOf(':') + 1)}”, of a set of layers that is not on this device`;
}

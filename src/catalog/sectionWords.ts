import { dayInWords, isDay } from '../core/day.ts';
import { type Framework, isLevel, placeOf, wordsFor } from '../core/framework.ts';
import meetingWords from './meeting-words.json';
import outcomeWords from './outcome-words.json';
import { ratingInWords } from './ratingInWords.ts';
import layerPacks from './support-layers.json';
import views from './views.json';
import vocabulary from './vocabulary.json';

/** A term, and what is said of it. */
export type Fact = readonly [label: string, fact: string];

/** The code or id at the end of a path. */
function keyIn(path: string): string {
  const start = STARTS.find((known) => path.startsWith(known));
  return start === undefined ? path.slice(path.lastIndexOf('.') + 1) : path.slice(start.length);
}

/** What a strand is called; its code where the framework is not known. */
export function strandIn(code: string, framework: Framework | undefined): string {
  return (framework && placeOf(framework, code)?.strand.label) ?? code;
}

/** What the value at a path of a section or the meeting of a draft is called; undefined when it is no such path. */
export function sectionLabel(path: string, framework: Framework | undefined): string | undefined {
  const known = WHOLE[path];
  if (known) return known;
  const start = STARTS.find((one) => path.startsWith(one));
  const code = keyIn(path);
  switch (start) {
    case 'childsView.answer.': return `The child’s view: ${questionIn('child', code)}`;
    case 'familysView.answer.': return `The family’s view: ${questionIn('family', code)}`;
    case 'meeting.settled.': return `Settled in the meeting: ${strandIn(code, framework)}`;
    case 'meeting.familyAnswer.': return `What the family said at the end: ${wordFor(meetingWords.familyQuestion, code)}`;
    case 'meeting.point.': return `A point for talking about: ${pointIn(code, framework)}`;
    case undefined: return undefined;
    default: return ROWS[start];
  }
}

/** What was asked, as a heading over the answer; the code of a question that is no longer asked. */
export function questionIn(asked: 'child' | 'family' | 'others', code: string): string {
  return views[asked].find((question) => question.code === code)?.said ?? code;
}

/**
 * All that a thing of a section or of a meeting holds, term by term: an answer, a provision, an outcome, an action and the
 * like, whatever it is called at its path. Fields that nobody here knows are told by their own names.
 */
export function sectionFacts(path: string, value: object, framework: Framework | undefined): readonly Fact[] {
  const isRow = path.startsWith('meeting.invitee.');
  return Object.entries(value).flatMap(([field, said]: [string, unknown]): readonly Fact[] => {
    if (said === undefined || said === '' || PASSED_OVER.has(field) || (path === 'correction' && field === 'context')) return [];
    if (path.startsWith('contribution.') && field === 'answers' && isThing(said)) return Object.entries(said).flatMap(([code, answer]) => factOf(questionIn('others', code), answer, path, framework));
    if (path.startsWith('contribution.') && field === 'ratings' && isThing(said)) {
      return Object.entries(said).flatMap(([code, rating]): Fact[] => (isThing(rating) ? [[strandIn(code, framework), ratingInWords(rating, code, framework)]] : []));
    }
    if (field === 'came' && isThing(said)) {
      const inner = cameFacts(path, said, framework);
      return inner.length > 0 ? [['As it came by file', factsInWords(inner)]] : [];
    }
    if (field === 'words' && path.startsWith('meeting.')) return factOf('In their words', said, path, framework);
    if (field === 'came') return [['Came', said === true ? 'Yes' : 'No']];
    if (field === 'by') return factOf(path.startsWith('meeting.action.') ? 'By when' : 'Given by', said, path, framework);
    if (field === 'role') return [[LABELS.role ?? '', wordFor(isRow ? meetingWords.inviteeRole : views.role, said)]];
    if (field === 'mark') return [['Agreed', levelIn(said, framework)]];
    if (field === 'answer') return [['Answer', wordFor({ ...meetingWords.familyAnswer, ...meetingWords.pointAnswer }, said)]];
    if (field === 'code') return [[path === 'layer' ? 'Layer' : 'Recommended', path === 'layer' ? layerIn(value) : wordFor(meetingWords.recommendation, said)]];
    if (field === 'strands' && Array.isArray(said)) return said.length > 0 ? [['Strands', said.map((code) => strandIn(String(code), framework)).join(', ')]] : [];
    if (field === 'scale' && isThing(said)) return Object.entries(said).flatMap(([level, words]) => factOf(`${wordFor(outcomeWords.attained, level)}, written in advance`, words, path, framework));
    if (field === 'pencePerHour' && typeof said === 'number') return [['Costs an hour, for the school only', `£${(said / 100).toFixed(2)}`]];
    return factOf(LABELS[field] ?? field, CHOICES[field] ? wordFor(CHOICES[field], said) : said, path, framework);
  });
}

/** What a file brought, with its questions and strands by their names. */
function cameFacts(path: string, came: object, framework: Framework | undefined): readonly Fact[] {
  const { answers = {}, ...rest }: { readonly answers?: object } = came;
  const asked = path.startsWith('familysView') ? 'family' : 'others';
  return [...sectionFacts('contribution.', rest, framework), ...Object.entries(answers).flatMap(([code, answer]) => factOf(questionIn(asked, code), answer, 'contribution.', framework))];
}

/** Terms in one line. */
export function factsInWords(facts: readonly Fact[]): string {
  return facts.map(([label, fact]) => (label === '' ? fact : `${label}: ${fact}`)).join('; ');
}

/** A talking point by its key, which ends in the code of the strand it is about. */
function pointIn(key: string, framework: Framework | undefined): string {
  const [code = ''] = /[A-Z]{1,4}\d{0,2}$/.exec(key) ?? [];
  const strand = framework && placeOf(framework, code)?.strand.label;
  return strand ?? key;
}

/** The layer of support in words; its code where its pack is not known here. */
function layerIn(value: object): string {
  const { pack, code }: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  return layerPacks.find(({ id }) => id === pack)?.layers.find((layer) => layer.code === code)?.label ?? String(code);
}

function levelIn(mark: unknown, framework: Framework | undefined): string {
  if (isLevel(mark)) return framework ? `Level ${mark}, ${wordsFor(mark, framework).label}` : `Level ${mark}`;
  return wordFor(vocabulary.mark, mark);
}

function factOf(label: string, said: unknown, path: string, framework: Framework | undefined): readonly Fact[] {
  if (said === true) return [['', label]];
  if (typeof said === 'string') return said === '' ? [] : [[label, isDay(said) ? dayInWords(said) : said]];
  if (typeof said === 'number') return [[label, String(said)]];
  if (!isThing(said)) return said === undefined ? [] : [[label, JSON.stringify(said)]];
  const inner = factsInWords(sectionFacts(path.startsWith('contribution.') ? '' : path, said, framework));
  return inner ? [[label, inner]] : [];
}

function wordFor(words: Readonly<Record<string, string>>, code: unknown): string {
  const key = String(code);
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A place in a list says nothing, and a pack goes with its layer. */
const PASSED_OVER: ReadonlySet<string> = new Set(['n', 'pack', 'schoolYear', 'setting', 'settingType', 'senStatus']);

const WHOLE: Readonly<Record<string, string>> = {
  circumstances: 'What else was going on', 'childsView.given': 'How the child’s view was given', 'familysView.given': 'How the family’s view was given', layer: 'Layer of support',
  'meeting.heldOn': 'Day of the meeting', 'meeting.notes': 'Notes of the meeting', 'meeting.why': 'Why the meeting is corrected', 'meeting.recommendation': 'What the school recommends',
};

const ROWS: Readonly<Record<string, string>> = {
  'contribution.': 'What somebody else said', 'provision.': 'What is in place', 'outcome.': 'What is hoped for', 'progress.': 'How far something hoped for has come',
  'meeting.invitee.': 'Somebody invited to the meeting', 'meeting.outcome.': 'An outcome as agreed in the meeting', 'meeting.action.': 'An action', 'meeting.earlier.': 'Help that could have come earlier',
};

const STARTS = [...Object.keys(ROWS), 'childsView.answer.', 'familysView.answer.', 'meeting.settled.', 'meeting.familyAnswer.', 'meeting.point.'];

const LABELS: Readonly<Record<string, string>> = {
  text: '', what: '', name: 'Name', role: 'Part they play', how: 'How it was given', words: 'Whose words', givenOn: 'Given on', requestId: 'Request', who: 'Who', groupSize: 'Children in the group',
  timesAWeek: 'Times a week', minutes: 'Minutes', weeks: 'Weeks a year', since: 'Since', helped: 'Whether it helped', helpedEvidence: 'What shows it', measure: 'How anybody can tell',
  from: 'From', to: 'To', setOn: 'Set on', dueOn: 'By', theme: 'Preparing for adulthood', attained: 'How far it has come', evidence: 'What shows it', attendance: 'Attendance, per cent',
  daysSuspended: 'Days out of school by suspension', reducedTimetable: 'On a reduced timetable', news: 'News', note: 'Note', unresolved: 'Still seen differently', invitedOn: 'Invited on',
  adviceAsked: 'Asked for advice', adviceReceivedOn: 'Advice came on', state: 'How it stands', was: 'What became of it', ceaseReason: 'Why a plan ends', because: 'Because',
  changed: 'Changed since it came by file', decision: 'Decision', decidedOn: 'Decided on', draftPlanOn: 'Draft plan on', finalPlanOn: 'Final plan on', phaseTransferDueOn: 'Phase transfer due on',
  phaseTransferFinalOn: 'Plan for phase transfer final on', appealBy: 'Appeal by', pack: 'Ladder', sentOn: 'Sent on', sentTo: 'Sent to',
};

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  how: views.how, words: views.words, helped: { yes: 'Yes, it helped', partly: 'It helped in part', no: 'It did not help', tooSoon: 'Too soon to say' },
  theme: outcomeWords.theme, attained: outcomeWords.attained, state: meetingWords.actionState, was: meetingWords.earlierHelp, ceaseReason: meetingWords.ceaseReason, decision: meetingWords.decision,
};

/**
 * A place in a framework or local help as its author would call it: "Strand LA1, statement for level 3, words for families" for
 * `parts[0].domains[0].strands[0].statements.3.family`. Things go by their codes where the document has them, and
 * everything is counted from 1. A code that stands twice is told with its position. The document may be wrong in any way.
 */
export function placeInWords(path: string, document: unknown): string {
  const steps = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key = '']) => (index === undefined ? key : Number(index)));
  let words: readonly string[] = [];
  let way = '';
  let here = document;
  for (const [at, step] of steps.entries()) {
    const entry = own(ENTRIES, way);
    const list = way;
    here = own(here, step);
    way = typeof step === 'number' ? `${way}[]` : entry ? `${way}.*` : way ? `${way}.${step}` : step;
    const thing = own(THINGS, way);
    const isLast = at === steps.length - 1;
    if (thing) words = [...(STARTS.has(way) ? [] : words), thingInWords(thing, { step, here, twins: allAt(document, list), around: words })];
    else if (entry) words = [...words, entry(typeof step === 'number' ? step + 1 : step)];
    else if (typeof step === 'number') words = [...words, `entry ${step + 1}`];
    // What holds things is named by them: not "Statements, statement for level 3".
    else if (isLast || !(own(ENTRIES, way) || own(THINGS, `${way}[]`) || PASSED_OVER.has(way))) words = [...words, own(FIELDS, step) ?? step];
  }
  const said = words.join(', ');
  return said ? said.charAt(0).toUpperCase() + said.slice(1) : 'The whole file';
}

const STRAND = 'parts[].domains[].strands[]';

/** What goes by a code of its own, by the way to it. */
const THINGS: Readonly<Record<string, string>> = {
  'parts[]': 'part', 'parts[].domains[]': 'domain', [STRAND]: 'strand', 'rules.phases[]': 'phase', 'cases[]': 'case',
};

/** The code of one of these says enough: nobody needs to hear of what it stands in. */
const STARTS: ReadonlySet<string> = new Set(['parts[].domains[]', STRAND]);
const PASSED_OVER: ReadonlySet<string> = new Set([`${STRAND}.library`]);

/** What to call what stands under a key (a level, a code) or at a position, counted from 1. */
const ENTRIES: Readonly<Record<string, (key: string | number) => string>> = {
  levels: (level) => `words for level ${level}`,
  'parts[].asks': (level) => `what level ${level} asks`,
  [`${STRAND}.statements`]: (level) => `statement for level ${level}`,
  [`${STRAND}.ladder`]: (at) => `rung ${at} of the ladder`,
  [`${STRAND}.library.ideas`]: (level) => `ideas for level ${level}`,
  [`${STRAND}.library.looksLike`]: (phase) => `examples for the phase ${phase}`,
  [`${STRAND}.library.looksLike.*`]: (level) => `level ${level}`,
  'guide.rules': (at) => `rule ${at}`,
  'guide.choosing': (part) => `questions for part ${part}`,
  'guide.choosing.*': (at) => `question ${at}`,
  'cases[].text': (at) => `paragraph ${at}`,
  'cases[].answers': (at) => `answer ${at}`,
  readsAs: (at) => `map ${at} from another edition`,
  'readsAs[].strands': (at) => `line ${at}`,
  // In local help.
  strands: (code) => `strand ${code}`,
  'strands.*': (level) => `ideas for level ${level}`,
  'strands.*.*': (at) => `idea ${at}`,
};

/** What fields are called; any other by its own name. */
const FIELDS: Readonly<Record<string, string>> = {
  staff: 'words for staff', family: 'words for families', label: 'name for staff', plain: 'name for families',
  short: 'short name for staff', shortPlain: 'short name for families', notHere: 'what belongs elsewhere', see: 'where it belongs',
  library: 'long texts', looksLike: 'examples', askChild: 'questions to the child', askFamily: 'questions to the family',
  asks: 'what each level asks', readsAs: 'maps from other editions', choosing: 'questions between levels', fromAge: 'age at which it begins',
  overTheLineFrom: 'level at which someone must act', domainLevel: 'how the level of a domain is found', talkingPoints: 'talking points',
  answeredByFamily: 'whether the family answers', optional: 'whether it may be left out', keptPrivate: 'whether it is kept private',
  strengthsPrompt: 'question for strengths', id: 'id', code: 'code', because: 'why', mark: 'level', phone: 'telephone number',
  inCommon: 'what is in common', whenLower: 'answer for the lower level', whenHigher: 'answer for the higher level', lower: 'lower level',
};

interface Standing {
  readonly step: string | number;
  readonly here: unknown;
  readonly twins: readonly unknown[];
  readonly around: readonly string[];
}

function thingInWords(thing: string, { step, here, twins, around }: Standing): string {
  const code = codeOf(here);
  const position = `${thing} ${Number(step) + 1}${around.length > 0 ? ` in ${around.join(', ')}` : ''}`;
  if (code === undefined) return position;
  const isTwice = twins.filter((twin) => codeOf(twin) === code).length > 1;
  return `${thing} ${code}${isTwice ? ` (${position})` : ''}`;
}

function codeOf(thing: unknown): string | undefined {
  const code = own(thing, 'code');
  return typeof code === 'string' && /^\S.{0,40}$/u.test(code) ? code : undefined;
}

/** All that stands in the lists of this way, such as the domains of all parts for `parts[].domains`. */
function allAt(document: unknown, way: string): readonly unknown[] {
  return way.split('.').reduce<readonly unknown[]>((found, key) => found.flatMap((one) => {
    const inner = own(one, key.replace('[]', ''));
    return Array.isArray(inner) ? inner : [inner];
  }), [document]);
}

/** What stands under a key of the thing's own, if it is a thing that has keys. */
function own<Value>(thing: Readonly<Record<string, Value>>, key: string): Value | undefined;
function own(thing: unknown, key: string | number): unknown;
function own(thing: unknown, key: string | number): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, key) ? Reflect.get(thing, key) : undefined;
}

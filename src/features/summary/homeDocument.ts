import { symbolSvg } from '../../catalog/symbols.ts';
import { localeOf } from '../../catalog/language.ts';
import type { Speaker } from '../../catalog/speaker.ts';
import { translationNote } from '../../catalog/translationNote.ts';
import type { Day } from '../../core/day.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { LineItem, PageDocument, PageItem } from '../../core/family/pageDocument.ts';
import { type Phrase } from '../../core/family/phrases.ts';
import { phrase, type Said } from '../../core/family/said.ts';
import { HOME_WORDS, type HomeBlock, type HomeLanguage, type HomeLine, type HomePage, type HomeRun, type HomeSection, type HomeWords } from '../../data/file/home/homePage.ts';
import { groupsOf } from './groupsOf.ts';
import { lettersFor } from './homeDocumentLetters.ts';
import { symbolOf } from './symbolOf.ts';

interface Given {
  readonly document: PageDocument;
  readonly facts: PageFacts;
  readonly english: Speaker;
  readonly beside?: Speaker | undefined;
  readonly withSymbols: boolean;
  readonly role: HomePage['role'];
  readonly madeOn: Day;
  /** The profile picture as SVG text. */
  readonly picture?: HomePage['picture'];
}

/** A page for a family or a child as plain data, for a file that needs no app: the same lines, in the same order, and where to answer. */
export async function homeDocument({ document, facts, english, beside, withSymbols, role, madeOn, picture }: Given): Promise<HomePage> {
  const speakers = [english, ...(beside ? [beside] : [])];
  const line = (said: Said): HomeLine => ({ texts: speakers.map((speaker, at) => runsOf(speaker, said, at > 0)) });
  const shown = (item: LineItem): HomeLine => {
    const symbol = withSymbols ? symbolOf(item, facts.framework) : undefined;
    return { ...line(item.said), ...(symbol !== undefined && { symbol }) };
  };
  const questions = QUESTIONS.map(({ code, ask }) => ({ code, ask: line(phrase(ask)) }));
  const say: HomeSection = {
    code: 'say', heading: line(phrase('say.heading')),
    blocks: questions.flatMap(({ ask }): HomeBlock[] => [{ kind: 'lines', lines: [ask] }, { kind: 'write', lines: 2 }]),
  };
  const letters = beside && await lettersFor(beside.language.code);
  const own = document.sections.map(({ code, heading, items }): HomeSection => (code === say.code ? say : { code, heading: line(heading), blocks: blocksOf(items, line, shown) }));
  const sections = own.includes(say) ? own : [...own, say];
  return {
    page: document.page, reviewId: facts.review.id, framework: { id: facts.framework.id, edition: facts.framework.edition }, role, madeOn, questions,
    languages: speakers.map(languageOf),
    title: line(document.title),
    lead: [...(beside ? notesOf(english, beside) : []), ...document.lead.map(line)],
    sections,
    foot: [line(phrase('private')), line(phrase('file.keeping'))],
    ...(picture && { picture }),
    symbols: await symbolsIn(sections),
    ...(letters && { letters }),
  };
}

/** What a page at home asks, by the code under which the next review keeps the answer (`catalog/views.json`). */
const QUESTIONS: readonly { readonly code: string; readonly ask: Phrase }[] = [
  { code: 'pageRight', ask: 'say.right' }, { code: 'pageMatters', ask: 'say.matters' }, { code: 'pageNext', ask: 'say.next' },
];

/** A line in one language. What a person typed is not translated: the second language has only what the page says around it. */
function runsOf(speaker: Speaker, said: Said, isSecond: boolean): readonly HomeRun[] {
  const { before, text, after, language, direction, typed } = speaker.say(said);
  const around = (words: string | undefined): readonly HomeRun[] => (words ? [{ text: words, tone: 'around' }] : []);
  if (typed && isSecond) return [...around(before), ...around(`(${speaker.phrase('notTranslated')})`), ...around(after)];
  return [...around(before), { text, ...(language && { lang: language }), ...(direction && { dir: direction }), ...(typed && { tone: 'typed' }) }, ...around(after)];
}

function blocksOf(items: readonly PageItem[], line: (said: Said) => HomeLine, shown: (item: LineItem) => HomeLine): readonly HomeBlock[] {
  return groupsOf(items).flatMap((group): HomeBlock[] => {
    switch (group.kind) {
      case 'bullets': return [{ kind: 'list', lines: group.items.map(shown) }];
      case 'notes': return [{ kind: 'notes', lines: group.items.map(({ said }) => line(said)) }];
      case 'paragraph': return [{ kind: 'lines', lines: group.items.map(({ said }) => line(said)) }];
      case 'area': return [{ kind: 'area', heading: line(group.heading.said), lines: group.items.map(({ said }) => line(said)) }];
      case 'words': return [{ kind: 'words', words: group.items.map(({ word, means }) => ({ word: line(word), means: line(means) })) }];
      case 'one': return one(group.item, line, shown);
    }
  });
}

function one(item: PageItem, line: (said: Said) => HomeLine, shown: (item: LineItem) => HomeLine): HomeBlock[] {
  if (item.kind === 'picture' || item.kind === 'draw') return [{ kind: item.kind }];
  if (item.kind === 'write') return [{ kind: 'write', lines: item.lines, ...(item.label && { label: line(item.label) }) }];
  if (item.kind === 'word') return [];
  return item.kind === 'quote' ? [{ kind: 'quote', line: shown(item) }] : [{ kind: 'lines', lines: [shown(item)] }];
}

function languageOf(speaker: Speaker): HomeLanguage {
  const { code, direction } = speaker.language;
  // These places stay for the page to fill.
  const words = Object.fromEntries(HOME_WORDS.map((word) => [word, speaker.phrase(`file.${word}`, { file: '{file}', count: '{count}' })])) as HomeWords;
  return { lang: localeOf(code), dir: direction, words };
}

/** Each in a paragraph of its own, so that each stands its own way round. */
function notesOf(english: Speaker, beside: Speaker): readonly HomeLine[] {
  const [first, second] = translationNote(english, beside);
  return [{ texts: [[{ text: first }]] }, { texts: [[], [{ text: second }]] }];
}

/** The drawings of all symbols in these sections. */
async function symbolsIn(sections: readonly HomeSection[]): Promise<Readonly<Record<string, string>>> {
  const names = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(linesIn)).flatMap(({ symbol }) => (symbol === undefined ? [] : [symbol])));
  const drawings = await Promise.all([...names].map(async (name) => [name, await symbolSvg(name)] as const));
  return Object.fromEntries(drawings.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

function linesIn(block: HomeBlock): readonly HomeLine[] {
  if (block.kind === 'lines' || block.kind === 'list') return block.lines;
  return block.kind === 'quote' ? [block.line] : [];
}

import { type Framework, type Level, LEVELS, type Place } from '../../../core/framework.ts';
import type { Library } from '../../../core/library.ts';
import { familySentence } from '../../../core/words/familySentence.ts';
import { linksInWords } from './links.ts';
import { STAND_IN } from '../standIn.ts';

/** One text of a strand, and where it stands. */
export interface StrandText {
  /** Such as "Statement". */
  readonly where: string;
  /** The phase as the framework calls it. */
  readonly phase?: string;
  readonly level?: Level;
  readonly text: string;
  /** The text is ours, and so in the language of the page. */
  readonly ours?: true;
}

/** Every text of a strand in the order in which the page shows them, as it shows them. */
export function textsOf({ part, domain, strand }: Place, framework: Framework, library: Library): readonly StrandText[] {
  const long = library.strands[strand.code];
  return [
    ...all('Code', [strand.code]),
    ...all('Title', [strand.label]),
    ...all('Title for families', [strand.plain]),
    ...all('Domain', [domain.label]),
    ...all('Domain, for families', [domain.plain]),
    ...all('Part', [part.label]),
    ...all('What is looked at', [strand.prompt]),
    ...all('Belongs elsewhere', strand.notHere.map(({ text }) => text)),
    ...atLevels(strand.statements, ({ staff, family }, level) => [...all('Statement', [staff], { level }), ...all('Statement for families', [family], { level })]),
    ...(long ? all('To decide between levels', [long.deciding]) : []),
    ...framework.rules.phases.flatMap(({ code, label: phase }) =>
      atLevels(long?.looksLike?.[code] ?? {}, (text, level) => all('Example', [text], { phase, level }))),
    ...strand.ladder.flatMap(({ staff, family }) => [...all('What goes well', [staff]), ...all('What goes well, for families', [family])]),
    ...(long ? [
      ...atLevels(long.ideas, (ideas, level) => all('Idea', ideas, { level })),
      ...all('Question to the child', long.askChild),
      ...all('Question to the family', long.askFamily),
      ...linksInWords(long.links).flatMap(({ title, values }) => values.map((text): StrandText => ({ where: title, text, ours: true }))),
      ...all('Why this strand', [long.rationale.why]),
      ...all('What published descriptors have in common', [long.rationale.inCommon]),
      ...all('Source', long.rationale.sources),
    ] : []),
  ].filter(({ text }) => text !== '');
}

function all(where: string, texts: readonly string[], at: Pick<StrandText, 'phase' | 'level'> = {}): StrandText[] {
  return texts.map((text) => ({ where, ...at, text: familySentence(text, { name: STAND_IN }) }));
}

function atLevels<Thing>(things: Partial<Record<`${Level}`, Thing>>, read: (thing: Thing, level: Level) => StrandText[]): StrandText[] {
  return LEVELS.flatMap((level) => {
    const thing = things[`${level}`];
    return thing === undefined ? [] : read(thing, level);
  });
}

import { DATE_RULES } from '../../src/catalog/dateRules.ts';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { loadFramework } from '../../src/catalog/load.ts';
import type { Speaker, Spoken } from '../../src/catalog/speaker.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import { childPage } from '../../src/core/family/childPage.ts';
import { familyPage, type PageFacts } from '../../src/core/family/familyPage.ts';
import type { Framework } from '../../src/core/framework.ts';
import type { PageDocument, PageItem } from '../../src/core/family/pageDocument.ts';
import { pageFactsOn } from '../../src/core/family/pageFactsOn.ts';
import type { Said } from '../../src/core/family/said.ts';
import { reviewedChild } from '../fixtures/reviewedChild.ts';

/** The day on which the pages are made. */
const TODAY = '2026-11-21';

/** Every example child, and the invented one with every section filled in: before its meeting and after, with nobody having said whose words the views are, and with names that end in stops and brackets. */
export async function manyChildren(): Promise<readonly ChildRecord[]> {
  const framework = await loadFramework();
  return [...await loadExampleChildren(), reviewedChild(framework), reviewedChild(framework, { met: false, id: 'unmet' }), unsaid(reviewedChild(framework, { id: 'unsaid' })), hostile(reviewedChild(framework, { id: 'hostile' }))];
}

/** The same child, of whose views nobody has said whose words they are. */
function unsaid({ events, ...record }: ChildRecord): ChildRecord {
  const silent: unknown = JSON.parse(JSON.stringify(events), (key, value: unknown) => (key === 'words' && value === 'theirs' ? undefined : value));
  return { ...record, events: silent as ChildRecord['events'] };
}

/** The same child, and everybody around them, by names that do not stop where a sentence does. */
function hostile({ card, events, ...record }: ChildRecord): ChildRecord {
  const renamed: unknown = JSON.parse(JSON.stringify(events).replaceAll('Ms Abara', 'Mrs Abara (SALT).').replaceAll('"Mum"', '"Mum (or Dad)!"').replaceAll('Ms Lindqvist', 'Ms Lindqvist etc.').replaceAll('"words":"theirs"', '"words":"onBehalf"'));
  return { ...record, events: renamed as ChildRecord['events'], card: { ...card, firstName: 'Zoë (Zo.' } };
}

/** Whom a family can ask, with and without. */
export const CONTACTS = [undefined, 'Mrs Reed-Oyelaran (SENCO), 01632 960000.'] as const;

/** What the pages of a child are made from, as the screen has it. */
export function factsOf(child: ChildRecord, framework: Framework, contact?: string): PageFacts {
  const facts = pageFactsOn(child, framework, { rules: DATE_RULES, local: {}, today: TODAY }, contact);
  if (!facts) throw new Error(`${child.card.firstName} has no review`);
  return facts;
}

export const PAGES_OF = { family: familyPage, child: childPage } as const;

/** A text of a page, and where it stands. */
export interface Line {
  readonly key: string;
  readonly kind: PageItem['kind'] | 'title' | 'lead' | 'heading';
  readonly said: Said;
  readonly spoken: Spoken;
}

/** Every text of a page in its order, each as it is spoken. */
export function spokenOn({ title, lead, sections }: PageDocument, speaker: Speaker): readonly Line[] {
  const said = (key: string, kind: Line['kind'], one: Said): Line => ({ key, kind, said: one, spoken: speaker.say(one) });
  return [
    ...lead.map((one, at) => said(`lead.${at}`, 'lead', one)),
    said('title', 'title', title),
    ...sections.flatMap(({ code, heading, items }) => [said(`heading.${code}`, 'heading', heading), ...items.flatMap((item): readonly Line[] => {
      if ('said' in item) return [said(item.key, item.kind, item.said)];
      if (item.kind === 'word') return [said(item.key, 'word', item.word), said(`${item.key}.means`, 'word', item.means)];
      return item.kind === 'write' && item.label ? [said('write', 'write', item.label)] : [];
    })]),
  ];
}

/** The texts that the page makes itself: not what a person typed, and not what a framework says in a language of its own. */
export function ownTexts(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ spoken: { text, before, after, typed, language } }) => [before, typed || language ? undefined : text, after].flatMap((one) => (one === undefined ? [] : [one])));
}

import { Fragment } from 'react';
import { type Fact, factsInWords, questionIn, sectionFacts } from '../../catalog/sectionWords.ts';
import type { Draft } from '../../core/draft.ts';
import type { Framework } from '../../core/framework.ts';
import type { Profile } from '../../core/review.ts';
import type { AskedView } from '../../core/views.ts';
import { Facts } from './Facts.tsx';

type Sections = Pick<Profile & Draft, 'childsView' | 'familysView' | 'contributions' | 'support' | 'outcomes' | 'progress' | 'circumstances'>;

interface Props {
  readonly of: Sections;
  readonly framework: Framework | undefined;
}

/** All that stands in a profile or a draft beside levels and strengths: views, support, outcomes, news. */
export function HeldSections({ of: { childsView, familysView, contributions, support, outcomes, progress, circumstances }, framework }: Props) {
  return (
    <>
      <HeldAsked title="The child’s view" of="child" view={childsView} framework={framework} />
      <HeldAsked title="The family’s view" of="family" view={familysView} framework={framework} />
      <HeldRows title="What others said" path="contribution." rows={contributions} framework={framework} />
      <HeldThing title="Layer of support" path="layer" thing={support?.layer} framework={framework} />
      <HeldRows title="What is in place" path="provision." rows={support?.provisions} framework={framework} />
      <HeldRows title="What is hoped for" path="outcome." rows={outcomes} framework={framework} />
      <HeldRows title="How far earlier outcomes have come" path="progress." rows={named(progress, outcomes)} framework={framework} />
      <HeldThing title="What else was going on" path="circumstances" thing={circumstances} framework={framework} />
    </>
  );
}

/** The rows of a list in their order, each with everything it holds. Nothing where there are none. */
export function HeldRows({ title, path, rows, framework, heading }: {
  readonly title: string;
  /** As the values of a draft are called (`core/merge/draftValues.ts`). */
  readonly path: string;
  readonly rows: Readonly<Record<string, object>> | undefined;
  readonly framework: Framework | undefined;
  /** What a row is called; else by its place. */
  readonly heading?: (key: string) => string;
}) {
  const there = Object.entries(rows ?? {}).toSorted(([, a], [, b]) => placeOf(a) - placeOf(b));
  if (there.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <Facts facts={there.map(([key, row], at) => [heading ? heading(key) : `${at + 1}`, inLines(sectionFacts(`${path}${key}`, row, framework))])} />
    </>
  );
}

/** One thing with everything it holds. Nothing where there is none. */
export function HeldThing({ title, path, thing, framework }: { title: string; path: string; thing: object | undefined; framework: Framework | undefined }) {
  const facts = thing ? sectionFacts(path, thing, framework) : [];
  if (facts.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <Facts facts={facts.map(([label, fact]) => [label || 'Yes', fact])} />
    </>
  );
}

function HeldAsked({ title, of, view, framework }: { title: string; of: 'child' | 'family'; view: AskedView | undefined; framework: Framework | undefined }) {
  if (!view) return null;
  const { answers, ...given } = view;
  const how = factsInWords(sectionFacts(`${of === 'child' ? 'childsView' : 'familysView'}.given`, given, framework));
  const said = Object.entries(answers).map(([code, answer]) => [questionIn(of, code), inLines(sectionFacts('answer', answer, framework))] as const);
  if (!how && said.length === 0) return null;
  return (
    <Fragment>
      <h5>{title}</h5>
      <Facts facts={[['How it was given', how], ...said]} />
    </Fragment>
  );
}

/** Progress beside the words of its outcome, where that stands in the same review. */
function named(progress: Sections['progress'], outcomes: Sections['outcomes']): Readonly<Record<string, object>> | undefined {
  return progress && Object.fromEntries(Object.entries(progress).map(([id, one]) => [id, { ...(outcomes?.[id] && { what: outcomes[id].what }), ...one }]));
}

function placeOf(row: object): number {
  return 'n' in row && typeof row.n === 'number' ? row.n : 0;
}

function inLines(facts: readonly Fact[]): string {
  return facts.map((fact) => factsInWords([fact])).join('\n');
}

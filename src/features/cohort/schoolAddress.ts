import { codesIn, codesText } from '../../core/words/codesText.ts';
import { type CohortFilter, filterText } from '../../core/school/cohortFilter.ts';
import type { ProvisionChoice } from '../../core/school/cohortProvision.ts';
import { type Day, isDay } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import { type PointsChoice, YES_NO } from '../../core/school/schoolPoints.ts';
import type { Frameworks } from '../../state/frameworks.tsx';

/** What the movement screen was asked for. Codes and days only. */
export interface MovementChoice {
  readonly strand?: string;
  /** Between two days; without both, between the last review and the one before it. */
  readonly from?: Day;
  readonly to?: Day;
  /** The code of a transition: only children who went through it between the two. */
  readonly who?: string;
  readonly framework?: string;
}

/** Where the school's view stands with a filter. */
export function schoolAddress(filter: CohortFilter): string {
  const text = filterText(filter);
  return text ? `/school/with/${text}` : '/school';
}

/** Where movement stands for what was chosen. */
export function movementAddress({ strand, from, to, who, framework }: MovementChoice): string {
  return addressOf('/school/movement', { strand, from, to, who, framework });
}

/** Reads what `movementAddress` wrote; what is not known is passed over. */
export function movementFrom(text: string): MovementChoice {
  const said = codesIn(text);
  const day = (key: string) => {
    const on = said.get(key);
    return on !== undefined && isDay(on) ? on : undefined;
  };
  const [from, to] = [day('from'), day('to')];
  const [strand, who, framework] = ['strand', 'who', 'framework'].map((key) => said.get(key));
  return { ...(strand && { strand }), ...(from && { from }), ...(to && { to }), ...(who && { who }), ...(framework && { framework }) };
}

/** Where the school's talking points stand for what was chosen. */
export function pointsAddress({ year, strand, answered, held, framework }: PointsChoice): string {
  return addressOf('/school/points', { year: year?.toString(), strand, answered, held, framework });
}

/** Reads what `pointsAddress` wrote; what is not known is passed over. */
export function pointsFrom(text: string): PointsChoice {
  const said = codesIn(text);
  const [strand, framework] = ['strand', 'framework'].map((key) => said.get(key));
  const [answered, held] = ['answered', 'held'].map((key) => YES_NO.find((known) => known === said.get(key)));
  return {
    ...yearIn(said),
    ...(strand && { strand }), ...(answered && { answered }), ...(held && { held }), ...(framework && { framework }),
  };
}

/** Where the school's provision stands for what was chosen. */
export function provisionAddress({ year, layer, framework }: ProvisionChoice): string {
  return addressOf('/school/provision', { year: year?.toString(), layer, framework });
}

/** Reads what `provisionAddress` wrote; what is not known is passed over. */
export function provisionFrom(text: string): ProvisionChoice {
  const said = codesIn(text);
  const [layer, framework] = ['layer', 'framework'].map((key) => said.get(key));
  return { ...yearIn(said), ...(layer && { layer }), ...(framework && { framework }) };
}

/** A framework in an address. */
export function frameworkText({ id, edition }: Framework): string {
  return `${id},${edition}`;
}

/** The framework an address names, else the one that new reviews are rated with. */
export function frameworkFrom(text: string | undefined, { all, current }: Frameworks): Framework {
  return all.find((framework) => frameworkText(framework) === text) ?? current;
}

function addressOf(view: string, chosen: Readonly<Record<string, string | undefined>>): string {
  const text = codesText(chosen);
  return text ? `${view}/${text}` : view;
}

function yearIn(said: ReadonlyMap<string, string>): { readonly year?: number } {
  const year = said.get('year');
  return year !== undefined && /^-?\d{1,2}$/.test(year) ? { year: Number(year) } : {};
}

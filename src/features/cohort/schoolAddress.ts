import { type CohortFilter, filterText } from '../../core/cohortFilter.ts';
import { type Day, isDay } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
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
  const parts = Object.entries({ strand, from, to, who, framework }).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  return ['/school/movement', ...(parts.length > 0 ? [parts.join(';')] : [])].join('/');
}

/** Reads what `movementAddress` wrote; what is not known is passed over. */
export function movementFrom(text: string): MovementChoice {
  const said = new Map(text.split(';').map((part): [string, string] => {
    const [key = '', value = ''] = part.split('=');
    return [key, value];
  }));
  const day = (key: string) => {
    const on = said.get(key);
    return on !== undefined && isDay(on) ? on : undefined;
  };
  const [from, to] = [day('from'), day('to')];
  const [strand, who, framework] = ['strand', 'who', 'framework'].map((key) => said.get(key));
  return { ...(strand && { strand }), ...(from && { from }), ...(to && { to }), ...(who && { who }), ...(framework && { framework }) };
}

/** A framework in an address. */
export function frameworkText({ id, edition }: Framework): string {
  return `${id},${edition}`;
}

/** The framework an address names, else the one that new reviews are rated with. */
export function frameworkFrom(text: string | undefined, { all, current }: Frameworks): Framework {
  return all.find((framework) => frameworkText(framework) === text) ?? current;
}

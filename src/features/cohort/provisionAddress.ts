import type { ProvisionChoice } from '../../core/cohortProvision.ts';

/** Where the school's provision stands for what was chosen. */
export function provisionAddress({ year, layer, framework }: ProvisionChoice): string {
  const said = Object.entries({ year, layer, framework }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return ['/school/provision', ...(said.length > 0 ? [said.join(';')] : [])].join('/');
}

/** Reads what `provisionAddress` wrote; what is not known is passed over. */
export function provisionFrom(text: string): ProvisionChoice {
  const said = new Map(text.split(';').map((part): [string, string] => {
    const [key = '', value = ''] = part.split('=');
    return [key, value];
  }));
  const [year, layer, framework] = ['year', 'layer', 'framework'].map((key) => said.get(key));
  return { ...(year !== undefined && /^-?\d{1,2}$/.test(year) && { year: Number(year) }), ...(layer && { layer }), ...(framework && { framework }) };
}

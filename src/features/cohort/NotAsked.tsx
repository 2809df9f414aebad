import type { Cohort } from '../../core/school/cohort.ts';

/** Strands of an address that the framework does not have, or that stay with each family: they choose nobody, and that is told. */
export function NotAsked({ codes, cohort: { places } }: { codes: readonly string[]; cohort: Cohort }) {
  const unknown = codes.filter((code) => !places.some(({ strand }) => strand.code === code));
  return unknown.length > 0 && <p>Not asked, as it is not known here: {unknown.join(', ')}.</p>;
}

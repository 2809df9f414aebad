// Shown as blocks on a phone, the elements lose the roles they are born with.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { useMemo } from 'react';
import type { Cohort } from '../../../core/school/cohort.ts';
import type { ReviewBlock } from '../../../core/school/cohortBlock.ts';
import { countMoves, strandMoves, type Way, WAYS } from '../../../core/school/cohortMovement.ts';
import { Button } from '../../../ui/Button.tsx';
import { CountOf, type Group } from '../Behind.tsx';
import styles from './Movement.module.css';

interface Props {
  readonly cohort: Cohort;
  readonly before: ReviewBlock;
  readonly after: ReviewBlock;
  /** The places of the children who can be compared. */
  readonly shown: readonly number[];
  readonly chosen: string;
  readonly onShow: (group: Group) => void;
  readonly onStrand: (code: string) => void;
}

/** Strand by strand, in the framework's order: how many children need more, the same and less help, and who they are. */
export function EveryStrandMoved({ cohort, before, after, shown, chosen, onShow, onStrand }: Props) {
  const rows = useMemo(() => cohort.places.map((place, strand) => ({ place, at: strand, counts: countMoves(before, after, strand, shown) })), [cohort, before, after, shown]);
  const domains = [...new Set(cohort.places.map(({ domain }) => domain))];
  return (
    <section aria-labelledby="every-strand">
      <h2 id="every-strand">Each strand</h2>
      <table role="table" className={styles.every}>
        <caption className="visually-hidden">How many children moved on each strand</caption>
        <thead role="rowgroup">
          <tr role="row">{['Strand', ...WAYS.map((way) => WORDS[way])].map((label) => <th key={label} role="columnheader" scope="col">{label}</th>)}</tr>
        </thead>
        {domains.map((domain) => (
          <tbody key={domain.code} role="rowgroup">
            <tr role="row" className={styles.group}><th role="rowheader" scope="rowgroup" colSpan={WAYS.length + 1}>{domain.label}</th></tr>
            {rows.filter(({ place }) => place.domain === domain).map(({ place: { strand: { code, label } }, at, counts }) => (
              <tr key={code} role="row">
                <th role="rowheader" scope="row"><Button weight="inline" aria-current={code === chosen ? 'true' : undefined} onClick={() => onStrand(code)}>{label}</Button></th>
                {WAYS.map((way) => (
                  <td key={way} role="cell" data-label={WORDS[way]}>
                    <CountOf group={{ title: `${label}: ${WORDS[way].toLowerCase()}`, places: [] }} count={counts[way]} find={() => strandMoves(before, after, at, shown)[way]} onShow={onShow} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const WORDS: Readonly<Record<Way, string>> = {
  more: 'Needs more help', same: 'Needs the same help', less: 'Needs less help',
  newlyRated: 'Newly rated', noLongerRated: 'No longer rated', apart: 'Nothing to compare',
};

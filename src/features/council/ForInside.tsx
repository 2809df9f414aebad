import type { RefObject } from 'react';
import type { CouncilLeftOut } from '../../core/councilOf.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ForCouncil.module.css';
import type { PutTogether } from './forPutTogether.ts';

/** How many children are in the file and how many are not, and what is told of each. */
export function ForInside({ made: { file, leftOut, unread }, withCosts, heading }: { made: PutTogether; withCosts: boolean; heading: RefObject<HTMLHeadingElement | null> }) {
  const { length } = file.children;
  const out = REASONS.flatMap(([code, words]) => (leftOut[code] > 0 ? [`${leftOut[code].toLocaleString('en-GB')} ${words}`] : []));
  return (
    <section aria-labelledby="inside" className="stack">
      <h2 id="inside" ref={heading} tabIndex={-1}>What is inside</h2>
      <p>{length === 0 ? 'Nobody goes in.' : length === 1 ? '1 child goes in.' : `${length.toLocaleString('en-GB')} children go in.`}{out.length > 0 && ` Left out: ${out.join('; ')}.`}</p>
      {unread > 0 && <Notice tone="problem">{`${unread === 1 ? '1 record' : `${unread} records`} cannot be read and ${unread === 1 ? 'is' : 'are'} not in it.`}</Notice>}
      <div className={styles.lists}>
        <div>
          <h3>For each child</h3>
          <ul>
            <li>a pseudonym, for {file.recipient} alone</li>
            <li>school year, SEN status and types of need</li>
            <li>of each review: month, kind, setting type, the levels that count</li>
            <li>the support layer; provisions by strand, with hours{withCosts && ', costs'} and whether they helped</li>
            <li>the council’s decision, and whether dates were kept</li>
          </ul>
        </div>
        <div>
          <h3>Not in it</h3>
          <ul>
            <li>names, UPNs, dates of birth, days of reviews</li>
            <li>the part that families answer about home</li>
            <li>anything that somebody wrote or said</li>
            {!withCosts && <li>costs</li>}
          </ul>
        </div>
      </div>
      <Notice>Few children with a rare mix of needs can still be recognised by somebody who knows them. Send it only to whom you name, by a safe way.</Notice>
    </section>
  );
}

const REASONS: readonly (readonly [CouncilLeftOut, string])[] = [
  ['notAsked', 'of another SEN status'],
  ['left', 'who left'],
  ['restricted', 'whose record is not to be changed'],
  ['inBin', 'in the bin'],
  ['example', 'invented, as examples'],
];

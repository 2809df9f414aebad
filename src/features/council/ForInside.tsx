import type { RefObject } from 'react';
import type { CouncilLeftOut } from '../../core/council/councilOf.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ForCouncil.module.css';
import type { PutTogether } from './forPutTogether.ts';

/** How many children are in the file and how many are not, and everything that is told. Of a file of nobody only why. */
export function ForInside({ made: { file, leftOut, unread, key }, withCosts, heading }: { made: PutTogether; withCosts: boolean; heading: RefObject<HTMLHeadingElement | null> }) {
  const { length } = file.children;
  const nobody = length === 0;
  const out = REASONS.flatMap(([code, words]) => (leftOut[code] > 0 ? [`${leftOut[code].toLocaleString('en-GB')} ${words}`] : []));
  return (
    <section aria-labelledby="inside" className="stack">
      <h2 id="inside" ref={heading} tabIndex={-1}>What is inside</h2>
      <p>{nobody ? 'Nobody goes in, so there is no file.' : length === 1 ? '1 child goes in.' : `${length.toLocaleString('en-GB')} children go in.`}{out.length > 0 && ` Left out: ${out.join('; ')}.`}</p>
      {unread.length > 0 && (
        <Notice tone="problem" title={`${unread.length === 1 ? '1 record' : `${unread.length} records`} cannot be read and ${unread.length === 1 ? 'is' : 'are'} not in it.`}>
          <ul className="no-print">{unread.map(({ id, name }) => <li key={id}>{name ?? 'One whose name cannot be read either'}</li>)}</ul>
        </Notice>
      )}
      {!nobody && (
        <>
          <div className={styles.lists}>
            <div>
              <h3>Once</h3>
              <ul>
                <li>the school’s name, and a pseudonym of it</li>
                <li>who it is for, and which children it is about</li>
                <li>the day and time at which it was put together</li>
                <li>the framework: its codes, without the part about home</li>
              </ul>
            </div>
            <div>
              <h3>For each child</h3>
              <ul>
                <li>a pseudonym, for {file.recipient} alone</li>
                <li>school year now, SEN status and up to two types of need</li>
                <li>of the last two reviews: month, kind, school year then, setting type, the levels that count</li>
                <li>the support layer; provisions by strand, with whole hours a year{withCosts && ', pence a year'} and whether they helped</li>
                <li>the council’s decision, and whether dates were kept</li>
              </ul>
            </div>
            <div>
              <h3>Not in it</h3>
              <ul>
                <li>children’s names, UPNs, dates of birth, days of reviews</li>
                <li>names of staff and family, and of settings</li>
                <li>the part that families answer about home</li>
                <li>anything that somebody wrote or said</li>
                {!withCosts && <li>costs</li>}
              </ul>
            </div>
          </div>
          <Notice>Few children with a rare mix of needs can still be recognised by somebody who knows them. Send it only to whom you name, by a safe way.</Notice>
          <p className="meta">Somebody else has other pseudonyms, so the ids of two files cannot be joined. What the files say of a child could be: levels by month are alike in both.</p>
          {key.hasEarlier && (
            <Notice tone="problem" title="The pseudonyms have changed once.">
              Two keys for them were made apart, on two devices or before a backup came in, and one was settled on. Whoever has a file made with the other sees this school twice: ask them to leave the older one out. “Who is who” below still knows both.
            </Notice>
          )}
        </>
      )}
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

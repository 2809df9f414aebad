import type { RefObject } from 'react';
import { dayInWords } from '../../core/day.ts';
import type { CouncilView } from '../../core/council/suppress.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { changeMany, forgetMany, useManyState } from './manyState.ts';
import { NotStopped } from './NotStopped.tsx';

/** How many children the tables are over, how their numbers are to be read, and what to do with them. */
export function ManyShown({ view, heading }: { readonly view: CouncilView; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { reader, isRounded, printsExact, otherOn } = useManyState();
  const { threshold, children } = view;
  return (
    <section className="stack" aria-labelledby="tables-over-all">
      <h2 id="tables-over-all" ref={heading} tabIndex={-1}>{children < threshold ? `Fewer than ${threshold} children` : `${view.isRounded ? 'About ' : ''}${children.toLocaleString('en-GB')} children`}</h2>
      {otherOn && <Notice title={`On ${dayInWords(otherOn)} exact numbers of another set of schools, or with another limit, were shown on this device.`}>Hand on only one of them: one taken from the other tells of single children. So these begin rounded; show exact ones only for this room.</Notice>}
      {view.tables.length === 0 ? <p>Too few children to show anything.</p> : (
        <>
          <p>A dash stands for a number under {threshold}, or for one that would give such a number away, such as a school where all children are alike. Groups under {threshold} stand together.</p>
          <p role="status">{view.isRounded ? 'Every number here is rounded to 5, hours to 10, so totals may not add up.' : 'These are exact numbers with small ones held back: they are for this room.'}</p>
          <p>Do not set two versions side by side that differ by few children, also not of two dates: what lies between them could point to a child.</p>
          <div className="stack no-print">
            <Checkbox label="Round the numbers on the screen" help="All to 5, hours to 10." checked={isRounded} onChange={({ currentTarget: { checked } }) => changeMany(reader, () => ({ isRounded: checked }))} />
            <Checkbox label="Print exact numbers" help="Only for this room. Otherwise paper is rounded, whatever the screen shows." checked={printsExact === true} onChange={({ currentTarget: { checked } }) => changeMany(reader, () => ({ printsExact: checked }))} />
          </div>
        </>
      )}
      <div className="row no-print">
        {view.tables.length > 0 && <Button onClick={() => window.print()}>{printsExact ? 'Print all, exact' : 'Print all, rounded'}</Button>}
        <Button aria-describedby="forgets" onClick={forgetMany}>Start again</Button>
      </div>
      <p id="forgets" className="meta no-print">Files, and which numbers are held back, stay as they are. To change them start again: it forgets every file.</p>
      <div className="no-print"><NotStopped /></div>
    </section>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fullName } from '../../../core/child.ts';
import type { ReviewPick } from '../../../core/school/cohort.ts';
import type { DateSetting } from '../../../core/calendar/datedItem.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import { HeatHead } from './HeatHead.tsx';
import styles from './HeatMap.module.css';
import { HeatRow } from './HeatRow.tsx';
import { cellInWords } from './heatWords.ts';
import { type GridPlace, isSamePlace, movedBy, placeOf } from './gridKeys.ts';
import { PRINTED_AT_MOST } from '../printedAtMost.ts';

interface Props {
  readonly cohort: Cohort;
  /** The places of the children, in the order they are shown. */
  readonly shown: Uint32Array;
  readonly since: ReviewPick;
  readonly setting: DateSetting;
  readonly isPrinting: boolean;
}

/** So few rows are all drawn: the browser's own search then finds everybody. */
const ALL_DRAWN = 60;
/** The child and the dates stand before the strands. */
export const BEFORE_STRANDS = 2;

/**
 * Children and strands: each level as its tile, an open dot where nobody has looked, a short line where it does not apply.
 *
 * Accessibility promise: a grid that says how many rows it has, whatever is drawn of it; one cell is in the order of tabs, arrows
 * move from cell to cell, Home and End within a row, Page Up and Down by ten rows, and Enter opens the child. Every cell says its
 * level and what changed in words.
 */
export const HeatMap = memo(function HeatMap({ cohort, shown, since, setting, isPrinting }: Props) {
  const { places, framework, blocks, children } = cohort;
  const [, navigate] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<GridPlace>();
  const isMoving = useRef(false);
  const latest = blocks.get('latest');
  const before = blocks.get(since);
  const columns = places.length + BEFORE_STRANDS;
  const at = { row: Math.min(active.row, shown.length - 1), column: Math.min(active.column, columns - 1) };
  const isWhole = isPrinting || shown.length <= ALL_DRAWN;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and nothing remembers it
  const virtual = useVirtualizer({
    count: shown.length, getScrollElement: () => box.current, estimateSize: () => 48, overscan: 3, enabled: !isWhole,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const rows = [];
      for (let row = Math.max(0, startIndex - overscan); row <= Math.min(count - 1, endIndex + overscan); row += 1) rows.push(row);
      return rows.includes(at.row) ? rows : [...rows, at.row].toSorted((a, b) => a - b); // the cell with the focus stays drawn
    },
  });

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = box.current?.querySelector(`[data-row="${at.row}"]`);
    // A child without marks has one wide cell in their place.
    (row?.querySelector<HTMLElement>(`[data-column="${at.column}"]`) ?? row?.querySelector<HTMLElement>(`[data-column="${BEFORE_STRANDS}"]`))?.focus();
  });

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement)) {
      const child = children[shown[at.row] ?? -1];
      if (child) navigate(`/children/${child.id}`);
      return;
    }
    const next = movedBy(event, at, shown.length, columns);
    if (!next) return;
    event.preventDefault();
    isMoving.current = true;
    if (!isWhole && next.row !== at.row) virtual.scrollToIndex(next.row);
    setActive(next);
  };
  const focused = ({ target }: FocusEvent<HTMLElement>) => {
    const place = placeOf(target);
    if (place && !isSamePlace(place, at)) setActive(place);
    setPointed(place);
  };
  const over = ({ target }: PointerEvent<HTMLElement>) => {
    const place = placeOf(target);
    setPointed((known) => (isSamePlace(known, place) ? known : place));
  };

  const rows: ReactNode[] = [];
  const items = isWhole ? Array.from({ length: isPrinting ? Math.min(shown.length, PRINTED_AT_MOST) : shown.length }, (_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  let drawnTo = 0;
  for (const { index, start, end } of items) {
    if (!isWhole && start > drawnTo) rows.push(<Space key={`before ${index}`} height={start - drawnTo} columns={columns} />);
    drawnTo = end;
    const child = children[shown[index] ?? -1];
    if (child && latest) {
      rows.push(
        <HeatRow
          key={index} row={index} at={shown[index] ?? 0} child={child} cohort={cohort} latest={latest} before={before} setting={setting}
          activeColumn={index === at.row ? at.column : -1} measure={isWhole ? undefined : virtual.measureElement}
        />,
      );
    }
  }
  const rest = isWhole ? 0 : virtual.getTotalSize() - drawnTo;
  const told = pointed && latest && pointed.column >= BEFORE_STRANDS ? { child: children[shown[pointed.row] ?? -1], strand: pointed.column - BEFORE_STRANDS } : undefined;

  return (
    <div className={styles.wide}>
      <div ref={box} className={isWhole ? `${styles.box} ${styles.whole}` : styles.box}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of cells to move in is what a grid is */}
        <table role="grid" aria-label="Children and strands" aria-rowcount={shown.length + 2} aria-colcount={columns} className={styles.map} onKeyDown={press} onFocus={focused} onPointerOver={over}>
          <HeatHead places={places} />
          <tbody>
            {rows}
            {rest > 0 && <Space height={rest} columns={columns} />}
          </tbody>
        </table>
      </div>
      {/* For the eye: every cell says the same by itself. */}
      <p className={`no-print ${styles.told}`} aria-hidden="true">
        {told?.child && latest
          ? <><b>{fullName(told.child)}</b>. {places[told.strand]?.strand.label}: {cellInWords(latest, before, shown[pointed?.row ?? 0] ?? 0, told.strand, framework)}</>
          : 'Point at a tile, or move with the arrow keys, to read it here.'}
      </p>
    </div>
  );
});

/** Rows that are out of sight, as one empty row of their height: an attribute, for no page of ours has inline styles. */
function Space({ height, columns }: { height: number; columns: number }) {
  return <tr aria-hidden="true" className={styles.space}><td colSpan={columns} height={Math.round(height)}>{''}</td></tr>;
}

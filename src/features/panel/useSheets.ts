import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const PIXELS_IN_A_MILLIMETRE = 96 / 25.4;
/** What of A4 lies between the margins of a panel's sheet (`sheet.module.css`), less a little for printers and fonts that differ. */
const HEIGHT = (297 - 9 - 12 - 3) * PIXELS_IN_A_MILLIMETRE;

/**
 * How many sheets of A4 the article with the ref `paper` takes: laid out as on paper for a moment, before anything is drawn, and measured. `measured` is
 * the class that does so; it is measured again when any of `contents` changes.
 */
export function useSheets(measured: string, contents: object, choices: string): { readonly paper: RefObject<HTMLElement | null>; readonly sheets: number } {
  const paper = useRef<HTMLElement>(null);
  const [sheets, setSheets] = useState(1);
  useLayoutEffect(() => { setSheets(sheetsOf(paper.current, measured)); }, [measured, contents, choices]);
  return { paper, sheets };
}

function sheetsOf(paper: HTMLElement | null, measured: string): number {
  if (!paper || measured === '') return 1;
  paper.classList.add(measured);
  const height = paper.scrollHeight;
  paper.classList.remove(measured);
  return Math.max(1, Math.ceil(height / HEIGHT));
}

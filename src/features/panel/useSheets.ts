import { type RefObject, useEffect, useRef, useState } from 'react';

const PIXELS_IN_A_MILLIMETRE = 96 / 25.4;
/** What of A4 lies between the margins of a panel's sheet (`sheet.module.css`), less a little for printers and fonts that differ. */
const HEIGHT = (297 - 9 - 12 - 3) * PIXELS_IN_A_MILLIMETRE;
/** Until somebody pauses in typing, in milliseconds. */
const PAUSE = 250;

/**
 * How many sheets of A4 the article with the ref `paper` takes: laid out as on paper for a moment and measured. `measured` is the class that does so; it
 * is measured again, once nobody types any more, when any of `contents` or `choices` changes. One until then.
 */
export function useSheets(measured: string, contents: object, choices: string): { readonly paper: RefObject<HTMLElement | null>; readonly sheets: number } {
  const paper = useRef<HTMLElement>(null);
  const [sheets, setSheets] = useState(1);
  useEffect(() => {
    const article = paper.current;
    if (!article || measured === '') return;
    waiting.set(article, { measured, tell: setSheets });
    clearTimeout(pause);
    pause = setTimeout(measureAll, PAUSE);
    return () => { waiting.delete(article); };
  }, [measured, contents, choices]);
  return { paper, sheets };
}

/** Those to be measured, of all sheets on the page: together, as each by itself would lay out the whole page once more. */
const waiting = new Map<HTMLElement, { readonly measured: string; readonly tell: (sheets: number) => void }>();
let pause: ReturnType<typeof setTimeout> | undefined;

function measureAll(): void {
  const all = [...waiting];
  waiting.clear();
  for (const [paper, { measured }] of all) paper.classList.add(measured);
  const heights = all.map(([paper]) => paper.scrollHeight);
  for (const [paper, { measured }] of all) paper.classList.remove(measured);
  for (const [at, [, { tell }]] of all.entries()) tell(Math.max(1, Math.ceil((heights[at] ?? 0) / HEIGHT)));
}

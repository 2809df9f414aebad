/** The element id of a strand's heading. Other things on the page have ids too. */
export function headingId(code: string): string {
  return `strand-${code}`;
}

/** Goes to a strand on the page: unfolds it, scrolls to it, and puts the focus on its heading so that reading goes on from there. */
export function showStrand(code: string): void {
  const heading = document.getElementById(headingId(code));
  if (!heading) return;
  const folded = heading.closest('article')?.querySelector('details');
  if (folded) folded.open = true;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}

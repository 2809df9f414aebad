/** Puts the focus on the page after what had it has gone, so that reading goes on from the top of the new content. */
export function focusPage(): void {
  document.getElementById('main')?.focus();
}

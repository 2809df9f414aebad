/** Puts the focus on the page after what had it has gone, so that reading goes on from the top of the new content. */
export function focusPage(): void {
  document.getElementById('main')?.focus();
}

/** The same where another page stands at the same address: it is seen from its top. */
export function focusNewPage(): void {
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

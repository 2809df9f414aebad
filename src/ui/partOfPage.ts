import { useEffect } from 'react';

/** Where somebody goes to a part of the page that is open, by its id: its heading has the focus and is in view. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id);
  if (!heading?.matches('h2')) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/** Goes to the part that the page's address names. A link to it has to ask for it too (`goToPart`): pressed again, it changes no address. */
export function usePartOfPage(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) goToPart(id);
  }, [id]);
}

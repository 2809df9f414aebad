/** What stands in every open page for home, and in no other file. */
export const HOME_DATA = 'home';

/** What a locked page says where it cannot be opened. */
export const CANNOT_OPEN = 'cannot-open';

/** Whether a text is a page for home that was not locked. */
export function isHomePage(text: string): boolean {
  return /^\s*<!doctype html>/i.test(text) && text.includes(`<script type="application/json" id="${HOME_DATA}">`);
}

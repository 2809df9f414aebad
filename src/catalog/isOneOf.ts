/** Says whether an object of content has an entry of this name. */
export function isOneOf<Entries extends object>(entries: Entries, code: string): code is Extract<keyof Entries, string> {
  return Object.hasOwn(entries, code);
}

let list: Intl.ListFormat | undefined;

/** Things in a list as English tells it: "hearing, seeing and number". Made when first asked for: that takes a browser longer than a small screen does. */
export function listed(things: Iterable<string>): string {
  list ??= new Intl.ListFormat('en-GB', { type: 'conjunction' });
  return list.format(things);
}

/** Things in a natural list: "hearing, seeing and number"; with semicolons where one of them holds an "and" of its own. */
export function naturalList(things: readonly string[]): string {
  const last = things.at(-1);
  if (last === undefined || things.length === 1 || !things.some((thing) => /,| and /.test(thing))) return AND.format(things);
  return `${things.slice(0, -1).join('; ')}; and ${last}`;
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

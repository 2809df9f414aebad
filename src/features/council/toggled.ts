/** The set with this one, or without it. */
export function toggled<Thing>(all: ReadonlySet<Thing>, one: Thing, isIn: boolean): ReadonlySet<Thing> {
  return new Set(isIn ? [...all, one] : [...all].filter((other) => other !== one));
}

/** The last things that were looked at, by id, and no more than so many. */
export interface Recent<Thing> {
  get(id: string): Thing | undefined;
  set(id: string, thing: Thing): void;
}

export function createRecent<Thing>(most: number): Recent<Thing> {
  const things = new Map<string, Thing>();

  function set(id: string, thing: Thing): void {
    things.delete(id);
    things.set(id, thing);
    const [oldest] = things.keys();
    if (things.size > most && oldest !== undefined) things.delete(oldest);
  }

  return {
    set,
    get(id) {
      const thing = things.get(id);
      if (thing !== undefined) set(id, thing);
      return thing;
    },
  };
}

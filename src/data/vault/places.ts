import type { DirectoryRow } from '../format/directory.ts';
import type { ShardStore } from './shardStore.ts';
import type { ChildKey } from './tables.ts';

/**
 * Where a child's row lay when its list was last read, if it was. It may lie elsewhere by now: whoever finds nothing there
 * looks it up.
 */
export function createPlaces(directory: ShardStore<readonly DirectoryRow[]>): (id: string) => ChildKey | undefined {
  let shardOf = new Map<string, number>();
  let of = 0;

  function list(): void {
    const numbers = directory.knownNumbers();
    if (numbers.length === of) return; // in a shard children come and go seldom: those are looked up
    of = numbers.length;
    shardOf = new Map(numbers.flatMap((number) => directory.known(number)?.content?.map(({ entry }): [string, number] => [entry.id, number]) ?? []));
  }

  return (id) => {
    list();
    const number = shardOf.get(id);
    const row = number === undefined ? undefined : directory.known(number)?.content?.find(({ entry }) => entry.id === id);
    return number === undefined || row === undefined ? undefined : [number, id, row.counter];
  };
}

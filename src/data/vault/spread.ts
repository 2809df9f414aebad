import type { ChildRecord } from '../../core/child.ts';
import type { Decision } from './decision.ts';
import { contentOf, emptyContent, type ShardContent } from './shardContent.ts';
import type { Snapshot } from './snapshot.ts';
import { SHARD_SIZE } from './tables.ts';

/** The children that are written, by the number of their shard. */
export type Spread = ReadonlyMap<number, readonly ToSeal[]>;

/** What shall stand of a child, or that it is only decided then. */
interface ToSeal {
  readonly id: string;
  readonly record: ChildRecord | undefined | 'oneByOne';
}

/** Which child goes into which shard: known ones stay where they are, new ones fill the last shard and then new ones in order. */
export function spreadOver({ keys, last }: Snapshot, { children, oneByOne }: Decision): Spread {
  const spread = new Map<number, ToSeal[]>();
  const put = (shard: number, one: ToSeal) => {
    const own = spread.get(shard);
    if (own) own.push(one);
    else spread.set(shard, [one]);
  };
  let { number, count } = last;
  for (const [id, record] of children) {
    const known = keys.get(id);
    if (!known && !record) continue;
    if (!known && count === SHARD_SIZE) [number, count] = [number + 1, 0];
    if (!known) count += 1;
    put(known?.[0] ?? number, { id, record });
  }
  for (const id of oneByOne?.ids ?? []) {
    const known = keys.get(id);
    if (known && !children.has(id)) put(known[0], { id, record: 'oneByOne' });
  }
  return spread;
}

/** What a shard says before the edit; undefined when it holds children and cannot be read. */
export function startOf({ inhabited, pairs }: Snapshot, number: number): ShardContent | undefined {
  return inhabited.has(number) ? contentOf(pairs.get(number) ?? {}) : emptyContent();
}

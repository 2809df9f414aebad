import { expect, it } from 'vitest';
import { loadFramework } from '../../../src/catalog/load.ts';
import { benchChildren } from '../../bench/children.ts';
import { all, freshName, good, open, withReview } from './support.ts';

const CHILDREN = 1000;

/** Prints how long it takes here, in a database that only pretends; what is promised is measured in a browser. */
it('a thousand children with ten reviews each are written, listed, changed and read back', async () => {
  const took: string[] = [];
  const timed = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    took.push(`${what} ${Math.round(performance.now() - start)} ms`);
    return value;
  };
  const records = [...benchChildren(CHILDREN, await loadFramework())];
  const name = freshName();
  const vault = await open(name);
  good(await timed('write all', () => vault.writeChildren(records, [])));
  vault.close();

  const again = await timed('open and check', () => open(name));
  expect(await again.checkedOnOpening).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  expect(good(await timed('list', () => again.directory()))).toHaveLength(CHILDREN);
  const columns = good(await timed('columns', () => again.columnsOf(records.map(({ id }) => id))));
  expect([...columns.values()].reduce((sum, profiles) => sum + profiles.length, 0)).toBe(CHILDREN * 10);
  const [first] = records;
  if (!first) throw new Error('no children');
  const changed = good(await timed('save one', () => again.changeChild(first.id, (record) => record && withReview(record))));
  expect(changed?.events).toHaveLength(11);
  const read = (await timed('read all', () => all(again.allRecords()))).map(good);
  expect(new Map(read.map((record) => [record.id, record]))).toEqual(new Map([...records, withReview(first)].map((record) => [record.id, record])));
  process.stdout.write(`${CHILDREN} children: ${took.join(' · ')}\n`);
}, 60_000);

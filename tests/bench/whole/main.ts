import { loadFramework } from '../../../src/catalog/load.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { benchChildren } from '../children.ts';
import { files } from './files.ts';
import { merging } from './merge.ts';
import { STORES } from './stores.ts';

let held: readonly ChildRecord[] = [];

/** What the driver (`tests/bench/whole.mjs`) calls in the page. Times are in milliseconds. */
const bench = {
  ...files,
  ...merging,

  /** Makes the children and holds them; `apart` as objects that share nothing with each other, as they come out of any store or file. */
  async hold(count: number, apart = false): Promise<number> {
    const records: ChildRecord[] = [];
    for (const record of benchChildren(count, await loadFramework())) records.push(apart ? JSON.parse(JSON.stringify(record)) as ChildRecord : record);
    held = records;
    return held.length;
  },

  write: (name: keyof typeof STORES) => timed(() => STORES[name].write(held)),
  cohort: (name: keyof typeof STORES) => timed(() => STORES[name].cohort()),

  /** A hundred children, spread over all, one after another; for one of them. */
  async one(name: keyof typeof STORES, count: number): Promise<number> {
    const { one, close } = await STORES[name].open();
    const ids = Array.from({ length: 100 }, (_, at) => `bench-${String(Math.floor((at * count) / 100)).padStart(6, '0')}`);
    const { took, value } = await timed(async () => {
      let reviews = 0;
      for (const id of ids) reviews += await one(id);
      return reviews;
    });
    close();
    if (value !== ids.length * 10) throw new Error(`${name} gave ${value} reviews`);
    return took / ids.length;
  },
};

Object.assign(globalThis, { bench });

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly took: number; readonly value: Value }> {
  const began = performance.now();
  const value = await work();
  return { took: performance.now() - began, value };
}

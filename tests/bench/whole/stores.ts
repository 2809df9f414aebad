import { Dexie } from 'dexie';
import PouchDB from 'pouchdb-browser';
import type { ChildRecord } from '../../../src/core/child.ts';
import { type Profile, profileEvents } from '../../../src/core/review.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { good } from './good.ts';

/** Somewhere to keep children: opened anew for each thing that is measured, and closed after it. */
export interface Store {
  write(records: readonly ChildRecord[]): Promise<void>;
  /** From a closed store to the first number over every review of every child: how many have the strand at level 2 or over it. */
  cohort(): Promise<number>;
  /** Gives what reads every review of one child, and what closes the store. */
  open(): Promise<{ one: (id: string) => Promise<number>; close: () => void }>;
}

const STRAND = 'CI1';
const FROM = 2;
/** PouchDB is given so many records at once; all at once it would hold every one of them twice. */
const AT_ONCE = 5000;

export const STORES: Readonly<Record<'ours' | 'dexie' | 'pouch', Store>> = {
  /** Sealed, with its lists beside the records. */
  ours: {
    async write(records) {
      const vault = await openOurs();
      good(await vault.writeChildren(records, []));
      vault.close();
    },
    async cohort() {
      const vault = await openOurs();
      const columns = good(await vault.columnsOf(good(await vault.directory()).map(({ id }) => id)));
      let over = 0;
      for (const profiles of columns.values()) for (const profile of profiles) if (Number(profile.markOf('school', STRAND)) >= FROM) over += 1;
      vault.close();
      return over;
    },
    async open() {
      const vault = await openOurs();
      await vault.checkedOnOpening;
      return { one: async (id) => profileEvents(good(await vault.readChild(id))?.events ?? []).length, close: () => vault.close() };
    },
  },

  /** Plain, a record for each review. */
  dexie: {
    async write(records) {
      const database = openDexie();
      await database.table('review').bulkPut(reviewsOf(records));
      database.close();
    },
    async cohort() {
      const database = openDexie();
      const over = countOver(await database.table<Review>('review').toArray());
      database.close();
      return over;
    },
    async open() {
      const database = await openDexie().open();
      return { one: async (id) => (await database.table('review').where('childId').equals(id).toArray()).length, close: () => database.close() };
    },
  },

  /** Plain, a document for each review; a child's are found by their ids, which is its quickest way. */
  pouch: {
    async write(records) {
      const database = openPouch();
      for (let first = 0; first < records.length; first += AT_ONCE / 10) {
        const written = await database.bulkDocs(reviewsOf(records.slice(first, first + AT_ONCE / 10)).map((review) => ({ ...review, _id: `${review.childId}/${review.id}` })));
        if (written.some((one) => 'error' in one)) throw new Error('PouchDB did not write all of it');
      }
      await database.close();
    },
    async cohort() {
      const database = openPouch();
      const { rows } = await database.allDocs({ include_docs: true });
      const over = countOver(rows.flatMap(({ doc }) => doc ?? []));
      await database.close();
      return over;
    },
    async open() {
      const database = openPouch();
      await database.allDocs({ include_docs: true, startkey: '~' });
      return {
        one: async (id) => (await database.allDocs({ include_docs: true, startkey: `${id}/`, endkey: `${id}/~` })).rows.length,
        close: () => void database.close(),
      };
    },
  },
};

type Review = Profile & { readonly id: string; readonly childId: string };

function reviewsOf(records: readonly ChildRecord[]): Review[] {
  return records.flatMap((record) => profileEvents(record.events).map((event) => ({ id: event.id, childId: record.id, ...event.profile })));
}

function countOver(reviews: readonly Review[]): number {
  return reviews.filter(({ views }) => Number(views[0]?.ratings[STRAND]?.mark) >= FROM).length;
}

async function openOurs() {
  return good(await openVault({ lock: await createSealingLock(new Uint8Array(32).fill(7), 'beside', 1), now: () => '2026-11-21T09:00:00.000Z', name: 'ours' }));
}

function openDexie(): Dexie {
  const database = new Dexie('dexie');
  database.version(1).stores({ review: 'id,childId' });
  return database;
}

function openPouch() {
  return new PouchDB<Review & { readonly _id: string }>('pouch');
}

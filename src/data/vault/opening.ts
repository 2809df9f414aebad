import { done, failed } from '../../core/result.ts';
import { PATIENCE } from './alone.ts';
import { type Answer, type OpenDatabase, openOnce } from './connection.ts';
import type { CopyPlace } from './copyPlace.ts';
import { currentHeader, openHeader } from './header.ts';
import { isHeader } from './headerShape.ts';
import type { Opened, OpeningOptions } from './openingOptions.ts';
import { COMMIT_ID, HEADER_ID, type Tables } from './tables.ts';

/**
 * Opens the database and reads its header, before anybody has given a key. An empty database is a new one only when nothing
 * else says that there were records: otherwise they are brought back from the copies, or it is told that they are gone. A
 * header that does not look like one counts as none.
 */
export async function openDatabase(opening: OpenDatabase, options: OpeningOptions): Answer<Opened> {
  const { tables } = opening;
  const found = await inTime(opening, async () => {
    await openOnce(tables);
    const [header, commit] = await Promise.all([tables.header.get(HEADER_ID), tables.manifest.get(COMMIT_ID)]);
    return done({ header, commit: commit?.counter ?? 0 });
  });
  if (!found.ok) return found;
  const { header, commit } = found.value;
  const witness = options.witness.read();
  return opening.attempt(async () => {
    const seen = header && header.vaultId === witness?.vaultId ? witness.commit : 0;
    const { place, makeHeader } = options;
    let known;
    if (isHeader(header)) {
      if (commit === seen || (commit > seen && !await onlyCopiesKnow(place, header.vaultId, commit))) known = await currentHeader(tables, header);
    } else if (!header && !(await place.areThere() || (witness?.children ?? 0) > 0 || !await isEmpty(tables))) {
      known = await openHeader(tables, makeHeader);
    }
    // Nearly always all is well, and then nothing more is fetched.
    if (!known) return (await import('./bringing.ts')).bring(opening, options, header, seen);
    return known.ok ? done({ header: known.value }) : known;
  });
}

/** Whether the copies go on where the database ends, and no witness has said so. */
async function onlyCopiesKnow(place: CopyPlace, vaultId: string, commit: number): Promise<boolean> {
  return await place.areThere() && (await import('./bringBack.ts')).goesOnAfter(place, vaultId, commit);
}

async function isEmpty({ child, draft }: Tables): Promise<boolean> {
  return (await Promise.all([child.count(), draft.count()])).every((count) => count === 0);
}

/** The first answer of the database: soon, or as a problem. */
async function inTime<Value>(opening: OpenDatabase, work: () => Answer<Value>): Answer<Value> {
  const { tables: { database } } = opening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reading = opening.attempt(work);
  const giveUp = new Promise<Awaited<typeof reading>>((resolve) => {
    timer = setTimeout(() => resolve(failed({ code: 'timeout' })), PATIENCE);
    database.on('blocked', () => {
      resolve(failed({ code: 'blocked' }));
      return false;
    });
  });
  const answer = await Promise.race([reading, giveUp]);
  clearTimeout(timer);
  // What has not been open yet cannot have closed: the browser gave no database.
  return !answer.ok && answer.problem.code === 'closed' ? failed({ code: 'unavailable' }) : answer;
}

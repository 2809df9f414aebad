import { done, failed, type Result } from '../../core/result.ts';
import { alone, PATIENCE } from './alone.ts';
import { type Answer, type OpenDatabase, openOnce } from './connection.ts';
import type { CopyPlace } from './copyPlace.ts';
import { currentHeader, openHeader } from './header.ts';
import { COMMIT_ID, everyKey, HEADER_ID, type HeaderRow, type Tables } from './tables.ts';
import type { BroughtBack, VaultProblem } from './vault.ts';
import type { Witness, WitnessPlace } from './witness.ts';

export interface OpeningOptions {
  readonly makeHeader: () => HeaderRow;
  readonly place: CopyPlace;
  readonly witness: WitnessPlace;
  /** Called before records are put back from the second copy, which may take its time. */
  readonly onBringingBack?: (() => void) | undefined;
}

export interface Opened {
  readonly header: HeaderRow;
  readonly broughtBack?: BroughtBack;
}

/**
 * Opens the database and reads its header, before anybody has given a key. An empty database is a new one only when nothing
 * else says that there were records: otherwise they are brought back from the copies, or it is told that they are gone.
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
    if (header) {
      const seen = header.vaultId === witness?.vaultId ? witness.commit : 0;
      return commit < seen || (commit !== seen && await onlyCopiesKnow(options.place, header.vaultId, commit))
        ? bringNewest(opening, options, header.vaultId, seen)
        : withHeader(await currentHeader(tables, header));
    }
    return (await options.place.areThere() || (witness?.children ?? 0) > 0 || !await isEmpty(tables))
      ? bringEverything(opening, options, witness)
      : withHeader(await openHeader(tables, options.makeHeader));
  });
}

/** Whether the copies go on where the database ends, and no witness has said so. */
async function onlyCopiesKnow(place: CopyPlace, vaultId: string, commit: number): Promise<boolean> {
  return await place.areThere() && (await import('./bringBack.ts')).goesOnAfter(place, vaultId, commit);
}

/** The header is there, and there were later writes than the database knows. */
async function bringNewest(opening: OpenDatabase, options: OpeningOptions, vaultId: string, seen: number): Answer<Opened> {
  return whileAlone(opening, options, async ({ bringNewestBack }) => bringNewestBack(opening.tables, options.place, vaultId, seen));
}

/** There is no header. */
async function bringEverything(opening: OpenDatabase, options: OpeningOptions, witness: Witness | undefined): Answer<Opened> {
  const { tables } = opening;
  const children = Math.max(witness?.children ?? 0, (await everyKey(tables.child)).length);
  return whileAlone(opening, options, async ({ bringEverythingBack }) => bringEverythingBack(tables, options.place, witness), async () =>
    (children > 0 && !await tables.header.get(HEADER_ID) ? { code: 'gone', children, ...(witness && { at: witness.at }) } : undefined));
}

/** Puts records back while no other tab writes. `isInVain` says what is wrong when nothing was. */
async function whileAlone(
  { tables }: OpenDatabase, { makeHeader, onBringingBack }: OpeningOptions,
  bring: (by: typeof import('./bringBack.ts')) => Promise<BroughtBack | undefined>, isInVain?: () => Promise<VaultProblem | undefined>,
): Answer<Opened> {
  onBringingBack?.();
  const by = await import('./bringBack.ts');
  let broughtBack: BroughtBack | undefined;
  const came = await alone(tables.database.name, async () => { broughtBack = await bring(by); });
  if (!came) return failed({ code: 'blocked' });
  const problem = broughtBack ? undefined : await isInVain?.();
  return problem ? failed(problem) : withHeader(await openHeader(tables, makeHeader), broughtBack);
}

function withHeader(header: Result<HeaderRow, VaultProblem>, broughtBack?: BroughtBack): Result<Opened, VaultProblem> {
  return header.ok ? done({ header: header.value, ...(broughtBack && { broughtBack }) }) : header;
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

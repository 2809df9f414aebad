import { done, failed } from '../../core/result.ts';
import { alone } from './alone.ts';
import { bringEverythingBack, bringNewestBack } from './bringBack.ts';
import type { Answer, OpenDatabase } from './connection.ts';
import { openHeader } from './header.ts';
import { isHeader } from './headerShape.ts';
import { mendHeader } from './mendHeader.ts';
import type { Opened, OpeningOptions } from './openingOptions.ts';
import { everyKey, HEADER_ID, type HeaderRow } from './tables.ts';
import type { BroughtBack, VaultProblem } from './vault.ts';

/**
 * Puts records back from the copies where the database has lost them, and gives the header as it is then. `found` is what
 * stands as the header, `seen` the last transaction that is known to have been made. While no other tab writes.
 */
export async function bring(opening: OpenDatabase, options: OpeningOptions, found: HeaderRow | undefined, seen: number): Answer<Opened> {
  const { tables } = opening;
  const { place, makeHeader, onBringingBack } = options;
  onBringingBack?.();
  let broughtBack: BroughtBack | undefined;
  let problem: VaultProblem | undefined;
  const came = await alone(tables.database.name, async () => {
    if (isHeader(found)) {
      broughtBack = await bringNewestBack(tables, place, found.vaultId, seen);
      return;
    }
    const witness = options.witness.read();
    const children = Math.max(witness?.children ?? 0, (await everyKey(tables.child)).length);
    broughtBack = await bringEverythingBack(tables, place, witness, found) ?? await mendHeader(tables, makeHeader, children);
    if (!broughtBack && children > 0 && !isHeader(await tables.header.get(HEADER_ID))) problem = { code: 'gone', children, ...(witness && { at: witness.at }) };
  });
  if (!came) return failed({ code: 'blocked' });
  if (problem) return failed(problem);
  const header = await openHeader(tables, makeHeader);
  return header.ok ? done({ header: header.value, ...(broughtBack && { broughtBack }) }) : header;
}

import { done, failed } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import { problemOf } from './problems.ts';
import { HEADER_ID, type HeaderRow, type Tables, VAULT_FORMAT } from './tables.ts';
import type { VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** A header of an earlier format in today's: done once, when the vault is first opened by this version. */
export async function raiseFormat({ database, header }: Tables, row: HeaderRow): Answer<HeaderRow> {
  try {
    return await writeIn(database, [header], async () => {
      const now = await header.get(HEADER_ID);
      if (!now || now.format > VAULT_FORMAT) return failed<VaultProblem>({ code: now ? 'newerVault' : 'closed' });
      const raised = { ...now, format: VAULT_FORMAT };
      await header.put(raised);
      return done(raised);
    });
  } catch (error) {
    // A full disk does not keep the records from being read; the format is raised another time.
    if (problemOf(error)?.code === 'full') return done(row);
    throw error;
  }
}

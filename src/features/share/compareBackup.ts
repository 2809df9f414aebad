import { type ChildRecord, fullName } from '../../core/child.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { Envelope } from '../../data/file/envelope.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';

/** A child here, by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** How a file stands beside what is here. */
export interface Comparison {
  /** Here, and not in the file. */
  readonly missing: readonly Named[];
  /** In both, and something was added or changed here that the file does not have. */
  readonly newerHere: readonly Named[];
  /** In both, and different in another way: the file may have something that is not here. */
  readonly differing: readonly Named[];
  /** How many children of the file are not here. */
  readonly notHere: number;
  /** Drafts here that are not in the file as they are now. */
  readonly drafts: number;
  /** Children and drafts here that cannot be read. A good backup can put them right. */
  readonly damagedHere: number;
}

/** Reads what is here beside what a file holds. Nothing is changed. */
export async function compareBackup(vault: Vault, { children, drafts }: Envelope): Promise<Result<Comparison, VaultProblem>> {
  const inFile = new Map(children.map((record) => [record.id, record]));
  const draftsInFile = new Map(drafts.map((draft) => [draft.id, draft]));
  const told = { missing: [] as Named[], newerHere: [] as Named[], differing: [] as Named[], damagedHere: 0, drafts: 0 };
  let met = 0;
  for await (const read of vault.allRecords()) {
    if (!read.ok) {
      if (read.problem.code !== 'damaged') return failed(read.problem);
      told.damagedHere += 1;
      if (inFile.has(read.problem.id)) met += 1;
      continue;
    }
    const theirs = inFile.get(read.value.id);
    if (theirs) met += 1;
    const list = !theirs ? told.missing : isNewer(read.value, theirs) ? told.newerHere : sameContent(read.value, theirs) ? undefined : told.differing;
    list?.push({ id: read.value.id, name: fullName(read.value.card) });
  }
  for await (const read of vault.allDrafts()) {
    if (!read.ok && read.problem.code !== 'damaged') return failed(read.problem);
    if (!read.ok) told.damagedHere += 1;
    else if (!sameContent(read.value, draftsInFile.get(read.value.id))) told.drafts += 1;
  }
  return done({ ...told, notHere: inFile.size - met });
}

function isNewer(mine: ChildRecord, theirs: ChildRecord): boolean {
  const known = new Set(theirs.events.map(({ id }) => id));
  return mine.cardEdition > theirs.cardEdition || mine.events.some(({ id }) => !known.has(id));
}

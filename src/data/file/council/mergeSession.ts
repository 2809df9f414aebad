import type { CouncilFile } from '../../../core/councilFile.ts';
import type { CouncilHead } from '../../../core/councilMerge.ts';
import { councilTables } from '../../../core/councilTables.ts';
import type { CouncilTable } from '../../../core/councilTable.ts';
import { done, type Result } from '../../../core/result.ts';
import { type CouncilView, suppress, type Threshold } from '../../../core/suppress.ts';
import type { FileWork } from '../progress.ts';
import { type CouncilProblem, readCouncil } from './readCouncil.ts';

/** A file that was read: all of it but the children, who stay inside the session. */
export type ReadHead = CouncilHead & { readonly at: number };

/** Many files that were read, in this thread. They are kept here and nowhere else; only numbers that may be shown come out. */
export function createMergeSession() {
  const files: CouncilFile[] = [];
  let raw: { readonly of: string; readonly tables: readonly CouncilTable[] } | undefined;
  return {
    async read(file: Blob, passphrase: string | undefined, work: FileWork): Promise<Result<ReadHead, CouncilProblem>> {
      const read = await readCouncil(file, passphrase, work);
      if (!read.ok) return read;
      const { children: _, ...head } = read.value;
      return done({ ...head, at: files.push(read.value) - 1 });
    },

    /** The tables over these files, by the places that `read` gave. */
    tables(places: readonly number[], threshold: Threshold): CouncilView | undefined {
      const chosen = places.flatMap((at) => files[at] ?? []);
      const framework = chosen[0]?.framework;
      if (!framework) return undefined;
      if (raw?.of !== places.join()) raw = { of: places.join(), tables: councilTables(chosen) };
      return suppress(raw.tables, framework, threshold);
    },
  };
}

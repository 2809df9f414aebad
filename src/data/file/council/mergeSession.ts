import type { CouncilFile } from '../../../core/councilFile.ts';
import type { CouncilHead } from '../../../core/councilMerge.ts';
import { type CouncilCount, councilCount } from '../../../core/councilTables.ts';
import { roundedView } from '../../../core/roundedView.ts';
import { done, type Result } from '../../../core/result.ts';
import { type CouncilView, suppress, type Threshold } from '../../../core/suppress.ts';
import type { FileWork } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import { readCouncilHere } from './readCouncil.ts';

/** A file that was read: all of it but the children, who stay inside the session. `mark` is that of its content, `size` its children. */
export type ReadHead = CouncilHead & { readonly at: number; readonly mark: string; readonly size: number };

/** Many files that were read, in this thread. They are kept here and nowhere else; only numbers that may be shown come out. */
export function createMergeSession() {
  const files: CouncilFile[] = [];
  let raw: { readonly of: string; readonly count: CouncilCount } | undefined;
  return {
    async read(file: Blob, passphrase: string | undefined, work: FileWork): Promise<Result<ReadHead, CouncilProblem>> {
      const read = await readCouncilHere(file, passphrase, work);
      if (!read.ok) return read;
      const { children, ...head } = read.value;
      return done({ ...head, mark: markOf(JSON.stringify([head.madeOn, children])), size: children.length, at: files.push(read.value) - 1 });
    },

    /** The tables over these files, by the places that `read` gave. Undefined of none, and where they could not be made safe. */
    tables(places: readonly number[], threshold: Threshold, isRounded = false): CouncilView | undefined {
      const chosen = places.flatMap((at) => files[at] ?? []);
      const framework = chosen[0]?.framework;
      if (!framework) return undefined;
      if (raw?.of !== places.join()) raw = { of: places.join(), count: councilCount(chosen) };
      const told = suppress(raw.count.tables, framework, threshold, raw.count.largestShare);
      if (!told.ok) return undefined;
      return isRounded ? roundedView(told.value) : told.value;
    },
  };
}

/** Only to see whether two files hold the same (FNV-1a, twice); it keeps nobody out. */
function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${one >>> 0} ${other >>> 0}`;
}

import { FIELDS, isHeader, kindOf } from './headerShape.ts';
import { HEADER_ID, type HeaderRow, type Tables } from './tables.ts';
import type { BroughtBack } from './vault.ts';
import { writeIn } from './writeIn.ts';

/**
 * A header that does not look like one, where no copy has a better one. What opens the records may still be in it: then only
 * what is wrong is made anew. Where there are no records, all of it is. Gives what was done.
 */
export async function mendHeader({ database, header }: Tables, makeHeader: () => HeaderRow, children: number): Promise<BroughtBack | undefined> {
  return writeIn(database, [header], async () => {
    const found: Partial<HeaderRow> | undefined = await header.get(HEADER_ID);
    if (!found || isHeader(found)) return undefined;
    if (kindOf(found.vaultId) === 'string' && kindOf(found.lock) === 'string') {
      const right = FIELDS.filter(([field, kinds]) => kinds.some((kind) => kind === kindOf(found[field]))).map(([field]) => [field, found[field]]);
      await header.put({ ...makeHeader(), ...(found.keyring !== undefined && { keyring: found.keyring }), ...Object.fromEntries(right) });
      return { what: 'header', lastAt: '', whole: true };
    }
    if (children === 0) await header.put(makeHeader());
    return undefined;
  });
}

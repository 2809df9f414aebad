import { aboutChildren } from '../core/log.ts';
import type { Vault } from '../data/vault/vault.ts';

/** A page as it was when it was printed. */
interface Printed {
  /** Its address, such as `#/children`. */
  readonly at: string;
  /** Where its links lead, and whom its other names are about, as addresses of the same form. */
  readonly links: readonly string[];
}

/** Lists that name children: every name there is a link to the child, or says by `data-about` whom it is about, who may be in a file alone. */
const LISTS: ReadonlySet<string> = new Set(['#/children', '#/dates', '#/provision', '#/bin', '#/record', '#/share']);

/** Writes a print into the local record, by ids alone: of a page about a child, or of a list that names any. */
export async function logPrint(vault: Vault, { at, links }: Printed): Promise<void> {
  const about = childAt(at);
  const listed = LISTS.has(at) || at.startsWith('#/school') ? links.flatMap((link) => childAt(link) ?? []) : [];
  const ids = about === undefined ? [...new Set(listed)] : await isHere(vault, about) ? [about] : [];
  if (ids.length > 0) await vault.log({ kind: 'print', ...aboutChildren(ids) });
}

async function isHere(vault: Vault, id: string): Promise<boolean> {
  const child = await vault.readChild(id);
  return child.ok && child.value !== undefined;
}

function childAt(address: string): string | undefined {
  return /^#\/(?:children|share)\/(?!new$)([^/]+)/.exec(address)?.[1];
}

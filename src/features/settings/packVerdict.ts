import { sentence } from '../../catalog/sentence.ts';
import { type Framework, isSameEdition } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, type FrameworkDocument } from '../../core/library.ts';
import { done, type Result } from '../../core/result.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { PackContent, Vault, VaultProblem } from '../../data/vault/vault.ts';
import { type Resting, restingIn, restingOn } from '../../state/packs.ts';
import { restingInWords } from './packInWords.ts';

/** What installing a pack would do here; or why it may not be installed. */
export type Verdict =
  | { readonly as: 'new' | 'same' | 'replacing' }
  | { readonly as: 'refused'; readonly why: string };

/** What a pack meets on this device. */
export interface Here {
  readonly builtIn: Framework;
  readonly packs: readonly PackContent[];
  readonly resting: readonly Resting[];
}

/** Reads what a pack would meet now. */
export async function readHere(vault: Vault, builtIn: Framework): Promise<Result<Here, VaultProblem>> {
  const packs = await vault.packs();
  if (!packs.ok) return packs;
  const resting = await restingIn(vault);
  return resting.ok ? done({ builtIn, packs: packs.value.packs.map(({ content }) => content), resting: resting.value }) : resting;
}

/**
 * Judges a pack that has been checked.
 *
 * | here already | verdict |
 * |---|---|
 * | the very same content | same |
 * | its id is the built-in framework's, whatever its edition | refused |
 * | its letters for needs codes, under another id | refused |
 * | its id and edition with other content, on which something rests | refused |
 * | its id and edition with other content, on which nothing rests | replacing |
 * | help of this owner for this framework with other content | replacing |
 * | none of these | new |
 */
export function verdictOn(content: PackContent, here: Here): Verdict {
  if (here.packs.some((pack) => sameContent(pack, content))) return { as: 'same' };
  if (content.format === FRAMEWORK_FORMAT) return verdictOnFramework(content, here);
  const replacing = here.packs.some((pack) => pack.format === content.format && pack.framework === content.framework && pack.owner === content.owner);
  return { as: replacing ? 'replacing' : 'new' };
}

function verdictOnFramework(document: FrameworkDocument, { builtIn, packs, resting }: Here): Verdict {
  const { id, edition, code } = document;
  if (id === builtIn.id) return { as: 'refused', why: sentence('pack.builtIn', { id, edition }) };
  const others = packs.flatMap((pack) => (pack.format === FRAMEWORK_FORMAT ? [pack] : []));
  const namesake = [builtIn, ...others].find((other) => other.id !== id && other.code === code);
  if (namesake) return { as: 'refused', why: sentence('pack.codeTaken', { code, title: namesake.title, id: namesake.id }) };
  if (!others.some((other) => isSameEdition(other, document))) return { as: 'new' };
  const rests = restingInWords(restingOn(document, resting));
  return rests === '' ? { as: 'replacing' } : { as: 'refused', why: sentence('pack.inUse', { id, edition, resting: rests }) };
}

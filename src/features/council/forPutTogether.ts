import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { fullName } from '../../core/child.ts';
import { type CouncilChild, type CouncilFile, type CouncilWho, forTables } from '../../core/council/councilFile.ts';
import { COUNCIL_LEFT_OUT, councilChild, councilFramework, type CouncilLeftOut, type CouncilRules, leftOutOfCouncil } from '../../core/council/councilOf.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { type FilePseudonyms, pseudonymsFor } from '../../data/vault/schoolKey.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { thisInstant } from '../../state/clock.ts';
import { createPause } from '../../data/vault/pause.ts';

/** What somebody asks for. */
export interface Asked {
  readonly recipient: string;
  readonly school: string;
  readonly who: CouncilWho;
}

/** A council file before it is saved, and what must be said beside it. */
export interface PutTogether {
  /** With the reviews that a table counts. */
  readonly file: CouncilFile;
  /** The same with every review: for lines alone. */
  readonly whole: CouncilFile;
  readonly leftOut: Readonly<Record<CouncilLeftOut, number>>;
  /** Whose records cannot be read, and so are not in it; undefined for one that the list does not know either. For this screen alone. */
  readonly unread: readonly { readonly id: string; readonly name: string | undefined }[];
  /** Those who are in it, by pseudonym: for this screen alone. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of the same children. */
  readonly ids: readonly string[];
  /** From which its pseudonyms come: to be kept when it is saved. */
  readonly key: Pick<FilePseudonyms, 'hasEarlier' | 'keep'>;
}

const TOLD_EVERY = 100;

/** Reads every record and tells of each what the recipient may know. Throws the signal's reason; gives a sentence when it came to nothing. */
export async function putTogether(
  vault: Vault, { recipient, school, who }: Asked, rules: CouncilRules, { signal, tell }: { readonly signal: AbortSignal; readonly tell: (done: number, of: number) => void },
): Promise<Result<PutTogether, string>> {
  const { today } = rules.dates;
  const pseudonyms = await pseudonymsFor(vault, recipient);
  if (!pseudonyms.ok) return failed(pseudonyms.problem.code === 'damaged' ? SCHOOL_KEY_DAMAGED : vaultSentence(pseudonyms.problem.code));
  const directory = await vault.directory();
  if (!directory.ok) return failed(vaultSentence(directory.problem.code));
  const leftOut = Object.fromEntries(COUNCIL_LEFT_OUT.map((code) => [code, 0])) as Record<CouncilLeftOut, number>;
  const children: CouncilChild[] = [];
  const names = new Map<string, string>();
  const ids: string[] = [];
  const pause = createPause();
  const unread: { readonly id: string; readonly name: string | undefined }[] = [];
  let looked = 0;
  for await (const record of vault.allRecords()) {
    await pause();
    signal.throwIfAborted();
    looked += 1;
    if (looked % TOLD_EVERY === 0) tell(looked, directory.value.length);
    if (!record.ok) {
      if (record.problem.code !== 'damaged') return failed(vaultSentence(record.problem.code));
      const { id } = record.problem;
      const known = directory.value.find((entry) => entry.id === id);
      unread.push({ id, name: known && fullName(known) });
      continue;
    }
    const reason = leftOutOfCouncil(record.value, who, today);
    if (reason) {
      leftOut[reason] += 1;
      continue;
    }
    const id = await pseudonyms.value.of(record.value.id);
    children.push(councilChild(record.value, id, rules));
    names.set(id, fullName(record.value.card));
    ids.push(record.value.id);
  }
  const whole: CouncilFile = {
    recipient: recipient.trim(), madeOn: today, madeAt: thisInstant(), who, school: { id: pseudonyms.value.school, name: school.trim() },
    framework: councilFramework(rules.framework), children: await inOrder(children, signal),
  };
  return done({ file: { ...whole, children: forTables(whole.children) }, whole, leftOut, unread, names, ids, key: pseudonyms.value });
}

/** By pseudonym: the order in which they came here says something too. Those that begin alike at once, for thousands in one piece take long. */
async function inOrder(children: readonly CouncilChild[], signal: AbortSignal): Promise<readonly CouncilChild[]> {
  const pause = createPause();
  const alike = new Map<string, CouncilChild[]>();
  for (const child of children) {
    const known = alike.get(child.id.charAt(0));
    if (known) known.push(child);
    else alike.set(child.id.charAt(0), [child]);
  }
  const sorted: CouncilChild[] = [];
  for (const letter of [...alike.keys()].toSorted()) {
    sorted.push(...(alike.get(letter) ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    await pause();
    signal.throwIfAborted();
  }
  return sorted;
}

/** The key cannot be opened. */
export const SCHOOL_KEY_DAMAGED = 'The school’s key for council files is damaged here. A backup brings it back: bring one in first. With a new key the council would count every child twice.';

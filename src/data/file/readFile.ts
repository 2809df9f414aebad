import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { FRAMEWORK_FORMAT, LOCAL_HELP_FORMAT } from '../../core/library.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { isSchoolKey } from '../../core/schoolKey.ts';
import { checked } from '../format/schema.ts';
import { draftToToday, FORMAT_VERSION, toToday } from '../format/upgrade.ts';
import { createBreather } from './breathe.ts';
import { decodeText } from './decode.ts';
import { type Envelope, envelopeSchema, FORMAT } from './envelope.ts';
import { problemOfForeign } from './foreign.ts';
import { isUnchanged } from './isUnchanged.ts';
import { packIn } from './packIn.ts';
import { MOST_TEXT } from './limits.ts';
import type { FileProblem } from './problem.ts';
import type { FileProgress } from './progress.ts';
import { lineOf, scan } from './scan.ts';
import { createTally } from './tally.ts';
import { VIEWS_FORMAT } from './viewsSeal.ts';

export interface ReadLimits {
  /** In bytes. Not every browser could hold a longer text in one piece. */
  readonly maxBytes: number;
}

export const READ_LIMITS: ReadLimits = { maxBytes: MOST_TEXT };

/**
 * Reads a file of ours, or says what is wrong with it; nothing in between. In this order: its size, its encoding, its
 * text (`scan`), whether it is ours, its version, each record by the schema of that version and then stepped up to
 * today, what records mean together, its integrity. The page may answer in between.
 * What comes back is in today's form whatever `version` says, with every field that is unknown to us.
 */
export async function readEnvelope(source: Blob | string, limits: ReadLimits = READ_LIMITS): Promise<Result<Envelope, FileProblem>> {
  const breathe = createBreather();
  const text = await decodeText(source, limits.maxBytes, breathe);
  return text.ok ? readText(text.value, breathe) : text;
}

/** The same for the text of a file. */
export async function readText(
  text: string, breathe: () => Promise<void>, onProgress: (progress: FileProgress) => void = () => {},
): Promise<Result<Envelope, FileProblem>> {
  onProgress({ doing: 'reading', done: 0, of: 0 });
  const scanned = await scan(text, breathe);
  if (!scanned.ok) return /^\s*[{[]/.test(text) ? scanned : failed(problemOfForeign(text));
  const head: unknown = JSON.parse(scanned.value.head);
  const parts: Parts = {
    children: scanned.value.children.map(({ start, end }) => ({ line: () => lineOf(text, start), text: text.slice(start, end) })),
    breathe,
    onChecked: (done) => onProgress({ doing: 'checking', done, of: scanned.value.children.length }),
  };
  const envelope = readHead(head);
  if (!envelope.ok) return envelope;
  const records = await readRecords(parts, envelope.value);
  if (!records.ok) return records;
  const { drafts, integrity } = envelope.value;
  if (!await isUnchanged({ children: parts.children.map((child) => child.text), drafts, head: envelope.value }, integrity.digest, breathe)) return failed({ code: 'changed' });
  const { vaultId, erased, schoolKey, ...rest } = envelope.value;
  const ofVault = rest.kind === 'backup' ? { ...(vaultId !== undefined && { vaultId }), ...(erased && { erased }), ...(isSchoolKey(schoolKey) && { schoolKey }) } : {};
  return done({ ...rest, ...ofVault, ...readPacks(rest.packs ?? []), ...records.value });
}

/** Numbers for a council or trust: nothing of it belongs in anybody's records. */
const COUNCIL = 'council';

/** So many children are checked between two words about it. */
const TOLD_EVERY = 64;

interface Parts {
  readonly children: readonly { readonly text: string; readonly line: () => number }[];
  readonly breathe: () => Promise<void>;
  readonly onChecked: (children: number) => void;
}

/** An envelope in which the children are missing and the drafts have not been looked at. */
type Head = ReturnType<typeof envelopeSchema.parse>;

function readHead(head: unknown): Result<Head, FileProblem> {
  const format = typeof head === 'object' && head !== null && 'format' in head ? head.format : undefined;
  if (format === FRAMEWORK_FORMAT || format === LOCAL_HELP_FORMAT) return failed({ code: 'packFile' });
  if (format === VIEWS_FORMAT) return failed({ code: 'viewsFile' });
  if (typeof head !== 'object' || head === null || format !== FORMAT) return failed({ code: 'notOurs' });
  if ('kind' in head && head.kind === COUNCIL) return failed({ code: 'councilFile' });
  const version = 'version' in head ? head.version : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return failed({ code: 'badVersion', path: 'version', found: JSON.stringify(version)?.slice(0, 60) });
  }
  if (version > FORMAT_VERSION) return failed({ code: 'newerVersion', path: 'version', found: String(version) });
  return checked(envelopeSchema, head);
}

/** A framework that cannot be read here keeps nobody from reading the children. It is left out, and counted. */
function readPacks(values: readonly unknown[]): Pick<Envelope, 'packs' | 'packsLeftOut'> {
  const packs = values.map(packIn).flatMap((pack) => (pack.ok ? [pack.value] : []));
  return { packs, packsLeftOut: values.length - packs.length };
}

async function readRecords({ children: pieces, breathe, onChecked }: Parts, head: Head): Promise<Result<Pick<Envelope, 'children' | 'drafts'>, FileProblem>> {
  const tally = createTally();
  const children: ChildRecord[] = [];
  for (const [index, piece] of pieces.entries()) {
    const record = toToday(JSON.parse(piece.text), head.version);
    const problem = record.ok ? tally.addChild(record.value) : record.problem;
    if (problem) return failed({ ...within(`children[${index}]`, problem), line: piece.line() });
    if (record.ok) children.push(record.value);
    if (index % TOLD_EVERY === 0) onChecked(index);
    await breathe();
  }
  onChecked(pieces.length);
  const drafts: Draft[] = [];
  for (const [index, value] of head.drafts.entries()) {
    const draft = draftToToday(value, head.version);
    const problem = draft.ok ? tally.addDraft(draft.value) : draft.problem;
    if (problem) return failed(within(`drafts[${index}]`, problem));
    if (draft.ok) drafts.push(draft.value);
  }
  const counted = tally.contents();
  const differs = (['children', 'reviews', 'drafts'] as const).find((what) => counted[what] !== head.contents[what]);
  return differs ? failed({ code: 'countsDiffer', path: `contents.${differs}`, found: String(counted[differs]) }) : done({ children, drafts });
}

function within(place: string, problem: FileProblem): FileProblem {
  return { ...problem, path: problem.path ? `${place}.${problem.path}` : place };
}

import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { draftToToday, toToday } from '../format/upgrade.ts';
import { createPause } from '../lock/pause.ts';
import { decodeText } from './decode.ts';
import type { Envelope } from './envelope.ts';
import { problemOfForeign } from './foreign.ts';
import { isUnchanged } from './isUnchanged.ts';
import { MOST_TEXT } from './limits.ts';
import type { FileProblem } from './problem.ts';
import type { FileProgress } from './progress.ts';
import { type Head, readHead, withoutRecords } from './readHead.ts';
import { lineOf, scan } from './scan.ts';
import { createTally } from './tally.ts';

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
  const pause = createPause();
  const text = await decodeText(source, limits.maxBytes, pause);
  return text.ok ? readText(text.value, pause) : text;
}

/** The same for the text of a file. */
export async function readText(
  text: string, pause: () => Promise<void> | undefined, onProgress: (progress: FileProgress) => void = () => {},
): Promise<Result<Envelope, FileProblem>> {
  onProgress({ doing: 'reading', done: 0, of: 0 });
  const scanned = await scan(text, pause);
  if (!scanned.ok) return /^\s*[{[]/.test(text) ? scanned : failed(problemOfForeign(text));
  const head: unknown = JSON.parse(scanned.value.head);
  const parts: Parts = {
    children: scanned.value.children.map(({ start, end }) => ({ line: () => lineOf(text, start), text: text.slice(start, end) })),
    pause,
    onChecked: (done) => onProgress({ doing: 'checking', done, of: scanned.value.children.length }),
  };
  const envelope = readHead(head);
  if (!envelope.ok) return envelope;
  const records = await readRecords(parts, envelope.value);
  if (!records.ok) return records;
  const { drafts, integrity } = envelope.value;
  if (!await isUnchanged({ children: parts.children.map((child) => child.text), drafts, head: envelope.value }, integrity.digest, pause)) return failed({ code: 'changed' });
  return done({ ...withoutRecords(envelope.value), ...records.value });
}

/** So many children are checked between two words about it. */
const TOLD_EVERY = 64;

interface Parts {
  readonly children: readonly { readonly text: string; readonly line: () => number }[];
  readonly pause: () => Promise<void> | undefined;
  readonly onChecked: (children: number) => void;
}

async function readRecords({ children: pieces, pause, onChecked }: Parts, head: Head): Promise<Result<Pick<Envelope, 'children' | 'drafts'>, FileProblem>> {
  const tally = createTally();
  const children: ChildRecord[] = [];
  for (const [index, piece] of pieces.entries()) {
    const record = toToday(JSON.parse(piece.text), head.version);
    const problem = record.ok ? tally.addChild(record.value) : record.problem;
    if (problem) return failed({ ...within(`children[${index}]`, problem), line: piece.line() });
    if (record.ok) children.push(record.value);
    if (index % TOLD_EVERY === 0) onChecked(index);
    await pause();
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

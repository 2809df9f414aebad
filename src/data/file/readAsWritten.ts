import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Result } from '../../core/result.ts';
import { draftToToday, FORMAT_VERSION } from '../format/upgrade.ts';
import { canonicalText, createDigest, headOf } from './integrity.ts';
import { itemIn, textOf } from './itemIn.ts';
import { linesOf } from './lines.ts';
import { recordOfToday } from './ordinaryRecord.ts';
import type { FileProblem } from './problem.ts';
import type { FileProgress } from './progress.ts';
import { type Head, readHead, type WithoutRecords, withoutRecords } from './readHead.ts';
import { scan } from './scan.ts';
import { createTally } from './tally.ts';

/** Where records go as they are read. Nothing of it may be believed before the reading has come to its end. */
export interface Take {
  /** `json` gives the record as JSON in UTF-8. Waited for, so that no more is read than is taken. */
  readonly child: (record: ChildRecord, json: () => Uint8Array) => Promise<void> | void;
  readonly draft: (draft: Draft, json: () => Uint8Array) => Promise<void> | void;
  /** What was given so far counts no more: it begins again. */
  readonly anew: () => void;
}

interface Reading {
  readonly pause: () => Promise<void> | undefined;
  readonly onProgress: (progress: FileProgress) => void;
  readonly take: Omit<Take, 'anew'>;
}

/**
 * Reads a file that stands just as this version writes it, one child a line, while it comes in, and never holds its whole text.
 * Undefined for any other file, and for one with anything wrong: then `readText` reads all of it, and says what it is. Whatever is read
 * here is checked by the same rules as there, in another order: each line before it is taken, what they mean together and the integrity at the end.
 */
export async function readAsWritten(pieces: AsyncIterable<Result<Uint8Array<ArrayBuffer>, FileProblem>>, reading: Reading): Promise<WithoutRecords | undefined> {
  const limit = { longest: OPENING.length };
  const lines = linesOf(pieces, limit);
  const nextText = async () => {
    const { value } = await lines.next();
    return value ? textOf(value) : undefined;
  };
  try {
    if (await nextText() !== '{') return undefined;
    limit.longest = Number.MAX_SAFE_INTEGER;
    const top: string[] = ['{'];
    for (let line = await nextText(); line !== CHILDREN; line = await nextText()) {
      if (line === undefined || (top.length === 1 && line !== OPENING)) return undefined;
      top.push(line);
      await reading.pause();
    }
    const head = await headFrom(`${top.join('\n')}\n${CHILDREN}],\n${DRAFTS}]\n}`);
    return head && await readLists(lines, nextText, head, reading);
  } finally {
    await lines.return(undefined);
  }
}

const OPENING = '"format": "valuing-send",';
const [CHILDREN, DRAFTS] = ['"children": [', '"drafts": ['] as const;
/** So many children are checked between two words about it. */
const TOLD_EVERY = 64;
const COMMA = 0x2C;

type Lines = AsyncGenerator<Uint8Array<ArrayBuffer> | undefined>;

async function readLists(lines: Lines, nextText: () => Promise<string | undefined>, head: Head, { pause, onProgress, take }: Reading): Promise<WithoutRecords | undefined> {
  const [digest, tally] = [createDigest(), createTally()];
  const { contents: { children: of }, version } = head;
  let checked = 0;
  onProgress({ doing: 'reading', done: 0, of: 0 });
  const isSound = await listIn(lines, '],', async (line) => {
    const item = await itemIn(line);
    if (!item) return false;
    const record = recordOfToday(item.value);
    if (!record.ok || tally.addChild(record.value)) return false;
    await digest.add(line); // as it stands: what was written in another way shows at the end
    await take.child(record.value, () => line);
    if (checked % TOLD_EVERY === 0) onProgress({ doing: 'checking', done: checked, of });
    checked += 1;
    await pause();
    return true;
  }) && await nextText() === DRAFTS && await listIn(lines, ']', async (line) => {
    const item = await itemIn(line);
    if (!item) return false;
    const draft = draftToToday(item.value, version);
    if (!draft.ok || tally.addDraft(draft.value)) return false;
    await digest.add(canonicalText(item.value));
    await take.draft(draft.value, () => line);
    await pause();
    return true;
  }) && await nextText() === '}' && (await lines.next()).done;
  const counted = tally.contents();
  if (!isSound || (['children', 'reviews', 'drafts'] as const).some((what) => counted[what] !== head.contents[what])) return undefined;
  onProgress({ doing: 'checking', done: of, of });
  await digest.add(canonicalText(headOf(head)));
  return await digest.total() === head.integrity.digest ? withoutRecords(head) : undefined;
}

/** Reads items, one a line with a comma between them, until the list is closed by this line. */
async function listIn(lines: Lines, closing: string, read: (line: Uint8Array<ArrayBuffer>) => Promise<boolean>): Promise<boolean> {
  let isMore: boolean | undefined;
  for (;;) {
    const { value: line } = await lines.next();
    if (!line) return false;
    if (line.length === closing.length && textOf(line) === closing) return isMore !== true;
    if (isMore === false) return false; // there was no comma
    isMore = line.at(-1) === COMMA;
    if (!await read(isMore ? line.subarray(0, -1) : line)) return false;
  }
}

/** The head of a file of today's version: an older one has to be stepped up. */
async function headFrom(text: string): Promise<Head | undefined> {
  if (!(await scan(text, async () => {})).ok) return undefined;
  const head = readHead(JSON.parse(text));
  return head.ok && head.value.version === FORMAT_VERSION ? head.value : undefined;
}

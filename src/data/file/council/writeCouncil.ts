import type { CouncilChild, CouncilFile } from '../../../core/councilFile.ts';
import { createBreather } from '../breathe.ts';
import { FORMAT, type Integrity } from '../envelope.ts';
import { canonicalText, createDigest } from '../integrity.ts';
import type { Writing } from '../writeFile.ts';
import { COUNCIL_KIND, COUNCIL_VERSION } from './councilEnvelope.ts';

export interface WrittenCouncil {
  readonly blob: Blob;
  /** Holds the day and four digits of the content, and nobody's name. */
  readonly fileName: string;
}

/** So much text is handed to the browser at once, which may then keep it off the heap. */
const HANDFUL = 1024 * 1024;

/** Writes a council file, one child a line, as `writeEnvelope` writes records. `readCouncil` gives back the same. Throws the signal's reason. */
export async function writeCouncil({ children, ...head }: CouncilFile, { onWritten, signal }: Writing = {}): Promise<WrittenCouncil> {
  const breathe = createBreather(signal);
  const digest = createDigest();
  const blobs: Blob[] = [];
  let text = '';
  for (const [at, child] of children.entries()) {
    const line = canonicalText(child);
    await digest.add(line);
    text += `${at > 0 ? ',' : ''}\n${line}`;
    if (text.length >= HANDFUL) {
      blobs.push(new Blob([text]));
      text = '';
      onWritten?.(at + 1);
    }
    await breathe();
  }
  const opening = { format: FORMAT, version: COUNCIL_VERSION, kind: COUNCIL_KIND, ...head, count: children.length };
  await digest.add(canonicalText(opening));
  const integrity: Integrity = { algorithm: 'SHA-256', digest: await digest.total() };
  const lines = Object.entries({ ...opening, integrity }).map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`);
  const blob = new Blob(['{\n', ...lines, '"children": [', ...blobs, text, '\n]\n}\n'], { type: 'application/json' });
  return { blob, fileName: councilFileName(head.madeOn, integrity.digest) };
}

function councilFileName(madeOn: CouncilFile['madeOn'], digest: string): string {
  return `valuing-send-${COUNCIL_KIND}-${madeOn}-${digest.slice(0, 4)}.json`;
}

/** What the same content is called as NDJSON: one line for each child and review. */
export function linesName(fileName: string): string {
  return fileName.replace(/\.json$/, '.ndjson');
}

/** A child's line as it stands in the file. */
export function childAsWritten(child: CouncilChild): string {
  return canonicalText(child);
}

import type { CouncilChild, CouncilFile } from '../../../core/councilFile.ts';
import { createBreather } from '../breathe.ts';
import { FORMAT, type Integrity } from '../envelope.ts';
import { canonicalText, createDigest } from '../integrity.ts';
import type { Writing } from '../writeFile.ts';
import { COUNCIL_KIND, COUNCIL_VERSION } from './councilEnvelope.ts';

export interface WrittenCouncil {
  readonly blob: Blob;
  /** Holds the school's name as typed, the day and four digits of the content, and no child's name. */
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
  return { blob, fileName: councilFileName(head, integrity.digest) };
}

function councilFileName({ school, madeOn }: Pick<CouncilFile, 'school' | 'madeOn'>, digest: string): string {
  return ['valuing-send', COUNCIL_KIND, nameForFiles(school.name), madeOn, `${digest.slice(0, 4)}.json`].filter(Boolean).join('-');
}

/** So long that with the rest it is no trouble on any disk; letters and digits alone, which no system reads as anything else. */
const LONGEST_NAME = 40;

function nameForFiles(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/['’]/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return Array.from(plain.normalize('NFC')).slice(0, LONGEST_NAME).join('').replaceAll(/^-+|-+$/g, '');
}

/** What the same content is called as NDJSON: one line for each child and review. */
export function linesName(fileName: string): string {
  return fileName.replace(/\.json$/, '.ndjson');
}

/** A child's line as it stands in the file. */
export function childAsWritten(child: CouncilChild): string {
  return canonicalText(child);
}

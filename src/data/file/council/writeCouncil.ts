import type { CouncilChild, CouncilFile } from '../../../core/council/councilFile.ts';
import { createPause } from '../../lock/pause.ts';
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
  const pause = createPause(signal);
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
    await pause();
  }
  const opening = { format: FORMAT, version: COUNCIL_VERSION, kind: COUNCIL_KIND, ...head, count: children.length };
  await digest.add(canonicalText(opening));
  const integrity: Integrity = { algorithm: 'SHA-256', digest: await digest.total() };
  const lines = Object.entries({ ...opening, integrity }).map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`);
  const blob = new Blob(['{\n', ...lines, '"children": [', ...blobs, text, '\n]\n}\n'], { type: 'application/json' });
  return { blob, fileName: councilFileName(head, integrity.digest) };
}

type Named = Pick<CouncilFile, 'school' | 'madeOn'>;

function councilFileName({ school, madeOn }: Named, digest: string, ending = 'json'): string {
  return ['valuing-send', COUNCIL_KIND, nameForFiles(school.name), madeOn, `${digest.slice(0, 4)}.${ending}`].filter(Boolean).join('-');
}

/** So long that with the rest it is no trouble on any disk; letters and digits alone, which no system reads as anything else. */
const LONGEST_NAME = 40;

function nameForFiles(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/['’]/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return Array.from(plain.normalize('NFC')).slice(0, LONGEST_NAME).join('').replaceAll(/^-+|-+$/g, '');
}

/** What the lines for a database are called: as the file is, with four digits of the lines' own digest. */
export function linesName(named: Named, digest: string): string {
  return councilFileName(named, digest, 'ndjson');
}

/** A child's line as it stands in the file. */
export function childAsWritten(child: CouncilChild): string {
  return canonicalText(child);
}

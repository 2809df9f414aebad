import type { CouncilFile } from '../../core/council/councilFile.ts';
import { createPause } from '../../data/vault/pause.ts';

/** So many bytes are read back at once. */
const HANDFUL = 1024 * 1024;

/**
 * Whether lines that were written can be read back, each as one JSON object, with as many of each kind as the file asks for. It does
 * not compare what stands in them. Throws the signal's reason.
 */
export async function areLinesOf(blob: Blob, file: CouncilFile, signal: AbortSignal): Promise<boolean> {
  const counted: Record<string, number> = { school: 0, strand: 0, review: 0, provision: 0 };
  const pause = createPause();
  for await (const line of linesIn(blob)) {
    const kind = kindOf(line);
    if (kind === undefined || !Object.hasOwn(counted, kind)) return false;
    counted[kind] = (counted[kind] ?? 0) + 1;
    await pause();
    signal.throwIfAborted();
  }
  const asked: Record<string, number> = { school: 1, strand: file.framework.domains.reduce((sum, { strands }) => sum + strands.length, 0), review: 0, provision: 0 };
  for (const { reviews } of file.children) {
    asked.review = (asked.review ?? 0) + Math.max(1, reviews.length); // a child without one has a line too
    for (const { provisions } of reviews) for (const { strands } of provisions) asked.provision = (asked.provision ?? 0) + new Set(strands).size;
    await pause();
    signal.throwIfAborted();
  }
  return Object.entries(asked).every(([kind, n]) => counted[kind] === n);
}

/** Every line; the last one too where its end is missing, so that it is seen. */
async function* linesIn(blob: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let at = 0; at < blob.size; at += HANDFUL) {
    const lines = (rest + decoder.decode(await blob.slice(at, at + HANDFUL).arrayBuffer(), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

function kindOf(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'string' ? value.line : undefined;
  } catch {
    return undefined;
  }
}

import type { CouncilFile } from '../../../core/council/councilFile.ts';
import { failed, type Result } from '../../../core/result.ts';
import { createPause } from '../../lock/pause.ts';
import { decodeBytes, decodeText } from '../decode.ts';
import { gunzip } from '../gunzip.ts';
import { MOST_TEXT } from '../limits.ts';
import type { FileWork } from '../progress.ts';
import { openChunks } from '../sealedChunks.ts';
import { readSealedHeader } from '../sealedHeader.ts';
import type { Source } from '../readSource.ts';
import { type CouncilProblem, councilProblemOf } from './councilProblem.ts';
import { readCouncilText } from './readCouncilText.ts';

/** Reads a council file in this thread, sealed or not. What the signal stops answers `stopped`. */
export async function readCouncilSource({ file, key }: Pick<Source, 'file' | 'key'>, { onProgress, signal }: FileWork = {}): Promise<Result<CouncilFile, CouncilProblem>> {
  const pause = createPause(signal);
  try {
    const text = await (key ? unsealed(file, key, pause) : decodeText(file, MOST_TEXT, pause));
    return text.ok ? await readCouncilText(text.value, pause, onProgress) : failed(councilProblemOf(text.problem));
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'stopped' });
    throw error;
  }
}

async function unsealed(file: Blob, key: Uint8Array<ArrayBuffer>, pause: () => Promise<void> | undefined) {
  const sealed = await readSealedHeader(file);
  return sealed.ok ? decodeBytes(gunzip(openChunks(file, sealed.value, key), sealed.value.header.plainBytes), pause) : sealed;
}

import type { Day } from '../../core/day.ts';
import type { EnvelopeKind } from './envelope.ts';

/**
 * What a file is called: kind and day, never a child. A backup needs no more; the others carry four digits of their
 * digest, so that two children's files of one day do not take each other's place.
 */
export function fileNameOf(kind: EnvelopeKind, exportedOn: Day, digest: string): string {
  return `valuing-send-${kind}-${exportedOn}${kind === 'backup' ? '' : `-${digest.slice(0, 4)}`}.json`;
}

/** The name of the same file once it is sealed. */
export function sealedName(fileName: string): string {
  return fileName.replace(/\.json$/, SEALED_ENDING);
}

export const SEALED_ENDING = '.vsend';

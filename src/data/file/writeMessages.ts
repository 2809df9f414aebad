import type { Draft } from '../../core/draft.ts';
import type { WrittenBackup } from './backupWriter.ts';
import type { AboutFile } from './envelopeText.ts';
import type { Sealing } from './sealPieces.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the page says to the worker that writes a backup: how it is sealed, if it is; its records; that this was all. */
export type WriteRequest =
  | { readonly ask: 'begin'; readonly sealing: Sealing | undefined }
  | { readonly ask: 'records'; readonly packed: readonly Bytes[] }
  | { readonly ask: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly ask: 'end'; readonly about: AboutFile };

/** What it answers: one `done` to each request but the last, and then the file. Its first word is that it is awake. */
export type WriteAnswer =
  | { readonly is: 'awake' | 'done' }
  | { readonly is: 'written'; readonly written: WrittenBackup };

/** What that worker says to the one that gzips and seals for it, and what this one answers. */
export type SqueezeRequest =
  | { readonly ask: 'begin'; readonly sealing: Sealing }
  | { readonly ask: 'add'; readonly bytes: Bytes }
  | { readonly ask: 'end'; readonly opening: Bytes };

export type SqueezeAnswer =
  | { readonly is: 'awake' | 'done' }
  | { readonly is: 'file'; readonly blob: Blob };

import type { Draft } from '../../core/draft.ts';
import type { Contents } from './envelope.ts';
import { type AboutFile, createEnvelopeText } from './envelopeText.ts';
import { packedLine } from './packedLine.ts';
import { recordLine } from './recordLine.ts';
import type { Squeeze } from './squeeze.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Writes a file of records that are packed as the vault keeps them. */
export interface BackupWriter {
  /** Resolves when there is room for more. The bytes are its own from then on. */
  records(packed: readonly Bytes[]): Promise<void>;
  /** After every record. */
  drafts(drafts: readonly Draft[]): Promise<void>;
  end(about: AboutFile): Promise<WrittenBackup>;
}

export interface WrittenBackup {
  readonly blob: Blob;
  readonly contents: Contents;
  /** Of the file's text. */
  readonly digest: string;
}

/** Writes in this thread: the same text, byte by byte, as `writeEnvelope` gives for the same records. */
export function createBackupWriter(squeeze: Squeeze, pause: () => Promise<void> | undefined): BackupWriter {
  const text = createEnvelopeText((bytes) => squeeze.add(bytes));
  return {
    async records(packed) {
      for (const bytes of packed) {
        const { line, reviews } = packedLine(bytes);
        await text.child(line, reviews);
        await pause();
      }
    },
    async drafts(drafts) {
      for (const draft of drafts) {
        await text.draft(recordLine(draft));
        await pause();
      }
    },
    async end(about) {
      const { bytes, contents, digest } = await text.end(about);
      return { blob: await squeeze.end(bytes), contents, digest };
    },
  };
}

import type { Folder } from '../../../src/data/vault/copies/folder.ts';
import type { CopyPlace } from '../../../src/data/vault/copyPlace.ts';
import type { Witness, WitnessPlace } from '../../../src/data/vault/witness.ts';

/** A folder in memory that does what the browser's private folder does. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** Asked before each call on a folder; what it throws, the call rejects with. It may say how many bytes still get through. */
export type Fault = (call: 'list' | 'read' | 'append' | 'remove', name: string, bytes?: Uint8Array) => number | void;

export interface MemoryPlace extends CopyPlace {
  /** The files of each vault. */
  readonly vaultFiles: Map<string, Files>;
  fault: Fault | undefined;
  /** Takes everything away, as a browser does that clears its files: folders that are open are gone, one that is opened anew is empty. */
  takeAway(name?: string): void;
}

export function memoryPlace(): MemoryPlace {
  const vaultFiles = new Map<string, Files>();
  let goneAs = new Array<string>();
  const place: MemoryPlace = {
    vaultFiles,
    fault: undefined,
    areThere: async () => vaultFiles.size > 0,
    vaults: async () => [...vaultFiles.keys()],
    async open(vaultId) {
      const files: Files = vaultFiles.get(vaultId) ?? new Map();
      vaultFiles.set(vaultId, files);
      const opened = goneAs.length;
      return folderOver(files, (call, name, bytes) => {
        if (goneAs[opened]) throw new DOMException('the folder is gone', goneAs[opened]);
        return place.fault?.(call, name, bytes);
      });
    },
    takeAway(name = 'NotFoundError') {
      goneAs = [...goneAs, name];
      vaultFiles.clear();
    },
    async removeAll() { vaultFiles.clear(); },
  };
  return place;
}

export function folderOver(files: Files, fault: Fault = () => {}): Folder {
  return {
    async list() {
      fault('list', '');
      return [...files].map(([name, bytes]) => ({ name, size: bytes.length }));
    },
    async read(name, from, to) {
      fault('read', name);
      const bytes = files.get(name);
      if (!bytes) throw new DOMException('no such file', 'NotFoundError');
      return bytes.slice(from, to);
    },
    async append(name, bytes) {
      const through = fault('append', name, bytes) ?? bytes.length;
      const before = files.get(name) ?? new Uint8Array();
      const after = new Uint8Array(before.length + through);
      after.set(before);
      after.set(bytes.subarray(0, through), before.length);
      files.set(name, after);
      if (through < bytes.length) throw new DOMException('no room', 'QuotaExceededError');
    },
    async remove(name) {
      fault('remove', name);
      files.delete(name);
    },
    close() {},
  };
}

/** The only files of the only vault. */
export function filesIn({ vaultFiles }: MemoryPlace): Files {
  const [files] = vaultFiles.values();
  if (!files || vaultFiles.size > 1) throw new Error(`there are copies of ${vaultFiles.size} vaults`);
  return files;
}

export function memoryWitness(): WitnessPlace & { said: Witness | undefined } {
  return {
    said: undefined,
    read() { return this.said; },
    write(witness) { this.said = witness; },
    remove() { this.said = undefined; },
  };
}

import { onTestFinished, vi } from 'vitest';

type Trouble = (what: 'list' | 'open' | 'write' | 'close' | 'read' | 'rename' | 'remove', name: string) => void;

/**
 * A folder as Chromium gives it to a page, in memory: the part of the browser's `FileSystemDirectoryHandle` that a page
 * needs to save files. It is no part of the app.
 */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly name: string;
  permission: PermissionState = 'granted';
  /** What somebody answers when the browser asks. */
  answer: PermissionState = 'granted';
  /** Called before each step; it throws where a stick is pulled out or a disk is full. */
  trouble: Trouble = () => {};
  /** What the disk makes of the bytes that are written. */
  onDisk: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes;
  canRename = true;
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(name: string) { this.name = name; }

  async queryPermission() { return this.permission; }
  async requestPermission() {
    if (this.permission === 'prompt') this.permission = this.answer;
    return this.permission;
  }

  async* entries(): AsyncGenerator<[string, { kind: 'file'; name: string }]> {
    this.step('list', '');
    for (const name of this.names) yield [name, { kind: 'file', name }];
  }

  async getFileHandle(name: string, { create = false } = {}) {
    this.step('open', name);
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('no such file', 'NotFoundError');
      this.files.set(name, new Uint8Array());
    }
    return new MemoryFile(this, name);
  }

  async removeEntry(name: string) {
    this.step('remove', name);
    if (!this.files.delete(name)) throw new DOMException('no such file', 'NotFoundError');
  }

  step(...[what, name]: Parameters<Trouble>) {
    if (this.permission !== 'granted') throw new DOMException('not allowed', 'NotAllowedError');
    this.trouble(what, name);
  }

  get names(): string[] { return [...this.files.keys()].toSorted(); }
}

class MemoryFile {
  readonly kind = 'file';
  name: string;
  readonly folder: MemoryFolder;
  readonly move?: (name: string) => Promise<void>;

  constructor(folder: MemoryFolder, name: string) {
    this.folder = folder;
    this.name = name;
    if (folder.canRename) this.move = (to) => this.rename(to);
  }

  async getFile() {
    this.folder.step('read', this.name);
    return new File([this.folder.files.get(this.name) ?? new Uint8Array()], this.name);
  }

  /** What is written appears in the folder when it is closed, as it does in Chromium. */
  async createWritable() {
    const written: Blob[] = [];
    return {
      write: async (blob: Blob) => {
        this.folder.step('write', this.name);
        written.push(blob);
      },
      close: async () => {
        const bytes = new Uint8Array(await new Blob(written).arrayBuffer());
        this.folder.step('close', this.name);
        this.folder.files.set(this.name, this.folder.onDisk(bytes));
      },
      abort: async () => {},
    };
  }

  private async rename(to: string) {
    this.folder.step('rename', this.name);
    this.folder.files.set(to, this.folder.files.get(this.name) ?? new Uint8Array());
    this.folder.files.delete(this.name);
    this.name = to;
  }
}

/** Gives the page a browser that can choose folders: it chooses this one. A database keeps such a handle, as a browser's does. */
export function giveFolder(folder: MemoryFolder): FileSystemDirectoryHandle {
  const clone = globalThis.structuredClone;
  vi.stubGlobal('structuredClone', (value: unknown) => {
    const holds = typeof value === 'object' && value !== null && 'handle' in value && value.handle instanceof MemoryFolder;
    return holds ? { ...clone({ ...value, handle: null }), handle: value.handle } : clone(value);
  });
  const handle = folder as unknown as FileSystemDirectoryHandle;
  window.showDirectoryPicker = vi.fn(async () => handle);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    delete window.showDirectoryPicker;
  });
  return handle;
}

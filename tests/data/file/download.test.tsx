import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveToDisk } from '../../../src/data/file/download.ts';

describe('saving to disk', () => {
  const clicked: { href: string; download: string; isInPage: boolean }[] = [];
  const given: Blob[] = [];
  const revoked: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    // What a browser has and this page has not.
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) given.push(blob);
      return 'blob:here/1';
    };
    URL.revokeObjectURL = (address) => { revoked.push(address); };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push({ href: this.href, download: this.download, isInPage: this.isConnected });
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('offers the file under its name, leaves nothing on the page, and lets go of it later', () => {
    const blob = new Blob(['{}']);
    saveToDisk(blob, 'valuing-send-backup-2026-11-21.json');
    expect(clicked).toEqual([{ href: 'blob:here/1', download: 'valuing-send-backup-2026-11-21.json', isInPage: true }]);
    expect(given).toEqual([blob]);
    expect(document.querySelector('a')).toBeNull();
    expect(revoked).toEqual([]);
    vi.runAllTimers();
    expect(revoked).toEqual(['blob:here/1']);
  });
});

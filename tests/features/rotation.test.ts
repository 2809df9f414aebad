import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesToRemove, type FolderFile, folderFile, folderName, savedAtOf, unfinishedName } from '../../src/features/share/rotation.ts';

const DEVICE = 'k3V_9qa-ZZ01';
const file = (savedAt: string, whole = true): FolderFile => ({ name: folderName(savedAt, DEVICE, whole), savedAt, whole });
const NOW = '2026-11-21-1200';

/** Files of any day of some years, most of them whole. */
const anyFiles = fc.uniqueArray(
  fc.record({
    day: fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
    whole: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
  }).map(({ day, whole }) => file(`${day.toISOString().slice(0, 10)}-${day.toISOString().slice(11, 16).replace(':', '')}`, whole)),
  { selector: ({ name }) => name, maxLength: 60 },
);

describe('which backups have had their time', () => {
  it('keeps the newest ten and the first of each month for a year', () => {
    const november = Array.from({ length: 14 }, (_, index) => file(`2026-11-${String(index + 1).padStart(2, '0')}-0900`));
    const older = ['2025-10-05-0900', '2025-11-03-0900', '2025-11-28-0900', '2026-03-01-0900', '2026-03-01-1500'].map((at) => file(at));
    const removed = filesToRemove([...november, ...older], NOW).toSorted();
    expect(removed).toEqual([
      '2025-10-05-0900', '2025-11-28-0900', '2026-03-01-1500', '2026-11-02-0900', '2026-11-03-0900', '2026-11-04-0900',
    ].map((at) => file(at).name));
  });

  it('lets alone what a wrong clock has put into the future, and what came after it counts as ever', () => {
    const future = Array.from({ length: 12 }, (_, index) => file(`2031-01-${String(index + 1).padStart(2, '0')}-0900`));
    expect(filesToRemove([...future, file(NOW), file('2026-11-20-0900')], NOW)).toEqual([]);
  });

  it('a backup with gaps never takes the place of a whole one, and goes when a whole one has come', () => {
    const gaps = Array.from({ length: 12 }, (_, index) => file(`2026-11-${String(index + 1).padStart(2, '0')}-0000`, false));
    const whole = file('2026-10-30-0900');
    expect(filesToRemove([...gaps, whole], NOW).toSorted()).toEqual([gaps[0]?.name, gaps[1]?.name]);
    expect(filesToRemove([...gaps, whole, file('2026-11-21-1100')], NOW)).toHaveLength(12);
  });

  it('never takes the newest whole one, leaves a bounded number, and takes nothing more the second time', () => {
    fc.assert(fc.property(anyFiles, (files) => {
      const removed = new Set(filesToRemove(files, NOW));
      const left = files.filter(({ name }) => !removed.has(name));
      const newest = files.filter(({ whole, savedAt }) => whole && savedAt <= NOW).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
      if (newest) expect(left).toContainEqual(newest);
      expect(left.filter(({ whole, savedAt }) => whole && savedAt <= NOW).length).toBeLessThanOrEqual(10 + 13);
      expect(left.filter(({ whole, savedAt }) => !whole && savedAt <= NOW).length).toBeLessThanOrEqual(10);
      expect(filesToRemove(left, NOW)).toEqual([]);
    }));
  });

  it('reaches back a year however often a backup is made', () => {
    let files: FolderFile[] = [];
    for (let day = 0; day < 400; day += 1) {
      const at = savedAtOf(new Date(Date.UTC(2025, 9, 1 + day, 12)).toISOString());
      files.push(file(at));
      const removed = new Set(filesToRemove(files, at));
      files = files.filter(({ name }) => !removed.has(name));
    }
    const firsts = files.slice(0, -10).map(({ savedAt }) => savedAt.slice(0, 10));
    expect(firsts).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']);
  });
});

describe('the names in the folder', () => {
  it('say when, by which device, and whether anything is missing', () => {
    const name = folderName('2026-11-21-1200', DEVICE, true);
    expect(name).toBe('valuing-send-backup-2026-11-21-1200-k3v9qa.vsend');
    expect(folderFile(name, DEVICE)).toEqual({ name, savedAt: '2026-11-21-1200', whole: true });
    expect(folderFile(folderName('2026-11-21-1200', DEVICE, true, 2), DEVICE)).toMatchObject({ savedAt: '2026-11-21-1200', whole: true });
    expect(folderFile(folderName('2026-11-21-0000', DEVICE, false), DEVICE)).toMatchObject({ savedAt: '2026-11-21-0000', whole: false });
  });

  it.each([
    ['another device’s', folderName('2026-11-21-1200', 'zzzzzz', true)],
    ['one saved by hand', 'valuing-send-backup-2026-11-21.vsend'],
    ['one that is not read back yet', unfinishedName(DEVICE)],
    ['a copy somebody made', 'valuing-send-backup-2026-11-21-1200-k3v9qa (1).vsend'],
    ['one somebody renamed', 'Odd backup valuing-send-backup-2026-11-21-1200-k3v9qa.vsend'],
    ['anything else', 'Reports 2026.docx'],
  ])('%s is none of ours', (_, name) => {
    expect(folderFile(name, DEVICE)).toBeUndefined();
  });
});

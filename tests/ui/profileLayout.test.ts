import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutProfile } from '../../src/ui/profileLayout.ts';
import type { PictureGroup, PictureMark } from '../../src/ui/profileLayout.ts';

/** The shape of a whole profile: five domains of four, five strands, five strands. */
const WHOLE = shape([4, 4, 4, 4, 4], [5], [5]);

describe('a profile picture', () => {
  it('stands exactly as in the sample drawing of 160', () => {
    const layout = layOutProfile(WHOLE, 'small');
    expect(layout.strands.map(({ x }) => hundredths(x))).toEqual([
      3.22, 7.66, 12.1, 16.54, 23.18, 27.62, 32.06, 36.5, 43.14, 47.58, 52.02, 56.46, 63.1, 67.54, 71.98, 76.42, 83.06, 87.5, 91.94, 96.38,
      108.82, 113.26, 117.7, 122.14, 126.58, 139.02, 143.46, 147.9, 152.34, 156.78,
    ]);
    expect(layout.rules.map(({ from, to }) => [hundredths(from), hundredths(to)])).toEqual([[1, 98.6], [106.6, 128.8], [136.8, 159]]);
    expect([4, 3, 2, 1, 0].map(layout.yOf)).toEqual([3.5, 11.5, 19.5, 27.5, 35.5]);
    expect([layout.yOf(1.5), layout.foot, layout.height, layout.block]).toEqual([23.5, 39.5, 41.5, { width: 3.5, height: 5 }]);
    expect(layout.names).toEqual([]);
  });

  it('stands exactly as in the sample drawing of 640, with its names', () => {
    const layout = layOutProfile(shape([4, 4, 4, 4, 4], [5], [5], { change: true }), 'large');
    expect([0, 1, 4, 8, 12, 16, 20, 25, 29].map((index) => hundredths(layout.strands[index]?.x ?? 0)))
      .toEqual([9.77, 27.3, 93.9, 178.03, 262.17, 346.3, 444.43, 560.1, 630.23]);
    expect([4, 3, 2, 1, 0].map(layout.yOf)).toEqual([38, 61, 84, 107, 130]);
    expect([layout.foot, layout.height, layout.changeY]).toEqual([141, 182, 151]);
    expect(layout.names.map(({ kind, x, y }) => [kind, hundredths(x), Math.round(y)])).toEqual([
      ['group', 1, 14], ['group', 435.67, 14], ['group', 551.33, 14],
      ['domain', 2.77, 170], ['domain', 86.9, 170], ['domain', 171.03, 170], ['domain', 255.17, 170], ['domain', 339.3, 170], ['domain', 437.43, 170], ['domain', 553.1, 170],
    ]);
  });

  it('leaves no gap for a part that was left out', () => {
    const layout = layOutProfile(shape([4, 4, 4, 4, 4], [5]), 'small');
    expect(hundredths(layout.rules.at(-1)?.to ?? 0)).toBe(159);
    expect(layOutProfile([...WHOLE.slice(0, 2), { label: 'Home', domains: [{ label: 'Help', marks: [] }] }], 'small').rules).toEqual(layout.rules);
  });

  it('keeps few strands close together', () => {
    const layout = layOutProfile(shape([3, 3]), 'small');
    expect((layout.strands[1]?.x ?? 0) - (layout.strands[0]?.x ?? 0)).toBe(7);
  });

  it('puts names that would touch on a row of their own', () => {
    const layout = layOutProfile(shape([1, 1, 1]), 'large');
    const rows = layout.names.filter(({ kind }) => kind === 'domain').map(({ y }) => Math.round(y));
    expect(new Set(rows).size).toBeGreaterThan(1);
    expect(layout.height).toBeGreaterThan(171);
  });

  it('draws nothing of nothing', () => {
    expect(layOutProfile([], 'large').strands).toEqual([]);
  });

  it('keeps every strand of any framework in order, apart and inside the picture', () => {
    const anyShape = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(anyShape, fc.constantFrom('small', 'large'), (counts, size) => {
      const layout = layOutProfile(shape(...counts), size);
      expect(layout.strands).toHaveLength(counts.flat().reduce((sum, count) => sum + count, 0));
      for (const [index, strand] of layout.strands.entries()) {
        const before = layout.strands[index - 1]?.x ?? -Infinity;
        expect(strand.x - before).toBeGreaterThan(layout.block.width);
        expect(strand.x - layout.block.width / 2).toBeGreaterThanOrEqual(0);
        expect(strand.x + layout.block.width / 2).toBeLessThanOrEqual(layout.width);
      }
    }));
  });
});

function shape(...groups: readonly (readonly number[] | { readonly change: true })[]): readonly PictureGroup[] {
  const change = groups.some((group) => 'change' in group) ? 'up' as const : undefined;
  const mark: PictureMark = 2;
  return groups.flatMap((group, at) => ('change' in group ? [] : [{
    label: ['Child', 'Setting', 'Home'][at] ?? 'More',
    domains: group.map((count, domain) => ({
      label: ['Communication', 'Learning', 'Feelings', 'Senses, body', 'Everyday life'][domain] ?? 'Readiness',
      marks: Array.from({ length: count }, (_, strand) => ({ key: `${at}.${domain}.${strand}`, mark, change })),
    })),
  }]));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

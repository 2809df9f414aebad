import { describe, expect, test } from 'vitest';
import type { CouncilFile } from '../../../src/core/council/councilFile.ts';
import { mergeCouncil, schoolsFor } from '../../../src/core/council/councilMerge.ts';
import { madeUpSchools } from '../councils.ts';

const TODAY = '2026-11-21';
const [first, second, third] = madeUpSchools(1, { sizes: [6, 7, 8] }) as [CouncilFile, CouncilFile, CouncilFile];

describe('files of many schools', () => {
  test('count each school once, from its newest file, whatever the order they come in', () => {
    const older = { ...first, madeOn: '2026-01-10', madeAt: '2026-01-10T09:00:00.000Z', children: [] };
    for (const files of [[older, first, second], [first, second, older], [second, first, older]]) {
      const merge = mergeCouncil(files, TODAY);
      expect(merge.schools).toEqual([first, second]);
      expect(merge.older).toEqual([{ at: files.indexOf(older), because: 'older' }]);
    }
  });

  test('of one moment the one that was given later counts, where they are copies', () => {
    const again = { ...first, children: first.children.slice(1) };
    expect(mergeCouncil([first, again], TODAY)).toMatchObject({ schools: [again], older: [{ at: 0, because: 'copy' }] });
  });

  test('of one day the later one counts, in whatever order they are chosen', () => {
    const later = { ...first, madeAt: '2026-11-01T15:00:00.000Z' };
    for (const files of [[first, later], [later, first]]) expect(mergeCouncil(files, TODAY).schools).toEqual([later]);
  });

  test('of one moment that differ are asked about, and none counts until one is left', () => {
    const [one, other] = [{ ...first, mark: 'a' }, { ...first, mark: 'b' }];
    expect(mergeCouncil([one, other, second], TODAY)).toMatchObject({ schools: [second], unclear: [[0, 1]], older: [] });
    expect(mergeCouncil([one, other], TODAY, { without: new Set([0]) })).toMatchObject({ schools: [other], unclear: [], older: [{ at: 0, because: 'leftOut' }] });
  });

  test('dated after today are told, and the one before counts once they are left out', () => {
    const future = { ...first, madeOn: '2027-02-01', madeAt: '2027-02-01T09:00:00.000Z' };
    expect(mergeCouncil([first, future], TODAY)).toMatchObject({ schools: [future], future: [1] });
    expect(mergeCouncil([first, future], TODAY, { without: new Set([1]) })).toMatchObject({ schools: [first], future: [1], older: [{ at: 1, because: 'leftOut' }] });
  });

  test('for another spelling of the recipient count once somebody says it is the same', () => {
    const spelt = { ...second, recipient: 'Lowmere Borough Council' };
    expect(mergeCouncil([first, spelt], TODAY).otherRecipient).toEqual([1]);
    expect(mergeCouncil([first, spelt], TODAY, { sameRecipients: new Set(['lowmere borough council']) })).toMatchObject({ schools: [first, spelt], otherRecipient: [] });
  });

  test('for somebody else are kept apart', () => {
    const elsewhere = { ...second, recipient: 'Highmere Council' };
    expect(mergeCouncil([first, elsewhere, third], TODAY)).toMatchObject({ schools: [first, third], otherRecipient: [1] });
    const asTyped = { ...second, recipient: ' lowmere  council' };
    expect(mergeCouncil([first, asTyped], TODAY)).toMatchObject({ schools: [first, asTyped], otherRecipient: [] });
  });

  test('of another framework, edition or line are kept apart, the most frequent first', () => {
    const edition = { ...first, framework: { ...first.framework, edition: '2' } };
    const line = { ...second, framework: { ...second.framework, overTheLineFrom: 3 as const } };
    const fourth = { ...third, school: { id: 's9', name: 'School 9' } };
    const merge = mergeCouncil([edition, line, third, fourth], TODAY);
    expect(merge.frameworks).toEqual([third.framework, edition.framework, line.framework]);
    expect(merge.frameworks.map((framework) => schoolsFor(merge, framework))).toEqual([[third, fourth], [edition], [line]]);
  });

  test('with one name and two ids both count until one is left out', () => {
    const namesake = { ...second, school: { id: 's9', name: ' SCHOOL 1.' } };
    const merge = mergeCouncil([first, namesake], TODAY);
    expect(merge.sameName).toEqual([['s9', 's0']]);
    expect(schoolsFor(merge, first.framework)).toHaveLength(2);
    expect(schoolsFor(merge, first.framework, new Set(['s9']))).toEqual([first]);
  });

  test('are old after 18 months', () => {
    const at = (madeOn: string) => mergeCouncil([{ ...first, madeOn }], TODAY).old;
    expect(at('2025-05-21')).toEqual([]);
    expect(at('2025-05-20')).toEqual(['s0']);
  });

  test('stand in order of name, and tell when they are not of the same children', () => {
    const merge = mergeCouncil([{ ...third, who: 'E' }, { ...first, school: { id: 'z', name: 'School 10' } }, second], TODAY);
    expect(merge.schools.map(({ school }) => school.name)).toEqual(['School 2', 'School 3', 'School 10']);
    expect(merge.who).toEqual(['all', 'E']);
  });

  test('may be none', () => {
    expect(mergeCouncil([], TODAY)).toMatchObject({ schools: [], frameworks: [] });
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import source from '../../src/catalog/england-2025.json';
import { loadEngland } from '../../src/catalog/england.ts';
import { BESIDE_WORDS, besideRows, countInWords, NEEDS_IN, perCent } from '../../src/catalog/englandWords.ts';
import { BESIDE_CODES, type BesideId, needsOf, publishedCounts } from '../../src/core/england/england.ts';

const csv = (name: string) => Papa.parse<string[]>(readFileSync(path.resolve(import.meta.dirname, '../fixtures/england', name), 'utf8'), { skipEmptyLines: true }).data;
const asText = ({ columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }) => [columns, ...rows.map((row) => row.map(String))];
const loaded = await loadEngland();
if (!loaded) throw new Error('no figures');
const england = loaded;
const council = (name: string) => england.councils.find((area) => area.name === name)?.figures ?? new Map<string, number>();
const IDS = Object.keys(BESIDE_CODES) as BesideId[];

describe('the published figures', () => {
  it.each([['plans', 'england-ehc-plans-2025.csv'], ['needsByGroup', 'england-need-by-placement-2025.csv']] as const)('%s say exactly what the source says', (table, file) => {
    expect(asText(source[table])).toEqual(csv(file));
  });

  it('are shown with the words the licence asks for', () => {
    expect(england.attribution).toBe('Source: Department for Education, Education, health and care plans 2025. Contains public sector information licensed under the Open Government Licence v3.0.');
  });

  it('are of England and its 153 councils, in order of name', () => {
    expect(england.england.name).toBe('England');
    expect(england.councils).toHaveLength(153);
    expect(england.councils.map(({ name }) => name)).toEqual(england.councils.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en-GB')));
    expect(new Set(england.councils.map(({ number }) => number)).size).toBe(153);
  });

  it('give what is known of England', () => {
    const [reviews, decided, weeks] = (['reviews', 'decided', 'weeks'] as const).map((id) => publishedCounts(id, england.england.figures));
    expect(publishedCounts('needs', england.england.figures).of).toBe(638_745);
    expect(reviews?.by.get('notHeld')).toBe(70_893);
    expect(reviews?.of).toBe(453_761 + 70_893);
    expect([...decided?.by ?? []]).toEqual([['maintain', 135_264], ['amend', 219_538], ['cease', 4087]]);
    expect(countInWords(weeks?.by.get('inTime') ?? 0, weeks?.of ?? 0)).toBe('154,924 (44.4%)');
  });

  it('have Down syndrome among the other types, and every plan in one of them', () => {
    const { by, of } = publishedCounts('needs', england.england.figures);
    expect(by.get('DS')).toBe('notCounted');
    expect([...by.values()].reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)).toBe(of);
    expect(BESIDE_WORDS.needs.notes.join(' ')).toContain('does not count it by itself');
  });

  it('put every plan in one kind of place', () => {
    for (const figures of [england.england.figures, council('Barnet')]) {
      const { by, of } = publishedCounts('placements', figures);
      expect([...by.values()].reduce<number>((sum, count) => sum + Number(count), 0)).toBe(of);
      expect([...by.keys()].toSorted()).toEqual([...BESIDE_CODES.placements].toSorted());
    }
  });

  it('say of what is not there that it is not published, and of what is below nothing that it is no use', () => {
    const of = (name: string, id: BesideId, code: string) => publishedCounts(id, council(name)).by.get(code);
    expect([of('Hertfordshire', 'reviews', 'held'), of('Hertfordshire', 'weeks', 'late'), of('Cambridgeshire', 'placements', 'mainstream'), of('Cambridgeshire', 'placements', 'elsewhere')]).toEqual(Array(4).fill('notPublished'));
    expect(of('Bracknell Forest', 'decisions', 'none')).toBe('notUsable');
    expect(of('Bracknell Forest', 'decisions', 'maintain')).toBe(645);
    expect(publishedCounts('weeks', council('Hertfordshire')).of).toBe('notPublished');
  });

  it('of one kind of place are there for each that can be chosen', () => {
    for (const { code } of NEEDS_IN) expect(needsOf(england.needsIn.get(code) ?? new Map()).of, code).toEqual(expect.any(Number));
    expect(needsOf(england.needsIn.get('Special - total') ?? new Map()).of).toBe(193_880);
  });

  it('say where NSA and sixth forms are', () => {
    const label = (id: BesideId, code: string) => besideRows(id).find((row) => row.code === code)?.label;
    expect([label('needs', 'none'), label('placements', 'college')]).toEqual(['Not on record, or NSA', 'College, sixth form or specialist post-16']);
    expect(BESIDE_WORDS.needs.notes.join(' ')).toContain('NSA means SEN support with no specialist assessment');
    expect(BESIDE_WORDS.placements.notes.join(' ')).toContain('does not name the sixth forms of schools, which are probably among its mainstream schools');
  });

  it('have words for every row', () => {
    for (const id of IDS) {
      expect(besideRows(id).map(({ code }) => code)).toEqual(BESIDE_CODES[id]);
      for (const { code, label } of besideRows(id)) expect(label, `${id} ${code}`).not.toBe(code);
    }
  });
});

describe('numbers in words', () => {
  it.each([
    [1148, 3060, '1,148 (37.5%)'], [3, 19, '3'], [3, 20, '3 (15%)'], [0, 20, '0 (0%)'], [0, 4320, '0 (0%)'], [1, 400, '1 (under 1%)'], [399, 400, '399 (over 99%)'], [400, 400, '400 (100%)'],
    [1, 90_000, '1 (under 0.1%)'], [89_999, 90_000, '89,999 (over 99.9%)'], [7, 'heldBack', '7'], ['heldBack', 300, 'held back'], ['notPublished', 300, 'not published'],
  ] as const)('%s of %s: %s', (count, of, words) => {
    expect(countInWords(count, of)).toBe(words);
  });

  it('never say 0 or 100 per cent of what is not quite', () => {
    for (let count = 1; count < 999; count += 1) expect(['0%', '100%']).not.toContain(perCent(count / 999, 999));
  });
});

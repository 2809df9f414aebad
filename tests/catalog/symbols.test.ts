import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SYMBOLS, symbolSvg, symbolUrl } from '../../src/catalog/symbols.ts';
import meaning from '../../src/catalog/symbols/meaning.json';

const FOLDER = path.resolve(import.meta.dirname, '../../src/catalog/symbols');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svg')).toSorted();
const names = SYMBOLS.map(({ name }) => name);

/** What a drawing may be made of. Everything else could run, reach out, or clash with another drawing in the same page. */
const ELEMENTS = ['svg', 'g', 'path', 'circle', 'ellipse', 'rect'];
const ATTRIBUTES = [
  'xmlns', 'viewBox', 'fill', 'fill-rule', 'clip-rule', 'opacity', 'transform', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit',
  'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height',
];
const OUTSIDE = /&|<!|<\?|url\(|javascript:|data:|https?:(?!\/\/www\.w3\.org\/2000\/svg")/i;

describe('the picture symbols', () => {
  it('are each a file with a name, and there are 70 to 110', () => {
    expect(files).toEqual(names.map((name) => `${name}.svg`).toSorted());
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(70);
    expect(names.length).toBeLessThanOrEqual(110);
  });

  it('say in words what is seen, each its own, and whose drawing it is', () => {
    expect(SYMBOLS.filter(({ words }) => !/^[a-z][a-z,\- ]+[a-z]$/.test(words))).toEqual([]);
    expect(new Set(SYMBOLS.map(({ words }) => words)).size).toBe(names.length);
    expect([...new Set(SYMBOLS.map(({ from }) => from))].toSorted()).toEqual(['fluent-emoji-flat', 'own']);
    expect(SYMBOLS.filter(({ from, changed }) => from === 'own' && changed !== undefined)).toEqual([]);
  });

  it.each(files)('%s is small, square and safe', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    expect(statSync(path.join(FOLDER, file)).size).toBeLessThan(6_000);
    const [, x, y, width, height] = /^<svg [^>]*viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(text) ?? [];
    expect([x, width]).toEqual([y, height]);
    expect(text).not.toMatch(OUTSIDE);
    for (const [, element = ''] of text.matchAll(/<\/?([^\s>/]+)/g)) expect(ELEMENTS).toContain(element);
    for (const [, attribute = ''] of text.matchAll(/([^\s<>="]+)\s*=\s*["']/g)) expect(ATTRIBUTES).toContain(attribute);
  });

  it('each stand for something', () => {
    const used = new Set([
      ...Object.values(meaning.strands).flatMap((codes) => Object.values<string>(codes)),
      ...Object.values<string>(meaning.questions), ...Object.values<string>(meaning.headings), ...meaning.keywords.map(({ symbol }) => symbol),
    ]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('have their licence beside them and in the app’s own notices', () => {
    const notice = /MIT License\s+Copyright \(c\) Microsoft Corporation/;
    expect(readFileSync(path.join(FOLDER, 'licence.txt'), 'utf8')).toMatch(notice);
    expect(readFileSync(path.resolve(FOLDER, '../../../public/licence.txt'), 'utf8')).toMatch(notice);
  });
});

describe('a symbol by its name', () => {
  it('has an address and a drawing of its own', async () => {
    expect(new Set(names.map(symbolUrl)).size).toBe(names.length);
    for (const name of names) {
      expect(symbolUrl(name)).toContain(`${name}.svg`);
      expect(await symbolSvg(name)).toBe(readFileSync(path.join(FOLDER, `${name}.svg`), 'utf8'));
    }
  });

  it('is a file, never inlined: the policy of the page refuses it', () => {
    for (const name of names) expect(symbolUrl(name)).not.toMatch(/^data:/);
  });

  it.each(['unicorn', '', '../symbols', 'constructor'])('%j has none', async (name) => {
    expect(symbolUrl(name)).toBeUndefined();
    expect(await symbolSvg(name)).toBeUndefined();
  });
});

describe('more help, less help and the same', () => {
  it('are one drawing but for the sign', async () => {
    const [more, less, same] = await Promise.all(['more-help', 'less-help', 'same-help'].map(async (name) => (await symbolSvg(name))?.replace(/ d="[^"]*"\/><\/svg>/, '')));
    expect(less).toBe(more);
    expect(same).toBe(more);
    expect(more).toMatch(/stroke-linejoin="round"\s*$/);
  });
});

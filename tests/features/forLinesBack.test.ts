import { expect, it } from 'vitest';
import type { CouncilFile } from '../../src/core/council/councilFile.ts';
import { councilLines } from '../../src/core/council/councilLines.ts';
import { areLinesOf } from '../../src/features/council/forLinesBack.ts';
import { madeUpSchools } from '../core/councils.ts';

const [made] = madeUpSchools(7, { sizes: [40] });
if (!made) throw new Error('no school was made up');
const file: CouncilFile = { ...made, school: { id: 's0', name: 'Ôak\n“Testschool” \u{1F333}' } };
const lines = [...councilLines(file)];
const read = (texts: readonly string[], of = file) => areLinesOf(new Blob([texts.map((line) => `${line}\n`).join('')]), of, new AbortController().signal);
const without = (kind: string) => lines.toSpliced(lines.findIndex((line) => JSON.parse(line).line === kind), 1);

it('counts what was written for a database against the file, by kind', async () => {
  expect(await read(lines)).toBe(true);
  for (const kind of ['school', 'strand', 'review', 'provision']) expect(await read(without(kind)), kind).toBe(false);
  expect(await read([...lines, lines[0] ?? ''])).toBe(false);
});

it('knows lines across the handfuls in which it reads', async () => {
  const children = Array.from({ length: 120 }, (_, copy) => file.children.map((child) => ({ ...child, id: `${child.id}-${copy}` }))).flat();
  const large = { ...file, children };
  const texts = [...councilLines(large)];
  expect(texts.join('').length).toBeGreaterThan(2 * 1024 * 1024);
  expect(await read(texts, large)).toBe(true);
  expect(await read(texts.slice(0, -1), large)).toBe(false);
});

it.each<[string, readonly string[]]>([
  ['half a line', [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 40)]], ['an empty line', [...lines, '']], ['another kind', [...without('review'), '{"line":"card"}']],
  ['a name of every object', [...without('review'), '{"line":"toString"}']], ['no object', [...without('review'), '"review"']],
])('refuses %s', async (_, texts) => {
  expect(await read(texts)).toBe(false);
});

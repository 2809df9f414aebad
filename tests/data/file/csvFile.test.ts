import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../../src/data/file/csvFile.ts';
import { jsonFile } from '../../../src/data/file/jsonFile.ts';

const bytes = async (rows: readonly (readonly string[])[]) => new Uint8Array(await (await csvFile([], rows.map((row) => [row]))).arrayBuffer());
const textOf = async (rows: readonly (readonly string[])[]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(rows));
const readBack = async (rows: readonly (readonly string[])[]) => Papa.parse<string[]>((await textOf(rows)).slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

describe('a CSV file', () => {
  it('begins with the mark Excel knows UTF-8 by, and ends each line with CR LF', async () => {
    expect((await bytes([['Zoë', '1']])).slice(0, 3)).toEqual(Uint8Array.of(0xEF, 0xBB, 0xBF));
    expect(await textOf([['Zoë', '1'], ['Ł', '2']])).toBe('\uFEFFZoë,1\r\nŁ,2\r\n');
  });

  it.each([
    '=1+1', '+44', '-3', '@SUM(A1)', '\tx', ' =1', '  +1', '\u00A0=1', '\u200B=1', '\uFEFF=cmd', '\u2003@x', '＝1', '＋1', '－1', '＠x', ' ＝1', '\u22121', '﹣1', '\0=1', '=HYPERLINK("http://a.example","x")', '\u202E=1',
  ])('takes away what a spreadsheet would run: %j', async (cell) => {
    const [[read = ''] = []] = await readBack([[cell, 'b']]);
    expect(read).toBe(`'${cell}`);
  });

  it.each(['Year 4', '3', 'A. B.', '2026-11-21', 'a=b', 'C-D', 'a@b', '', ' x', 'not assessed', '“=1”', '’', 'O\'Neill'])('leaves alone what is none: %j', async (cell) => {
    expect(await readBack([[cell, 'b']])).toEqual([[cell, 'b']]);
  });

  it.each([['Ma\nrie', 'Ma rie'], ['Ma\r\nrie', 'Ma rie'], ['a\u2028b\u0085c\vd', 'a b c d'], ['\r=1', "' =1"], ['\n=1', "' =1"]])('makes an end of line inside a cell a space, so that a row is a line: %j', async (cell, wanted) => {
    expect(await readBack([[cell, 'b']])).toEqual([[wanted, 'b']]);
    expect((await textOf([[cell, 'b']])).slice(1).split(/[\r\n]+/)).toHaveLength(2);
  });

  it('gives back every cell, but for ends of line and the apostrophe before what could run', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('a,b', '"', 'a\r\nb', '"a"\n', '=', '-x', '＝', 'Łódź'));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const read = await readBack(rows);
      expect(read).toHaveLength(rows.length);
      for (const [row, cells] of rows.entries()) {
        for (const [at, typed] of cells.entries()) {
          const wanted = typed.replaceAll(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
          const found = read[row]?.[at] ?? '';
          expect([wanted, `'${wanted}`].map(asEncoded)).toContain(found);
          expect(found).not.toMatch(/^(?:[\t\r\n]|[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u);
        }
      }
    }));
  });

  it('is whole when it is long', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [String(at), 'ż'.repeat(800)]);
    expect(await readBack(rows)).toEqual(rows);
  });

  it('can be stopped, and says how far it is', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const groups = function* () { for (let at = 0; at < 2000; at += 1) yield [['a']]; };
    await expect(csvFile([], groups(), { signal: stop.signal, onWritten: (count) => { told.push(count); if (count >= 512) stop.abort(); } })).rejects.toThrow(/abort/i);
    expect(told).toEqual([256, 512]);
  });

  it('says how far it is in groups of rows, whatever is in them, and does not count the rows above', async () => {
    const told: number[] = [];
    const groups = Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? [] : [['a'], ['b']]));
    const made = await csvFile([['heading'], ['column']], groups, { onWritten: (count) => { told.push(count); } });
    expect(told).toEqual([256]);
    const lines = (await made.text()).trimEnd().split('\r\n');
    expect(lines.slice(0, 4)).toEqual(['heading', 'column', 'a', 'b']);
    expect(lines).toHaveLength(2 + 400);
  });
});

it('a JSON file can be stopped, and says how far it is in items', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const items = Array.from({ length: 2000 }, (_, n) => ({ n }));
  await expect(jsonFile({}, 'children', items, { signal: stop.signal, onWritten: (count) => { told.push(count); stop.abort(); } })).rejects.toThrow(/abort/i);
  expect(told).toEqual([256]);
});

it('a JSON file is one object with its list', async () => {
  const made = await jsonFile({ format: 'f', filter: { text: 'a"b' } }, 'children', [{ n: 1 }, { n: 2, name: 'Łu\u2028' }]);
  expect(JSON.parse(await made.text())).toEqual({ format: 'f', filter: { text: 'a"b' }, children: [{ n: 1 }, { n: 2, name: 'Łu\u2028' }] });
  expect(JSON.parse(await (await jsonFile({}, 'children', [])).text())).toEqual({ children: [] });
});

/** Half of a pair has no bytes of its own. */
function asEncoded(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD');
}

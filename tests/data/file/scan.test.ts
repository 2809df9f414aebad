import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/data/file/scan.ts';

const pause = () => Promise.resolve();

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('scan agrees with the parser', () => {
  const json = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
    fc.record({ format: fc.string(), children: fc.array(fc.jsonValue()) }).map((value) => JSON.stringify(value)),
  );

  it('on whatever is JSON, but for what a parser would change', async () => {
    await fc.assert(fc.asyncProperty(json, async (text) => {
      const scanned = await scan(text, pause);
      if (!scanned.ok) expect(['badNumber', 'badText', 'forbiddenKey', 'tooDeep']).toContain(scanned.problem.code);
      else if (scanned.value.children.length > 0) {
        const children = scanned.value.children.map(({ start, end }): unknown => JSON.parse(text.slice(start, end)));
        expect({ ...Object(JSON.parse(scanned.value.head)), children }).toEqual(JSON.parse(text));
      } else expect(JSON.parse(scanned.value.head)).toEqual(JSON.parse(text));
    }), { numRuns: 1500 });
  }, 60_000);

  it('on JSON with one character put in, taken out or changed', async () => {
    const sign = fc.constantFrom(...Array.from('{}[]:,"\\0123456789.-+eEtrufalsn \n\t\u0001\u00A0'));
    await fc.assert(fc.asyncProperty(json, fc.nat(), fc.nat(1), sign, async (text, position, removed, added) => {
      const at = position % (text.length + 1);
      const changed = text.slice(0, at) + added + text.slice(at + removed);
      const scanned = await scan(changed, pause);
      const isJson = parsed(changed) !== undefined;
      if (scanned.ok) expect(isJson).toBe(true);
      else if (isJson) expect(['badNumber', 'badText', 'forbiddenKey', 'tooDeep', 'repeatedKey']).toContain(scanned.problem.code);
    }), { numRuns: 3000 });
  }, 60_000);

  it.each([
    ['[1, 2.50, -3.25e-2, 1E+3, 0, 0.0, 9007199254740991, -9007199254740991, 0e5]'],
    ['{"a": [], "b": {}, "": [[{}]], "\\"": "\\u00e9\\n\\ud83d\\ude00 \\/"}'],
    ['"alone"'],
    [' \r\n\ttrue '],
  ])('takes %s', async (text) => {
    expect(await scan(text, pause)).toEqual({ ok: true, value: { head: text, children: [] } });
  });
});

describe('scan tells where a text goes wrong', () => {
  it.each([
    ['{"a":1\n,\n"a":2}', 'repeatedKey', 3],
    ['{"a":{"b":1},"c":{"b":1},"b":\n{"b":1, "b":2}}', 'repeatedKey', 2],
    ['[\n"\\x"]', 'syntax', 2],
    ['["\\u00g0"]', 'syntax', 1],
    ['["a\tb"]', 'syntax', 1],
    ['[01]', 'syntax', 1],
    ['[1.]', 'syntax', 1],
    ['[+1]', 'syntax', 1],
    ['[.5]', 'syntax', 1],
    ['[1 2]', 'syntax', 1],
    ['{1:2}', 'syntax', 1],
    ['{"a" 1}', 'syntax', 1],
    ['[1}', 'syntax', 1],
    ['{"a":1]', 'syntax', 1],
    ['[tru]', 'syntax', 1],
    ['[1]\n]', 'syntax', 2],
    ['[9007199254740992]', 'badNumber', 1],
    ['[-0.0]', 'badNumber', 1],
    ['[1e309]', 'badNumber', 1],
    ['[\n\n1e-400]', 'badNumber', 3],
    ['["\\ud83dx"]', 'badText', 1],
    ['["\\u0000"]', 'badText', 1],
    ['{"hasOwnProperty":1}', 'forbiddenKey', 1],
    ['[nul', 'cutShort', 1],
    ['[-', 'cutShort', 1],
    ['["\\u00', 'cutShort', 1],
    ['{"a":', 'cutShort', 1],
    ['{\n"a"', 'cutShort', 2],
  ])('%j', async (text, code, line) => {
    expect(await scan(text, pause)).toMatchObject({ ok: false, problem: { code, line } });
  });

  it('goes 40 deep and no deeper', async () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(await scan(nest(40), pause)).toMatchObject({ ok: true });
    expect(await scan(nest(41), pause)).toMatchObject({ ok: false, problem: { code: 'tooDeep' } });
  });
});

describe('scan takes out the children', () => {
  it('of the top object alone, whatever they are', async () => {
    const text = '{"x": {"children": [1]}, "children" : [ {"a": 1} , 2,"three" ], "list": [{"children": [4]}]}';
    const scanned = await scan(text, pause);
    expect(scanned.ok && scanned.value.children.map(({ start, end }) => text.slice(start, end))).toEqual(['{"a": 1}', '2', '"three"']);
    expect(scanned.ok && JSON.parse(scanned.value.head)).toEqual({ x: { children: [1] }, children: [], list: [{ children: [4] }] });
  });
});

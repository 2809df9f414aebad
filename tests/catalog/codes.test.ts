import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { document, standings } from './texts.ts';

/** For ever: a code is never renamed, dropped or used for something else. A later edition may only add, at the end of a list. */
const FROZEN: Readonly<Record<string, readonly (readonly [domain: string, ...strands: string[]])[]>> = {
  C: [
    ['CI', 'CI1', 'CI2', 'CI3', 'CI4'],
    ['CL', 'CL1', 'CL2', 'CL3', 'CL4'],
    ['EM', 'EM1', 'EM2', 'EM3', 'EM4'],
    ['SP', 'SP1', 'SP2', 'SP3', 'SP4'],
    ['IN', 'IN1', 'IN2', 'IN3', 'IN4'],
  ],
  S: [['S', 'S1', 'S2', 'S3', 'S4', 'S5']],
  H: [['H', 'H1', 'H2', 'H3', 'H4', 'H5']],
};
const FROZEN_PHASES = ['earlyYears', 'primary', 'secondary', 'post16'];

/** What a frozen code stands for. The title may be worded better; another thing needs another code. */
const MEANINGS: Readonly<Record<string, RegExp>> = {
  CI1: /understand/i, CI2: /message/i, CI3: /others/i, CI4: /change/i,
  CL1: /learning/i, CL2: /reading/i, CL3: /number/i, CL4: /attention/i,
  EM1: /worry/i, EM2: /actions/i, EM3: /friend/i, EM4: /coming/i,
  SP1: /hearing/i, SP2: /seeing/i, SP3: /moving/i, SP4: /senses/i,
  IN1: /eating/i, IN2: /health/i, IN3: /safe/i, IN4: /future/i,
  S1: /know/i, S2: /teaching/i, S3: /places/i, S4: /family/i, S5: /belonging/i,
  H1: /sleep/i, H2: /play/i, H3: /safety/i, H4: /rest/i, H5: /out/i,
};

describe('the codes of vsend-core', () => {
  it('are the frozen ones, in their order', () => {
    expect(Object.fromEntries(document.parts.map(({ code, domains }) => [code, domains.map((domain) => [domain.code, ...domain.strands.map((strand) => strand.code)])])))
      .toEqual(FROZEN);
    expect(document.parts.map(({ code }) => code)).toEqual(Object.keys(FROZEN));
    expect(document.rules.phases.map(({ code }) => code)).toEqual(FROZEN_PHASES);
    expect(standings).toHaveLength(30);
  });

  it('stand each for one thing', () => {
    const strands = standings.map(({ code }) => code);
    const domains = document.parts.flatMap((part) => part.domains.map(({ code }) => code));
    for (const codes of [strands, domains, document.parts.map(({ code }) => code), [...strands, ...domains]]) expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(Object.entries(MEANINGS))('%s still means %s', (code, meaning) => {
    expect(standings.find((standing) => standing.code === code)?.strand.label).toMatch(meaning);
  });

  it('belong to edition 1.0 of vsend-core, whose needs codes open with VS', () => {
    expect([document.id, document.edition, document.code, document.language]).toEqual(['vsend-core', '1.0', 'VS', 'en-GB']);
  });
});

/** Letters in the source that stand for something else: whose levels a needs code holds is `A`, `S` or `F`. */
const OTHER_MEANINGS: Readonly<Record<string, readonly string[]>> = { 'src/core/needsCode.ts': ['S'], 'src/features/share/ReadNeedsCode.tsx': ['S'] };

describe('no source file names a part, domain or strand of it', () => {
  const codes = new Set([...Object.keys(FROZEN), ...Object.values(FROZEN).flat(2)]);

  it.each([
    ["export const f = (code: string) => code === 'CI1';", ['CI1']],
    ['export const f = { EM: 1 };', ['EM']],
    ['export const f = (ratings: Record<string, number>) => ratings.SP3;', ['SP3']],
    ['export const f = (code: string) => code === `H5`;', ['H5']],
    ['export const f = (x: number) => `M${x}H${x}`;', []], // lines that are drawn
    ['export const f = () => <p>IN</p>;', ['IN']],
    ["// CI1\nexport const f = 'as in CI1';", []],
  ])('planted: %s', (text, found) => {
    expect(namedIn('planted.tsx', text, codes)).toEqual(found);
  });

  it('from core to the screens', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap((file) => namedIn(file, readFileSync(path.join(root, file), 'utf8'), codes)
      .filter((code) => !OTHER_MEANINGS[file]?.includes(code))
      .map((code) => `${file}: ${code}`));
    expect(named).toEqual([]);
  });
});

/** The codes that stand in a source file as a text, a key or a member. */
function namedIn(file: string, text: string, codes: ReadonlySet<string>): readonly string[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} cannot be read: ${errors[0].message}`);
  const found: string[] = [];
  walk(program, (node) => {
    const words = [
      node.type === 'Literal' || node.type === 'JSXText' ? node.value : undefined,
      node.type === 'TemplateLiteral' ? wholeText(node) : undefined,
      node.type === 'Property' && isObject(node.key) ? node.key.name : undefined,
      node.type === 'MemberExpression' && isObject(node.property) ? node.property.name : undefined,
    ];
    for (const word of words) if (typeof word === 'string' && codes.has(word.trim())) found.push(word.trim());
  });
  return found;
}

/** The text of a template that nothing is put into. */
function wholeText({ quasis }: Readonly<Record<string, unknown>>): unknown {
  const pieces: readonly unknown[] = Array.isArray(quasis) ? quasis : [];
  const [piece] = pieces;
  return pieces.length === 1 && isObject(piece) && isObject(piece.value) ? piece.value.cooked : undefined;
}

function walk(value: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isObject(value) || Array.isArray(value)) return;
  visit(value);
  for (const inner of Object.values(value)) walk(inner, visit);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../../src/core/census.ts';
import type { CouncilChild, CouncilFile } from '../../../../src/core/council/councilFile.ts';
import { councilFramework } from '../../../../src/core/council/councilOf.ts';
import { DECISIONS } from '../../../../src/core/decision.ts';
import { REVIEW_KINDS } from '../../../../src/core/review.ts';
import { HELPED } from '../../../../src/core/support.ts';
import { councilJsonSchema } from '../../../../src/data/file/council/councilJsonSchema.ts';
import { readCouncil } from '../../../../src/data/file/council/readCouncil.ts';
import { linesName, writeCouncil } from '../../../../src/data/file/council/writeCouncil.ts';
import { sealFile } from '../../../../src/data/file/sealFile.ts';
import { writeEnvelope } from '../../../../src/data/file/writeFile.ts';
import { TWO_PARTS } from '../../../core/arbitraries.ts';
import { derive, PASSPHRASE, QUICK } from '../../lock/support.ts';
import { tomasz } from '../people.ts';

const framework = councilFramework(TWO_PARTS);
const strands = framework.domains.flatMap((domain) => domain.strands);
const pseudonym = (letter: string) => letter.repeat(22);
const child = (more: Partial<CouncilChild> = {}): CouncilChild => ({
  id: pseudonym('a'), schoolYear: 4, status: 'E', types: ['ASD'], due: 'late',
  reviews: [{
    month: '2026-05', kind: 'annual', schoolYear: 4, settingType: 'mainstream', marks: '2'.repeat(strands.length), layer: { pack: 'p', code: 'l', rank: 1 },
    provisions: [{ strands: strands.slice(0, 1), hours: 76.5, pence: 1, helped: 'yes' }], decision: { decision: 'maintain', inTime: false },
  }],
  ...more,
});
const file = (more: Partial<CouncilFile> = {}): CouncilFile =>
  ({ recipient: 'Riverbank Council', madeOn: '2026-11-21', madeAt: '2026-11-21T10:00:00.000Z', who: 'E', school: { id: pseudonym('S'), name: 'Hillside School' }, framework, children: [child()], ...more });

const textOf = async (content: CouncilFile) => (await writeCouncil(content)).blob.text();
const read = (content: string | Blob, passphrase?: string) => readCouncil(new Blob([content]), passphrase);
const codeOf = async (content: string | Blob, passphrase?: string) => {
  const result = await read(content, passphrase);
  return result.ok ? 'fine' : result.problem.code;
};
const sealed = async (blob: Blob, kind: 'council' | 'share' = 'council') => {
  const made = await sealFile({ blob, kind, exportedOn: '2026-11-21', by: { kind: 'passphrase', passphrase: PASSPHRASE, derive, cost: QUICK } });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

const some = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const anyYear = fc.integer({ min: -4, max: 22 });
const anyChild = fc.record({
  id: fc.stringMatching(/^[\w-]{22}$/), schoolYear: anyYear, status: some(fc.constantFrom(...SEN_STATUSES)), types: some(fc.array(fc.constantFrom(...SEN_TYPES), { maxLength: 2 })),
  due: some(fc.constantFrom('inTime' as const, 'late' as const)),
  reviews: fc.array(fc.record({
    month: fc.constant('2026-12'), kind: fc.constantFrom(...REVIEW_KINDS), schoolYear: anyYear, settingType: some(fc.constantFrom(...SETTING_TYPES)),
    marks: fc.stringMatching(new RegExp(`^[0-4?x-]{${strands.length}}$`)),
    layer: some(fc.record({ pack: fc.string({ minLength: 1, unit: 'grapheme-ascii' }), code: fc.stringMatching(/^[a-z]{1,9}$/), rank: fc.nat(9) })),
    provisions: fc.array(fc.record({ strands: fc.subarray(strands), hours: some(fc.double({ min: 0, max: 8000, noNaN: true }).map(Math.abs)), pence: some(fc.nat()), helped: some(fc.constantFrom(...HELPED)) }), { maxLength: 3 }),
    decision: some(fc.record({ decision: fc.constantFrom(...DECISIONS), inTime: some(fc.boolean()) })),
  }), { maxLength: 3 }),
}) as fc.Arbitrary<CouncilChild>;

describe('a council file', () => {
  it('comes back as it was written, whatever is in it', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(anyChild, { maxLength: 4, selector: ({ id }) => id }), fc.constantFrom('E', 'KE', 'all' as const), async (children, who) => {
      const content = JSON.parse(JSON.stringify(file({ children, who })));
      expect(await read(await textOf(content))).toEqual({ ok: true, value: content });
    }), { numRuns: 60 });
  });

  it('is called by its day, and has no names', async () => {
    const { fileName } = await writeCouncil(file());
    expect(fileName).toMatch(/^valuing-send-council-hillside-school-2026-11-21-[\da-f]{4}\.json$/);
    expect(linesName(file(), 'abcd12')).toBe('valuing-send-council-hillside-school-2026-11-21-abcd.ndjson');
  });

  it('passes over what is unknown, and still sees that nothing was changed', async () => {
    const more = { ...file(), later: { x: 1 }, children: [{ ...child(), later: 'words' }] };
    expect(await read(await textOf(more))).toEqual({ ok: true, value: file() });
    expect(await codeOf((await textOf(more)).replace('"words"', '"other"'))).toBe('damaged');
  });

  it('may be indented anew', async () => {
    expect(await read(JSON.stringify(JSON.parse(await textOf(file())), null, 4))).toEqual({ ok: true, value: file() });
  });

  it.each<[string, (text: string) => string, string]>([
    ['a level that was changed', (text) => text.replace('"marks":"2', '"marks":"3'), 'damaged'],
    ['a school that was renamed', (text) => text.replace('Hillside', 'Hilltop'), 'damaged'],
    ['cut short', (text) => text.slice(0, -40), 'damaged'],
    ['a newer version', (text) => text.replace('"version": 1', '"version": 2'), 'newer'],
    ['a share', (text) => text.replace('"kind": "council"', '"kind": "share"'), 'otherKind'],
    ['another program’s file', () => '{"format":"something-else"}', 'notOurs'],
    ['a picture', () => '\u0000\u0001PNG', 'notOurs'],
    ['nothing', () => '', 'notOurs'],
  ])('is refused: %s', async (_, change, code) => {
    expect(await codeOf(change(await textOf(file())))).toBe(code);
  });

  it.each<[string, Partial<CouncilFile>]>([
    ['two children of one id', { children: [child(), child()] }],
    ['too few marks', { children: [child({ reviews: [{ ...child().reviews[0]!, marks: '2' }] })] }],
    ['a sign that is none', { children: [child({ reviews: [{ ...child().reviews[0]!, marks: '9'.repeat(strands.length) }] })] }],
    ['a strand the framework does not have', { children: [child({ reviews: [{ ...child().reviews[0]!, provisions: [{ strands: ['ZZ9'] }] }] })] }],
    ['an id that is no pseudonym', { children: [child({ id: 'Amara Testchild' })] }],
    ['reviews that are not the oldest first', { children: [child({ reviews: [child().reviews[0]!, { ...child().reviews[0]!, month: '2026-04' }] })] }],
    ['an area that stands twice', { framework: { ...framework, domains: framework.domains.map((domain) => ({ ...domain, code: 'A' })) } }],
    ['a strand that stands twice', { framework: { ...framework, domains: [...framework.domains, ...framework.domains] } }],
    ['no recipient', { recipient: ' ' }],
  ])('is refused where it makes no sense: %s', async (_, more) => {
    expect(await codeOf(await textOf(file(more)))).toBe('damaged');
  });

  it('is called by its school where it is damaged, as far as that can be read', async () => {
    expect(await read((await textOf(file())).replace('"marks":"2', '"marks":"3'))).toEqual({ ok: false, problem: { code: 'damaged', school: 'Hillside School' } });
    expect(await read((await textOf(file({ children: [child(), child()] }))))).toEqual({ ok: false, problem: { code: 'damaged', path: 'children[1].id', school: 'Hillside School' } });
  });

  it('is told from a backup, locked or not, which is never opened here', async () => {
    const { blob } = await writeEnvelope({ kind: 'share', exportedOn: '2026-11-21', records: [tomasz], drafts: [] });
    expect(await codeOf(blob)).toBe('otherKind');
    expect(await codeOf(await sealed(blob, 'share'), PASSPHRASE)).toBe('otherKind');
    expect(await codeOf(await sealed(blob), PASSPHRASE)).toBe('otherKind');
  });

  it('opens with its passphrase alone', async () => {
    const locked = await sealed((await writeCouncil(file())).blob);
    expect(await locked.text()).not.toContain('Hillside');
    expect(await codeOf(locked)).toBe('locked');
    expect(await codeOf(locked, 'five owls cross the dry lawn')).toBe('wrongPassphrase');
    expect(await read(locked, PASSPHRASE)).toEqual({ ok: true, value: file() });
    expect(await codeOf(locked.slice(0, locked.size - 20), PASSPHRASE)).toBe('damaged');
  });

  it('is stopped', async () => {
    expect(await readCouncil(new Blob([await textOf(file())]), undefined, { signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { code: 'stopped' } });
  });
});

it('its published schema is the one by which it is read (UPDATE_SCHEMA=1 writes it anew)', () => {
  const shipped = new URL('../../../../public/schema/council-1.json', import.meta.url);
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(shipped, councilJsonSchema());
  expect(readFileSync(shipped, 'utf8')).toBe(councilJsonSchema());
});

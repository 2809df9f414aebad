import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import builtIn from '../../../src/catalog/vsend-core.json?raw';
import { packFault, packSentence } from '../../../src/catalog/fileSentence.ts';
import packProblems from '../../../src/catalog/pack-problems.json';
import { FILE_CODES, type FileCode } from '../../../src/data/file/problem.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { readPack } from '../../../src/data/file/readPack.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { efua, tomasz } from './people.ts';

const framework = JSON.stringify(TWO_PARTS_DOCUMENT, null, 1);
const help = JSON.stringify(TWO_PARTS_HELP);
const blobOf = (...parts: BlobPart[]) => new Blob(parts, { type: 'application/json' });
const backup = async () => (await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [tomasz, efua], drafts: [] })).blob;

/** The sound framework with one piece of its text put in another's place, the first time it stands there. */
const replaced = (old: string, by: string) => {
  if (!framework.includes(old)) throw new Error(`the sound file has no ${old}`);
  return framework.replace(old, by);
};
const older = (text: string) => Uint8Array.from(text, (letter) => (letter === '\u2019' ? 0x92 : letter.charCodeAt(0)));
const utf16 = (text: string) => new Uint8Array([0xFF, 0xFE, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);

afterEach(() => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

describe('a sound file', () => {
  it('with a framework comes in as it was written, with or without a mark at its beginning', async () => {
    const read = { ok: true, value: { kind: 'framework', document: TWO_PARTS_DOCUMENT } };
    expect(await readPack(blobOf(framework))).toEqual(read);
    expect(await readPack(blobOf(new Uint8Array([0xEF, 0xBB, 0xBF]), framework))).toEqual(read);
    expect(await readPack(framework.replaceAll('\n', '\r\n'))).toEqual(read);
  });

  it('with local help comes in as it was written', async () => {
    expect(await readPack(blobOf(help))).toEqual({ ok: true, value: { kind: 'localHelp', help: TWO_PARTS_HELP } });
  });

  it('keeps what is unknown to us, also under the name of a list of ours', async () => {
    const own = { ...TWO_PARTS_DOCUMENT, children: [{ of: 'somebody' }], councilNote: 'Adopted in May.' };
    expect(await readPack(JSON.stringify(own))).toEqual({ ok: true, value: { kind: 'framework', document: own } });
  });

  it('may be the framework that is built in', async () => {
    expect(await readPack(blobOf(builtIn))).toMatchObject({ ok: true, value: { kind: 'framework', document: { id: 'vsend-core' } } });
  });
});

const BAD: readonly (readonly [what: string, make: () => Blob | string, code: FileCode])[] = [
  ['nothing at all', () => blobOf(), 'empty'],
  ['UTF-16', () => blobOf(utf16(framework)), 'utf16'],
  ['a picture', () => blobOf(new Uint8Array([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])), 'notText'],
  ['Windows-1252', () => blobOf(older(replaced('"code": "TP"', '"note": "Zo\u00EB\u2019s \u00A33", "code": "TP"'))), 'olderEncoding'],
  ['a list in Windows-1252', () => blobOf(older('Surname,Forename\nWrona,Zo\u00EB\n')), 'csvFile'],
  ['a web page', () => '<!DOCTYPE html><html></html>', 'webPage'],
  ['a CTF file', () => '<?xml version="1.0"?><CTfile></CTfile>', 'xmlFile'],
  ['a list of pupils', () => 'Surname,Forename\nWrona,Tomasz', 'csvFile'],
  ['a letter', () => 'Dear council', 'notJson'],
  ['the null value', () => 'null', 'notOurs'],
  ['somebody else’s JSON', () => '{"name":"valuing-send-framework"}', 'notOurs'],
  ['a list', () => '[1, 2]', 'notOurs'],
  ['a comma too many', () => replaced('"code": "TP"', '"code": "TP",,'), 'syntax'],
  ['half a file', () => framework.slice(0, 3000), 'cutShort'],
  ['a key twice', () => replaced('"code": "TP"', '"code": "TP", "code": "TQ"'), 'repeatedKey'],
  ['a poisoned key', () => replaced('"code": "TP"', '"code": "TP", "__proto__": {"polluted": true}'), 'forbiddenKey'],
  ['a poisoned key, written otherwise', () => replaced('"code": "TP"', '"code": "TP", "\\u005f_proto__": {"polluted": true}'), 'forbiddenKey'],
  ['nesting a million deep', () => `{"format":"valuing-send-framework","x":${'['.repeat(1_000_000)}`, 'tooDeep'],
  ['a newer version', () => replaced('"version": 1', '"version": 2'), 'newerVersion'],
  ['no version', () => replaced('"version": 1,', ''), 'missing'],
  ['more than 5 MB', () => blobOf(' '.repeat(5 * 1024 * 1024), framework), 'packTooLarge'],
];

describe('a bad file is refused with its code', () => {
  it.each(BAD)('%s', async (_what, make, code) => {
    expect(await readPack(make())).toMatchObject({ ok: false, problem: [{ code }] });
  });

  it('of ten gigabytes, when no more than its opening has been read', async () => {
    const large = blobOf('{');
    const read: number[] = [];
    const slice = large.slice.bind(large);
    Object.defineProperty(large, 'size', { value: 10 * 1024 ** 3 });
    large.slice = (from, to) => { read.push(to ?? Infinity); return slice(from, to); };
    expect(await readPack(large)).toEqual({ ok: false, problem: [{ code: 'packTooLarge', found: '10240 MB' }] });
    expect(Math.max(...read)).toBeLessThanOrEqual(1000);
  });

  it('cut off anywhere', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: framework.length - 1 }), async (length) => {
      expect(await readPack(framework.slice(0, length))).toMatchObject({ ok: false, problem: [{ code: 'cutShort' }] });
    }), { numRuns: 200 });
  });

  it('with everything that is wrong in its content, each with its place', async () => {
    const [part, ...others] = TWO_PARTS_DOCUMENT.parts;
    const spoilt = { ...TWO_PARTS_DOCUMENT, code: 'two', title: '  ', parts: [{ ...part, optional: 'no' }, ...others] };
    expect(await readPack(JSON.stringify(spoilt))).toEqual({ ok: false, problem: [
      { code: 'badLetters', path: 'code', place: 'Code', found: '"two"' },
      { code: 'missing', path: 'title', place: 'Title' },
      { code: 'wrongKind', path: 'parts[0].optional', place: 'Part P, whether it may be left out', found: '"no"' },
    ] });
  });

  it('with at most twenty of them', async () => {
    const spoilt = { ...TWO_PARTS_DOCUMENT, cases: Array.from({ length: 30 }, (_, at) => ({ code: `c${at}`, title: 'A case', text: ['Seen.'], answers: [] })) };
    const read = await readPack(JSON.stringify(spoilt));
    expect(read.ok ? [] : read.problem).toHaveLength(20);
  });

  it('when local help leads anywhere but to a safe address', async () => {
    for (const link of ['http://fernshire.example', 'javascript:alert(1)', 'https://a b', 'data:text/html,x']) {
      const spoilt = { ...TWO_PARTS_HELP, strands: { TK1: { 2: [{ text: 'Group', link }] } } };
      expect(await readPack(JSON.stringify(spoilt))).toMatchObject({ ok: false, problem: [{ code: 'badLink', path: 'strands.TK1.2[0].link', place: 'Strand TK1, ideas for level 2, idea 1, link' }] });
    }
  });
});

describe('a file of the other kind says where it belongs', () => {
  it('children chosen as a framework, however many', async () => {
    const blob = await backup();
    expect(await readPack(blob)).toEqual({ ok: false, problem: [{ code: 'childrenFile' }] });
    expect(await readPack(blobOf(blob, ' '.repeat(6 * 1024 * 1024)))).toEqual({ ok: false, problem: [{ code: 'childrenFile' }] });
  });

  it('a framework or local help chosen as children', async () => {
    expect(await readEnvelope(blobOf(framework))).toEqual({ ok: false, problem: { code: 'packFile' } });
    expect(await readEnvelope(blobOf(help))).toEqual({ ok: false, problem: { code: 'packFile' } });
  });
});

describe('the words for a pack', () => {
  it('are of codes that there are, and send nobody to a file of children', () => {
    for (const code of Object.keys(packProblems)) expect(FILE_CODES).toContain(code);
    for (const [, , code] of BAD) expect(packSentence({ code })).not.toContain('valuing-send');
  });

  it.each<[code: FileCode, allowed: RegExp]>([
    ['badFrameworkId', /small letters, figures and hyphens/], ['badEdition', /“1\.0”/], ['badLetters', /two or three capital letters/], ['badLanguage', /en-GB/],
    ['badLink', /https:\/\//], ['badPhone', /figures, spaces/], ['notThree', /exactly three/], ['readsItself', /from its own edition/],
    ['badCode', /CI1/], ['notAChoice', /highest/], ['olderEncoding', /UTF-8/],
  ])('say for %s what is allowed', (code, allowed) => {
    expect(packSentence({ code })).toMatch(allowed);
  });

  it('say what stands at a place', () => {
    expect(packFault({ code: 'notALevel', path: 'rules.overTheLineFrom', found: '7' })).toBe('This level does not exist. Levels go from 0 to 4, in whole steps. It says “7”.');
    expect(packFault({ code: 'badLetters', path: 'code', found: '"two"' })).toBe('The code that opens needs codes is two or three capital letters: FN. It says “two”.');
    expect(packFault({ code: 'notThree', path: 'x.ladder', found: '[{"staff":"Knows a so' })).toMatch(/lean on\.$/);
    expect(packFault({ code: 'badPlaceholder', path: 'x', found: '{They}' })).toMatch(/It says “\{They\}”\.$/);
    expect(packFault({ code: 'unknownStrand', path: 'cases[0]', found: 'ZZ9' })).toBe('It names a strand that this framework does not have. It says “ZZ9”.');
  });
});

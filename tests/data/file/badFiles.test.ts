import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import sentences from '../../../src/catalog/file-problems.json';
import { FILE_CODES, type FileCode } from '../../../src/data/file/problem.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

let good = '';

beforeAll(async () => {
  const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [tomasz, efua], drafts: [efuaDraft] });
  good = await blob.text();
});

afterEach(() => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

/** The good file with one piece of its text put in another's place, the first time it stands there. */
const replaced = (old: string, by: string) => {
  if (!good.includes(old)) throw new Error(`the good file has no ${old}`);
  return good.replace(old, by);
};
const bytes = (...values: number[]) => new Blob([new Uint8Array(values)]);
const utf16 = (text: string, mark: number[]) => new Blob([new Uint8Array([...mark, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])])]);
const MARK_1 = '"CI1":{"evidence":"Follows two steps when Tomasz sees a picture of each.","going":"well","mark":2}';
const withMark = (written: string) => replaced(MARK_1, `"CI1":{"mark":${written}}`);
const withNote = (written: string) => replaced('Wakes most nights.', written);
const FIRST_CHILD = '{"card":{"bornOn":"2016-03-27"';

const BAD: readonly (readonly [what: string, make: () => Blob | string, code: FileCode])[] = [
  ['nothing at all', () => new Blob([]), 'empty'],
  ['only a byte order mark', () => bytes(0xEF, 0xBB, 0xBF), 'empty'],
  ['only spaces', () => ' \r\n ', 'empty'],
  ['UTF-16 with its mark', () => utf16(good, [0xFF, 0xFE]), 'utf16'],
  ['UTF-16 without a mark', () => utf16(good, []), 'utf16'],
  ['a picture (PNG)', () => bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00), 'notText'],
  ['Windows-1252', () => new Blob([good.slice(0, 200), new Uint8Array([0x92]), good.slice(200)]), 'olderEncoding'],
  ['Windows-1252 behind the first mebibyte', () => new Blob([good.slice(0, -3), ' '.repeat(1024 * 1024), new Uint8Array([0xE9]), good.slice(-3)]), 'olderEncoding'],
  ['a pupil list in Latin-1', () => new Blob(['Surname,Forename\nWrona,Zo', new Uint8Array([0xEB]), '\n']), 'csvFile'],
  ['bytes that are no text, without a zero', () => bytes(0x7B, 0xFF, 0xD8, 0x01, 0x41, 0x42), 'notText'],
  ['bytes that are mostly no letters', () => bytes(0x7B, 0xFF, 0xD8, 0xE1, 0xF4, 0xC3), 'notText'],
  ['a web page', () => '<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'webPage'],
  ['a CTF file', () => '<?xml version="1.0"?><CTfile></CTfile>', 'xmlFile'],
  ['a pupil list', () => '"Surname","Forename","DOB"\n"Wrona","Tomasz","27/03/2016"', 'csvFile'],
  ['a letter', () => 'Dear Mrs Wrona', 'notJson'],
  ['somebody else’s JSON', () => '{"name":"valuing-send","version":"1.0.0"}', 'notOurs'],
  ['a framework', () => JSON.stringify({ format: 'valuing-send-framework', version: 1 }), 'packFile'],
  ['an answer to a request for views', () => JSON.stringify({ format: 'valuing-send-views', version: 1 }), 'viewsFile'],
  ['a file for a council', () => JSON.stringify({ format: 'valuing-send', kind: 'council', version: 1 }), 'councilFile'],
  ['a list', () => '[1, 2, 3]', 'notOurs'],
  ['a bare number', () => '42', 'notOurs'],
  ['the null value', () => 'null', 'notOurs'],
  ['another format name', () => replaced('"valuing-send"', '"valuing-sent"'), 'notOurs'],
  ['a comma too many', () => replaced('"sequence":1', '"sequence":1,'), 'syntax'],
  ['a comma at the end of a list', () => replaced('["SLCN","ASD"]', '["SLCN","ASD",]'), 'syntax'],
  ['a comment', () => replaced('"kind"', '/* mine */ "kind"'), 'syntax'],
  ['single quotes', () => replaced('"SLCN"', "'SLCN'"), 'syntax'],
  ['two files one after the other', () => good + good, 'syntax'],
  ['a line end inside a text', () => withNote('Wakes\nup.'), 'syntax'],
  ['NaN', () => withMark('NaN'), 'syntax'],
  ['nesting a million deep', () => '['.repeat(1_000_000), 'tooDeep'],
  ['nesting of objects a million deep', () => '{"a":'.repeat(1_000_000), 'tooDeep'],
  ['a key twice', () => replaced('"cardEdition":3', '"cardEdition":3,"cardEdition":4'), 'repeatedKey'],
  ['a key twice, once written otherwise', () => replaced('"cardEdition":3', '"cardEdition":3,"card\\u0045dition":4'), 'repeatedKey'],
  ['the list of children twice', () => replaced('"drafts": [', '"children": [], "drafts": ['), 'repeatedKey'],
  ['__proto__ at the top', () => replaced('"version": 3', '"version": 3, "__proto__": {"polluted": true}'), 'forbiddenKey'],
  ['__proto__ in a child', () => replaced(FIRST_CHILD, '{"__proto__":{"polluted":true},"card":{"bornOn":"2016-03-27"'), 'forbiddenKey'],
  ['__proto__ in a card', () => replaced('"firstName":"Tomasz"', '"__proto__":{"polluted":true},"firstName":"Tomasz"'), 'forbiddenKey'],
  ['__proto__ among ratings', () => replaced(MARK_1, '"__proto__":{"mark":1,"polluted":true}'), 'forbiddenKey'],
  ['__proto__ in disguise', () => replaced('"firstName":"Tomasz"', '"\\u005f_proto__":{"polluted":true},"firstName":"Tomasz"'), 'forbiddenKey'],
  ['constructor among strengths', () => replaced('"strengths":{', '"strengths":{"constructor":{"text":""},'), 'forbiddenKey'],
  ['prototype in a draft', () => replaced('"childId"', '"prototype":1,"childId"'), 'forbiddenKey'],
  ['toString in contents', () => replaced('"contents": {', '"contents": {"toString":1,'), 'forbiddenKey'],
  ['a newer version', () => replaced('"version": 3', '"version": 4'), 'newerVersion'],
  ['a version in words', () => replaced('"version": 3', '"version": "1"'), 'badVersion'],
  ['version 0', () => replaced('"version": 3', '"version": 0'), 'badVersion'],
  ['no version', () => replaced('"version": 3,', ''), 'badVersion'],
  ['erasures that are no list', () => replaced('"version": 3', '"version": 3, "erased": {}'), 'wrongKind'],
  ['an erasure of nobody', () => replaced('"version": 3', '"version": 3, "erased": [{"id":"../x","seen":{},"events":[]}]'), 'badId'],
  ['an erasure seen by no device', () => replaced('"version": 3', '"version": 3, "erased": [{"id":"x","seen":{"a b":1},"events":[]}]'), 'badId'],
  ['an erasure that saw a thousand devices and more', () => replaced('"version": 3',
    `"version": 3, "erased": [{"id":"x","seen":${JSON.stringify(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`d${at}`, 1])))},"events":[]}]`), 'tooMany'],
  ['an erasure that saw half a change', () => replaced('"version": 3', '"version": 3, "erased": [{"id":"x","seen":{"a":0.5},"events":[]}]'), 'badNumber'],
  ['erasures that were added by hand', () => replaced('"version": 3', '"version": 3, "erased": [{"id":"x","seen":{},"events":[]}]'), 'changed'],
  ['a vault id that was added by hand', () => replaced('"version": 3', '"version": 3, "vaultId": "v1"'), 'changed'],
  ['no children', () => replaced('"children"', '"pupils"'), 'missing'],
  ['children that are no list', () => '{"format":"valuing-send","version":1,"kind":"backup","exportedOn":"2026-11-21","contents":{"children":0,"reviews":0,"drafts":0},'
    + `"integrity":{"algorithm":"SHA-256","digest":"${'0'.repeat(64)}"},"children":{},"drafts":[]}`, 'wrongKind'],
  ['an unknown kind', () => replaced('"backup"', '"erasure"'), 'notAChoice'],
  ['a child that is a number', () => replaced(FIRST_CHILD, `7,\n${FIRST_CHILD}`), 'wrongKind'],
  ['level 5', () => withMark('5'), 'notALevel'],
  ['level 2.5', () => withMark('2.5'), 'notALevel'],
  ['a level in quotes', () => withMark('"3"'), 'notALevel'],
  ['level -1', () => withMark('-1'), 'notALevel'],
  ['no level', () => withMark('null'), 'notALevel'],
  ['a rating without a mark', () => replaced('{"mark":0}', '{}'), 'missing'],
  ['a number beyond all bounds', () => withMark('1e999'), 'badNumber'],
  ['minus zero', () => withMark('-0'), 'badNumber'],
  ['a number that would become 0', () => withMark('1e-999'), 'badNumber'],
  ['2^53 + 1', () => replaced('"sequence":1', '"sequence":9007199254740993'), 'badNumber'],
  ['an edition after which nothing could be counted any more', () => replaced('"cardEdition":3', '"cardEdition":9007199254740991'), 'badNumber'],
  ['a sequence after which nothing could be counted any more', () => replaced('"sequence":1', '"sequence":9007199254740991'), 'badNumber'],
  ['half an edition', () => replaced('"cardEdition":3', '"cardEdition":3.5'), 'badNumber'],
  ['31 February', () => replaced('"reviewedOn":"2025-11-14"', '"reviewedOn":"2025-02-31"'), 'notADay'],
  ['the year 9999', () => replaced('"bornOn":"2016-03-27"', '"bornOn":"9999-01-01"'), 'notADay'],
  ['a date with a time', () => replaced('"bornOn":"2016-03-27"', '"bornOn":"2016-03-27T00:00:00Z"'), 'notADay'],
  ['a review without a date', () => replaced('"reviewedOn":"2025-11-14",', ''), 'missing'],
  ['an instant that is none', () => replaced('2025-11-14T15:20:00Z', '2025-11-14T25:20:00Z'), 'notAnInstant'],
  ['an event twice in a child', () => replaced('evt-tomasz-2', 'evt-tomasz-1'), 'repeatedEvent'],
  ['a child twice', () => replaced('"id":"child-efua"', '"id":"child-tomasz"'), 'repeatedChild'],
  ['a draft of a child who is not there', () => replaced('"childId":"child-efua"', '"childId":"child-zane"'), 'draftWithoutChild'],
  ['a draft twice', () => good.replace(/\n(\{"by".*)/, '\n$1,\n$1'), 'repeatedDraft'],
  ['an id that is no id', () => replaced('"id":"child-efua"', '"id":"../../etc"'), 'badId'],
  ['an id that every object answers to', () => replaced('"id":"child-efua"', '"id":"constructor"'), 'badId'],
  ['a strand code of funny letters', () => replaced('"EM1"', '"ЕМ1"'), 'badCode'],
  ['a legacy type of need', () => replaced('"SLCN"', '"BESD"'), 'notAChoice'],
  ['a type of need in another case', () => replaced('"SLCN"', '"slcn"'), 'notAChoice'],
  ['three types of need', () => replaced('["SLCN","ASD"]', '["SLCN","ASD","VI"]'), 'tooMany'],
  ['two views of the school', () => replaced('"voice":"family"', '"voice":"school"'), 'twoViews'],
  ['a note of a megabyte', () => withNote('z'.repeat(1024 * 1024)), 'tooLong'],
  ['a child without a name', () => replaced('"firstName":"Efua"', '"firstName":"  "'), 'missing'],
  ['half a surrogate pair, escaped', () => withNote('\\ud83d'), 'badText'],
  ['half a surrogate pair, as it is', () => withNote('\ud83d'), 'badText'],
  ['the wrong half first', () => withNote('\\ude00\\ud83d'), 'badText'],
  ['NUL, escaped', () => withNote('a\\u0000b'), 'badText'],
  ['NUL, as it is', () => withNote('a\0b'), 'badText'],
  ['a wrong digest', () => good.replace(/"digest":"./, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`), 'changed'],
  ['a note that was changed by hand', () => withNote('Wakes every night.'), 'changed'],
  ['a kind that was changed by hand', () => replaced('"backup"', '"transfer"'), 'changed'],
  ['a date that was changed by hand', () => replaced('"exportedOn": "2026-11-21"', '"exportedOn": "2026-11-20"'), 'changed'],
  ['a child taken out by hand', () => good.replace(/,\n\{"card":\{"bornOn":"2019.*/, '').replace(/\n\{"by".*/, ''), 'countsDiffer'],
];

describe('a bad file is refused with its code', () => {
  it.each(BAD)('%s', async (_what, make, code) => {
    expect(await readEnvelope(make())).toMatchObject({ ok: false, problem: { code } });
  });

  it('of ten gigabytes, before a byte of it is read', async () => {
    const large = new Blob(['{']);
    Object.defineProperty(large, 'size', { value: 10 * 1024 ** 3 });
    large.slice = () => { throw new Error('it was read'); };
    expect(await readEnvelope(large)).toEqual({ ok: false, problem: { code: 'tooLarge', found: '10240 MB' } });
  });

  it('of 364 MB, before a byte of it is read: it was read for more than a minute first', async () => {
    const large = new Blob(['{']);
    Object.defineProperty(large, 'size', { value: 364_000_000 });
    large.slice = () => { throw new Error('it was read'); };
    expect(await readSource({ file: large })).toEqual({ ok: false, problem: { code: 'tooLarge', found: '348 MB' } });
  });

  it('that has gone since it was chosen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gone-'));
    const path = join(folder, 'gone.json');
    writeFileSync(path, good);
    const chosen = await openAsBlob(path);
    rmSync(folder, { recursive: true });
    expect(await readEnvelope(chosen)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });

  it('cut off anywhere', async () => {
    const whole = new TextEncoder().encode(good);
    const end = whole.lastIndexOf('}'.charCodeAt(0));
    await fc.assert(fc.asyncProperty(fc.nat(end), async (length) => {
      const read = await readEnvelope(new Blob([whole.slice(0, length)]));
      expect(read).toMatchObject({ ok: false, problem: { code: length === 0 ? 'empty' : 'cutShort' } });
    }), { numRuns: 500 });
  }, 60_000);

  it('with any one bit flipped: an error, or the very same content', async () => {
    const whole = new TextEncoder().encode(good);
    const expected = await readEnvelope(good);
    expect(expected.ok).toBe(true);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const read = await readEnvelope(new Blob([flipped]));
      if (read.ok) expect(read).toEqual(expected);
    }), { numRuns: 2000 });
  }, 60_000);
});

describe('a problem says where it is', () => {
  it('by the line, and the place in the child', async () => {
    const read = await readEnvelope(withMark('5'));
    const line = good.slice(0, good.indexOf(FIRST_CHILD)).split('\n').length;
    expect(read).toEqual({
      ok: false,
      problem: { code: 'notALevel', path: 'children[0].events[0].profile.views[0].ratings.CI1.mark', found: '5', line },
    });
  });

  it('by the line of a syntax error, whatever ends the lines', async () => {
    const crlf = replaced('"drafts": [', '"drafts": [,').replaceAll('\n', '\r\n');
    const line = good.slice(0, good.indexOf('"drafts": [')).split('\n').length;
    expect(await readEnvelope(crlf)).toEqual({ ok: false, problem: { code: 'syntax', line } });
  });

  it('with a sentence for every code, and no sentence without a code', () => {
    expect(Object.keys(sentences).toSorted()).toEqual([...FILE_CODES].toSorted());
    for (const { what, todo } of Object.values(sentences)) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(todo).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('and every code has a bad file above', () => {
    // What only a framework can have against it is met in checkFramework.test.ts and readPack.test.ts.
    const ofFrameworks: readonly FileCode[] = [
      'childrenFile', 'packTooLarge', 'repeatedCode', 'unknownStrand', 'unknownPart', 'badPhase', 'badOrder', 'badMap', 'badPlaceholder',
      'badFrameworkId', 'badEdition', 'badLetters', 'badLanguage', 'badLink', 'badPhone', 'notThree', 'readsItself',
    ];
    // And what only a sealed file can, in sealed.test.ts, sealedHostile.test.ts and readInWorker.test.ts.
    const ofSealed: readonly FileCode[] = ['sealedHeader', 'sealedDamaged', 'unpacksTooFar', 'stopped', 'brokeDown'];
    const met = new Set<FileCode>([...BAD.map(([, , code]) => code), ...ofFrameworks, ...ofSealed, 'tooLarge', 'unreadable', 'cutShort']);
    // A review before the birth was once refused. Now it is only remarked on.
    expect(FILE_CODES.filter((code) => !met.has(code))).toEqual([]);
  });
});

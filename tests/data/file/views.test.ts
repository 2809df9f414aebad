import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_WORDS } from '../../../src/catalog/answerPage.ts';
import { viewsSentence } from '../../../src/catalog/viewsSentence.ts';
import { frameworkIn } from '../../../src/core/library.ts';
import { done } from '../../../src/core/result.ts';
import { type ViewsAnswer } from '../../../src/core/views/viewsAnswer.ts';
import { requestFor } from '../../../src/core/views/viewsRequest.ts';
import { CONTRIBUTOR_ROLES, GIVEN_HOW, WHOSE_WORDS } from '../../../src/core/views.ts';
import { checkAnswer } from '../../../src/data/file/viewsAnswer.ts';
import { MOST_VIEWS, openViewsFile, readViewsFile, sealedText, viewsFileName } from '../../../src/data/file/viewsFile.ts';
import { keyForApp, keyForPage } from '../../../src/data/file/viewsKey.ts';
import { sealedInPage, viewsPage } from '../../../src/data/file/viewsPage.ts';
import { checkRequest } from '../../../src/data/file/viewsRequest.ts';
import { type DeriveViews, type SealedViews, type ViewsKind } from '../../../src/data/file/viewsSeal.ts';
import { document } from '../../catalog/texts.ts';

const framework = frameworkIn(document);
const PASSPHRASE = 'quiet herons wade';

/** Quick, and as sure as a test needs: another passphrase or salt gives another key. */
const derive: DeriveViews = async (passphrase, { salt }) => done(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${passphrase.normalize('NFKC')}`))));
const QUICK = { passphrase: PASSPHRASE, derive } as const;

const request = requestFor({
  id: 'q1', reviewId: 'r1', askedOn: '2026-11-21', until: '2026-12-04', from: 'Ms Hale', role: 'parent', card: { firstName: 'Zoë-Łucja', pronouns: 'she/her' }, framework,
  parts: framework.parts.map(({ code }) => code), questions: [{ code: 'helps', ask: 'What helps </script><script>alert(1)</script>?' }],
});
const answer: ViewsAnswer = {
  id: 'a1', requestId: 'q1', reviewId: 'r1', answeredOn: '2026-11-24', role: 'parent', framework: request.framework, by: 'Mum', how: 'wrote', words: 'theirs',
  ratings: { CI1: { mark: 2, evidence: 'Two steps.' } }, answers: { helps: { text: 'Pictures.\n\n“Now and next” 🙂' } },
};

/** Every word of a content, of its keys and its values alike. */
function wordsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return content.split(/[\s“”]+/).map((word) => word.replace(/\.$/, '')).filter(Boolean);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => [...wordsOf(key), ...wordsOf(value)]);
}

async function sealed(content: object, kind: ViewsKind = 'answer'): Promise<string> {
  const text = await sealedText(content, { kind, key: keyForPage(), ...QUICK });
  if (!text.ok) throw new Error(text.problem.code);
  return text.value;
}

async function readAnswer(file: Blob | string, passphrase = PASSPHRASE) {
  const read = await readViewsFile(typeof file === 'string' ? new Blob([file]) : file, 'answer');
  return read.ok ? openViewsFile(read.value, passphrase, checkAnswer, derive) : read;
}

const codeOf = async (file: Blob | string, passphrase?: string) => {
  const read = await readAnswer(file, passphrase);
  return read.ok ? 'ok' : read.problem.code;
};

describe('a sealed answer', () => {
  const said = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/[\0\p{Cs}]/u.test(text));
  const code = fc.stringMatching(/^[A-Z]{2}[0-9]$/);
  const answers = fc.record({
    id: fc.uuid(), requestId: fc.uuid(), reviewId: fc.uuid(), answeredOn: fc.constant('2026-11-24'), role: fc.constantFrom(...CONTRIBUTOR_ROLES), framework: fc.constant(request.framework),
    by: said.filter((text) => text.trim() !== ''), how: fc.constantFrom(...GIVEN_HOW), words: fc.constantFrom(...WHOSE_WORDS),
    ratings: fc.dictionary(code, fc.record({ mark: fc.constantFrom(0, 1, 2, 3, 4, 'notAssessed', 'notApplicable'), evidence: said }, { requiredKeys: ['mark'] }), { noNullPrototype: true }),
    answers: fc.dictionary(fc.constantFrom('helps', 'worries', 'asked-later'), fc.record({ text: said }), { noNullPrototype: true }),
  }, { requiredKeys: ['id', 'requestId', 'reviewId', 'answeredOn', 'role', 'framework', 'by', 'ratings', 'answers'] });

  it('comes back as it was given, whatever was said', async () => {
    await fc.assert(fc.asyncProperty(answers, async (one) => {
      expect(await readAnswer(await sealed(one))).toEqual({ ok: true, value: one });
    }), { numRuns: 60 });
  });

  it('tells nothing in clear but how it was made', async () => {
    const text = await sealed(answer);
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual(['digest', 'format', 'key', 'kind', 'nonce', 'sealed', 'version']);
    // In the sealed letters, which are random, a short word would stand by chance.
    const clear = JSON.stringify(JSON.parse(text), (key, value: unknown) => (['sealed', 'digest', 'nonce', 'salt'].includes(key) ? undefined : value));
    expect(clear).toContain('"kind":"answer"');
    const told = wordsOf(answer).filter((word) => clear.includes(word));
    expect(told).toEqual([]);
    expect(wordsOf(answer)).toEqual(expect.arrayContaining(['a1', 'q1', 'r1', 'Mum', '2026-11-24', 'parent', 'CI1', 'helps', 'theirs', 'Two', 'Pictures']));
  });

  it.each([['app', keyForApp], ['page', keyForPage]] as const)('opens with the real key for the %s, and with no other passphrase', async (_, key) => {
    const text = await sealedText(answer, { kind: 'answer', passphrase: PASSPHRASE, key: key() });
    const read = text.ok ? await readViewsFile(new Blob([text.value]), 'answer') : text;
    if (!read.ok) throw new Error(read.problem.code);
    expect(await openViewsFile(read.value, PASSPHRASE, checkAnswer)).toEqual({ ok: true, value: answer });
    expect(await openViewsFile(read.value, `${PASSPHRASE} `, checkAnswer)).toEqual({ ok: false, problem: { code: 'wrongPassphrase' } });
  });

  it('leaves out fields that nobody knows', async () => {
    expect(await readAnswer(await sealed({ ...answer, extra: 1, ratings: { CI1: { mark: 2, going: 'well', reason: 'x' } } }))).toEqual({ ok: true, value: { ...answer, ratings: { CI1: { mark: 2 } } } });
  });
});

describe('a hostile answer is refused with a sentence, and nothing of it is taken', () => {
  const changed = async (change: (file: SealedViews) => object) => JSON.stringify(change(JSON.parse(await sealed(answer)) as SealedViews));

  it.each([
    ['a text that is too long to finish', { answers: { helps: { text: 'x'.repeat(2001) } } }, 'tooLong'],
    ['evidence that is too long', { ratings: { CI1: { mark: 1, evidence: 'x'.repeat(2001) } } }, 'tooLong'],
    ['a name that is too long', { by: 'x'.repeat(81) }, 'tooLong'],
    ['no name', { by: '  ' }, 'missing'],
    ['level 5', { ratings: { CI1: { mark: 5 } } }, 'notALevel'],
    ['level 2.5', { ratings: { CI1: { mark: 2.5 } } }, 'notALevel'],
    ['a level as text', { ratings: { CI1: { mark: '2' } } }, 'notALevel'],
    ['no level', { ratings: { CI1: {} } }, 'missing'],
    ['a strand named oddly', { ratings: { ci1: { mark: 2 } } }, 'badCode'],
    ['more strands than there can be', { ratings: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${String.fromCharCode(65 + Math.floor(at / 26), 65 + at % 26)}1`, { mark: 1 }])) }, 'tooMany'],
    ['a question named oddly', { answers: { 'a b': { text: 'x' } } }, 'badCode'],
    ['more answers than there can be', { answers: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`q${at}`, { text: 'x' }])) }, 'tooMany'],
    ['a role that is none', { role: 'headteacher' }, 'notAChoice'],
    ['a day that is none', { answeredOn: '2026-02-30' }, 'notADay'],
    ['an id that is none', { requestId: '../x' }, 'badId'],
    ['half a character', { answers: { helps: { text: '\uD800' } } }, 'badText'],
  ])('%s', async (_, more, code) => {
    expect(await codeOf(await sealed({ ...answer, ...more }))).toBe(code);
  });

  it('keys that every object answers to, and keys that stand twice', async () => {
    const raw = async (text: string) => {
      const { sealViews } = await import('../../../src/data/file/viewsSeal.ts');
      const file = await sealViews(text, { kind: 'answer', key: keyForPage(), ...QUICK });
      return file.ok ? JSON.stringify(file.value) : '';
    };
    const text = JSON.stringify(answer);
    expect(await codeOf(await raw(text.replace('{"helps"', '{"__proto__":{"text":"x"},"helps"')))).toBe('forbiddenKey');
    expect(await codeOf(await raw(text.replace('"by":"Mum"', '"by":"Mum","by":"Dad"')))).toBe('repeatedKey');
    expect(await codeOf(await raw('['.repeat(100) + ']'.repeat(100)))).toBe('tooDeep');
    expect(await codeOf(await raw(''))).toBe('cutShort');
  });

  it.each([
    ['cut short', async () => (await sealed(answer)).slice(0, -40), 'cutShort'],
    ['one letter of it changed', () => changed((file) => ({ ...file, sealed: `${file.sealed.startsWith('A') ? 'B' : 'A'}${file.sealed.slice(1)}` })), 'sealedDamaged'],
    ['a digest that is none', () => changed((file) => ({ ...file, digest: 3 })), 'sealedDamaged'],
    ['of a newer version', () => changed((file) => ({ ...file, version: 2 })), 'newerVersion'],
    ['with so many rounds that the device would hang', () => changed((file) => ({ ...file, key: { ...file.key, rounds: 1e12 } })), 'sealedHeader'],
    ['with so few that a guess is cheap', () => changed((file) => ({ ...file, key: { ...file.key, rounds: 1 } })), 'sealedHeader'],
    ['with more memory than the device has', () => changed((file) => ({ ...file, key: { ...keyForApp(), memoryKiB: 1e9 } })), 'sealedHeader'],
    ['with a short nonce', () => changed((file) => ({ ...file, nonce: 'AAAA' })), 'sealedHeader'],
    ['a request in its place', () => sealed(request, 'request'), 'isRequest'],
    ['a request that calls itself an answer', async () => (await sealed(request, 'request')).replace('"request"', '"answer"'), 'wrongPassphrase'],
    ['a backup', async () => '{"format":"valuing-send","version":2}', 'recordsFile'],
    ['a sealed backup', async () => 'valuing-send-sealed\n{}', 'recordsFile'],
    ['a framework', async () => '{"format":"valuing-send-framework"}', 'recordsFile'],
    ['somebody else’s file', async () => '{"a":1}', 'notOurs'],
    ['a letter', async () => 'Dear Ms Hale', 'notJson'],
    ['a web page', async () => '<!doctype html><p>Sign in</p>', 'webPage'],
    ['nothing', async () => '', 'empty'],
  ])('a file %s', async (_, make, code) => {
    const found = await codeOf(await make());
    expect(found).toBe(code);
    expect(viewsSentence({ code: found })).toMatch(/^[A-Z].*\.$/);
    expect(viewsSentence({ code: found })).not.toContain(`(${found})`);
  });

  it('a file that is too large, before it is read', async () => {
    const file = new Blob(['x'.repeat(MOST_VIEWS + 1)]);
    file.slice = () => { throw new Error('it was read'); };
    const small = new Blob(['valuing']);
    file.slice = (start, end) => (end !== undefined && end < 100 ? small.slice(start, end) : (() => { throw new Error('it was read'); })());
    expect(await codeOf(file)).toBe('tooLarge');
  });

  it('a passphrase as long as a book, before anything is derived', async () => {
    expect(await codeOf(await sealed(answer), 'x'.repeat(100_000))).toBe('passphraseTooLong');
  });
});

describe('a request', () => {
  it('comes back as it was made, also out of its page', async () => {
    const text = await sealed(request, 'request');
    for (const file of [text, await viewsPage(text, ANSWER_WORDS)]) {
      const read = await readViewsFile(new Blob([file]), 'request');
      if (!read.ok) throw new Error(read.problem.code);
      expect(await openViewsFile(read.value, PASSPHRASE, checkRequest, derive)).toEqual({ ok: true, value: request });
    }
  });

  it('that asks of one strand twice is refused', async () => {
    const [part] = request.parts;
    const read = await readViewsFile(new Blob([await sealed({ ...request, parts: [part, part] }, 'request')]), 'request');
    if (!read.ok) throw new Error(read.problem.code);
    expect(await openViewsFile(read.value, PASSPHRASE, checkRequest, derive)).toMatchObject({ ok: false, problem: { code: 'repeatedCode' } });
  });

  it('is called by its day and nobody’s name', () => {
    expect(viewsFileName('request', '2026-11-21', 'ab12cdef', 'html')).toBe('valuing-send-views-request-2026-11-21-ab12.html');
  });
});

describe('the page of a request', () => {
  it('holds everything in one file below 300 kB, asks for nothing, and lets nothing in it run but its own script', async () => {
    const page = await viewsPage(await sealed(request, 'request'), ANSWER_WORDS);
    expect(page.length).toBeLessThan(300_000);
    expect(page).not.toMatch(/Zoë|alert\(1\)|%[A-Z]+%|\b(src|href)="(?!#)/);
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'/);
    expect(page).not.toMatch(/connect-src|unsafe-inline|\bfetch\(|XMLHttpRequest|WebSocket|localStorage|indexedDB/);
    expect(sealedInPage(`${page}<!-- -->`)).toBe(sealedInPage(page));
    expect(sealedInPage('<p>no page</p>')).toBeUndefined();
  });
});

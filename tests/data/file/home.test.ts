import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { viewsSentence } from '../../../src/catalog/viewsSentence.ts';
import { done } from '../../../src/core/result.ts';
import { homeFile, homeFileName, lockedHomeFile } from '../../../src/data/file/home/homeFile.ts';
import { HOME_WORDS, type HomeLine, type HomePage, type HomeWords } from '../../../src/data/file/home/homePage.ts';
import { localDay } from '../../../src/data/file/home/localDay.ts';
import { svgTree } from '../../../src/data/file/home/svgTree.ts';
import { escaped, markupOf, node } from '../../../src/data/file/home/tree.ts';
import { openViewsFile, readAnswerFile, readViewsFile, sealedText } from '../../../src/data/file/viewsFile.ts';
import { keyForPage } from '../../../src/data/file/viewsKey.ts';
import type { DeriveViews } from '../../../src/data/file/viewsSeal.ts';
import { checkAnswer } from '../../../src/data/file/viewsAnswer.ts';

const PASSPHRASE = 'quiet herons wade';
/** Quick, and as sure as a test needs: another passphrase or salt gives another key. */
const derive: DeriveViews = async (passphrase, { salt }) => done(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${passphrase.normalize('NFKC')}`))));

const line = (...texts: readonly string[]): HomeLine => ({ texts: texts.map((text) => [{ text }]) });
const wordsIn = (language: string) => Object.fromEntries(HOME_WORDS.map((word) => [word, `${word} ${language}`])) as HomeWords;
const SVG = '<svg viewBox="0 0 2 2" class="picture"><path d="M0 0h2" fill="#fff"/></svg>';
const page: HomePage = {
  page: 'family', reviewId: 'r1', framework: { id: 'vsend-core', edition: '1.0' }, role: 'parent', madeOn: '2026-11-22',
  languages: [{ lang: 'en-GB', dir: 'ltr', words: wordsIn('en') }, { lang: 'ur', dir: 'rtl', words: wordsIn('ur') }],
  questions: [{ code: 'pageRight', ask: line('Right?', 'ٹھیک؟') }],
  title: line('Zofia, November 2026', 'نومبر'), lead: [line('For Zofia.', 'Zofia')],
  sections: [
    { code: 'well', heading: line('What is going well', 'اچھا'), blocks: [{ kind: 'list', lines: [{ texts: [[{ text: 'Sings [[DATA]] </script><script>alert(1)</script>', tone: 'typed' }], [{ text: '(…)', tone: 'around' }]], symbol: 'star' }] }, { kind: 'picture' }] },
    { code: 'say', heading: line('Your say', 'رائے'), blocks: [{ kind: 'lines', lines: [line('Right?', 'ٹھیک؟')] }, { kind: 'write', lines: 2 }] },
  ],
  foot: [line('Private.', 'نجی')], picture: { wide: SVG, narrow: SVG }, symbols: { star: SVG },
};
const answer = { id: 'a1', page: 'family', reviewId: 'r1', answeredOn: '2026-11-24', role: 'parent', framework: page.framework, by: 'Mum', answers: { pageRight: { text: 'Yes.' } } };
const open = (change: object = {}) => JSON.stringify({ format: 'valuing-send-open-answer', version: 1, sealed: false, answer, ...change });

describe('a page for home', () => {
  it('is one file that asks for nothing, and lets nothing in it run but its own script', async () => {
    const html = await homeFile(page);
    expect(html).not.toMatch(/\b(src|href)="|url\(|@import|unsafe-inline|\bfetch\(|XMLHttpRequest|WebSocket|localStorage|indexedDB|%[A-Z]+%/);
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'/);
    expect(html).not.toContain('<script>alert(1)');
    expect(html.match(/\[\[DATA\]\]/g)).toHaveLength(1); // as it was typed
  });

  it('says all without a script, each language marked, its drawings in it', async () => {
    const main = /<main>([^]*)<\/main>/.exec(await homeFile(page))?.[1] ?? '';
    for (const words of ['Zofia, November 2026', 'What is going well', 'Sings', 'Your say', 'Private.']) expect(main).toContain(words);
    expect(main).toContain('<span class="one" data-read="1" lang="ur" dir="rtl"><span>اچھا</span></span>');
    expect(main.match(/<svg /g)).toHaveLength(3);
    expect(main).not.toMatch(/<(script|button|input|textarea)/);
  });

  it('open, holds in clear beside what is read only what the comment over HomePage lists', async () => {
    const html = await homeFile(page);
    const { questions, languages, ...tools } = JSON.parse(/<script type="application\/json" id="home">([^]*?)<\/script>/.exec(html)?.[1] ?? '') as HomePage;
    expect(tools).toEqual({ page: 'family', reviewId: 'r1', framework: { id: 'vsend-core', edition: '1.0' }, role: 'parent', madeOn: '2026-11-22' });
    expect(questions).toEqual(page.questions);
    expect(languages).toEqual(page.languages);
    expect(html.match(/<script type="application\/json"/g)).toHaveLength(1);
    const main = /<main>([^]*)<\/main>/.exec(html)?.[1] ?? '';
    const written = main.replaceAll(/<svg [^]*?<\/svg>/g, '');
    const attributes = [...written.matchAll(/<\w+((?: [\w-]+="[^"]*")*)>/g)].flatMap(([, all = '']) => [...all.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`));
    expect(new Set(attributes.filter((one) => !/^(class|lang|dir|aria-hidden|data-read)=/.test(one)))).toEqual(new Set(['aria-labelledby=part-well', 'id=part-well', 'aria-labelledby=part-say', 'id=part-say', 'id=say']));
    expect(new Set(attributes.filter((one) => one.startsWith('data-read=')))).toEqual(new Set(['data-read=0', 'data-read=1']));
    expect(main).not.toContain('<!--');
  });

  it('carries the letters of its second language with it, under a policy that lets this style and a font in the page, and no request', async () => {
    const letters = { family: 'Noto Naskh Arabic', range: 'U+0600-06FF', font: 'data:font/woff2;base64,d09GMg==' };
    const locked = await lockedHomeFile({ ...page, letters }, { title: 'Private', passphrase: PASSPHRASE, derive });
    for (const html of [await homeFile({ ...page, letters }), locked.ok ? locked.value : '']) {
      const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
      expect(styles).toHaveLength(2);
      const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ');
      expect(html).toContain(`style-src ${hashes}; font-src data:; base-uri 'none'`);
      expect(html.match(/d09GMg==/g)).toHaveLength(1);
      expect(html.match(/url\(/g)).toHaveLength(1);
    }
    await expect(homeFile({ ...page, letters: { ...letters, font: 'https://a.example/x.woff2' } })).rejects.toThrow('letters');
  });

  it('turns what is in another language inside a line its own way, and a line that only one language says', async () => {
    const html = await homeFile({ ...page, lead: [{ texts: [[{ text: 'Draft.' }]] }, { texts: [[], [{ text: 'مسودہ' }]] }], foot: [{ texts: [[{ text: 'Fine.' }], [{ text: 'Fine.', lang: 'en-GB', dir: 'ltr' }]] }] });
    expect(html).toContain('<p class="small"><span class="one" data-read="0"><span>Draft.</span></span></p>');
    expect(html).toContain('<p class="small" dir="rtl"><span class="one" data-read="1" lang="ur" dir="rtl"><span>مسودہ</span></span></p>');
    expect(html).toContain('<span class="one" data-read="1" lang="ur" dir="rtl"><span lang="en-GB" dir="ltr">Fine.</span></span>');
  });

  it('that is locked says nothing in clear but the words of its first screen, and opens with its passphrase alone', async () => {
    const html = await lockedHomeFile(page, { title: 'Private: about a child.', passphrase: PASSPHRASE, derive });
    if (!html.ok) throw new Error(html.problem.code);
    expect(html.value).toContain('<title>Private: about a child.</title>');
    expect(html.value).toContain('cannotOpen en');
    expect(html.value).not.toMatch(/Zofia|Sings|Your say|"r1"|readAloud en|vsend-core/);
    const read = await readViewsFile(new Blob([html.value]), 'page');
    if (!read.ok) throw new Error(read.problem.code);
    expect(await openViewsFile(read.value, PASSPHRASE, (found) => done(found), derive)).toEqual({ ok: true, value: page });
    expect(await openViewsFile(read.value, 'quiet herons wake', (found) => done(found), derive)).toMatchObject({ ok: false, problem: { code: 'wrongPassphrase' } });
  });

  it('is called by its day and nobody’s name', () => {
    expect(homeFileName('2026-11-22', 'ab12cdef')).toBe('valuing-send-page-2026-11-22-ab12.html');
    expect(localDay(new Date(2026, 10, 2, 0, 5))).toBe('2026-11-02');
  });
});

describe('a file that comes back', () => {
  const codeOf = async (text: string) => {
    const read = await readAnswerFile(new Blob([text]));
    return read.ok ? (read.value.sealed === false ? 'open' : 'sealed') : read.problem.code;
  };

  it('is an answer, open or sealed, with its own id for that of a request', async () => {
    const read = { ...answer, requestId: 'a1', ratings: {} };
    expect(await readAnswerFile(new Blob([open()]))).toEqual({ ok: true, value: { sealed: false, answer: read } });
    const sealed = await sealedText(answer, { kind: 'answer', passphrase: PASSPHRASE, key: keyForPage(), derive });
    const found = await readAnswerFile(new Blob([sealed.ok ? sealed.value : '']));
    if (!found.ok || found.value.sealed === false) throw new Error('it is sealed');
    expect(await openViewsFile(found.value, PASSPHRASE, checkAnswer, derive)).toEqual({ ok: true, value: read });
  });

  it.each([
    ['the page itself', () => homeFile(page), 'isPage'],
    ['the locked page', async () => { const made = await lockedHomeFile(page, { title: 'P', passphrase: PASSPHRASE, derive }); return made.ok ? made.value : ''; }, 'isPage'],
    ['an open answer to a request', async () => { const { page: _, ...rest } = answer; return open({ answer: { ...rest, requestId: 'q1', ratings: {} } }); }, 'notOurs'],
    ['an answer of a newer version', async () => open({ version: 2 }), 'newerVersion'],
    ['an answer without a name', async () => open({ answer: { ...answer, by: ' ' } }), 'missing'],
    ['an answer of a teacher', async () => open({ answer: { ...answer, role: 'teacher' } }), 'notAChoice'],
    ['an answer as long as a book', async () => open({ answer: { ...answer, answers: { pageRight: { text: 'x'.repeat(2001) } } } }), 'tooLong'],
  ])('is told apart: %s', async (_, make, code) => {
    const found = await codeOf(await make());
    expect(found).toBe(code);
    expect(viewsSentence({ code: found })).toMatch(/^[A-Z].*\.$/);
  });

  it('takes levels from nobody who was not asked for any', async () => {
    const read = await readAnswerFile(new Blob([open({ answer: { ...answer, ratings: { CI1: { mark: 4 } } } })]));
    expect(read).toMatchObject({ ok: true, value: { answer: { ratings: {} } } });
  });
});

describe('what a page is made of', () => {
  it('shows any text as it stands', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, value) => {
      const made = markupOf(node('p', { title: value }, text));
      expect(made).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
      expect(escaped(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
    }));
  });

  it('draws every symbol that there is', () => {
    const folder = path.resolve(import.meta.dirname, '../../../src/catalog/symbols');
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((name) => !svgTree(readFileSync(path.join(folder, name), 'utf8').trim()))).toEqual([]);
  });

  it.each([
    '<svg><script>alert(1)</script></svg>', '<svg onload="alert(1)"></svg>', '<svg><image href="https://a.example/x.png"/></svg>', '<svg><path fill="url(https://a.example)"/></svg>',
    '<svg><path d="M0 0"></svg>', '<svg></g></svg>', '<svg><g></svg>', '<p>x</p>', '', '<svg', '<svg><!-- --></svg>',
  ])('draws nothing that is no still picture: %s', (markup) => {
    expect(svgTree(markup)).toBeUndefined();
  });
});

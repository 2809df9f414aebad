import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sentences from '../../../src/catalog/file-problems.json';
import { checkFramework, checkLocalHelp, MOST_PROBLEMS } from '../../../src/data/format/checkFramework.ts';
import { FORMAT_CODES, type FormatCode } from '../../../src/data/format/fields.ts';
import { FORBIDDEN_KEYS, TEXT_LIMITS } from '../../../src/data/format/limits.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';

/** A copy with another value at one place: `set(document, 'parts.0.code', 'X')`. Undefined takes the field away. */
function set(document: object, way: string, value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...document };
  const [key = '', ...rest] = way.split('.');
  const inner = copy[key];
  const changed = rest.length === 0 ? value
    : Array.isArray(inner) ? Object.values(set(Object.fromEntries(inner.entries()), rest.join('.'), value))
      : set(typeof inner === 'object' && inner !== null ? inner : {}, rest.join('.'), value);
  if (changed === undefined) delete copy[key];
  else Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

const STRAND = 'parts.0.domains.0.strands.0';
const strandAt = 'parts[0].domains[0].strands[0]';
const withMap = (strands: readonly unknown[], from: object = { id: 'two-parts', edition: '2.0' }) => set(TWO_PARTS_DOCUMENT, 'readsAs', [{ from, strands }]);
const line = (how: string, from: readonly string[], to: readonly string[]) => ({ how, from, to });

/** Each with one fault, the code of the complaint and the way to it. */
const FAULTY: readonly (readonly [what: string, document: unknown, code: FormatCode, path: string])[] = [
  ['nothing', undefined, 'missing', ''],
  ['a list', [], 'wrongKind', ''],
  ['a file of another kind', set(TWO_PARTS_DOCUMENT, 'format', 'valuing-send'), 'notAChoice', 'format'],
  ['no version', set(TWO_PARTS_DOCUMENT, 'version', undefined), 'missing', 'version'],
  ['a version in words', set(TWO_PARTS_DOCUMENT, 'version', '1'), 'badVersion', 'version'],
  ['a version before the first', set(TWO_PARTS_DOCUMENT, 'version', 0), 'badVersion', 'version'],
  ['a version from the future', set(set(TWO_PARTS_DOCUMENT, 'version', 2), 'parts', 'arranged anew'), 'newerVersion', 'version'],
  ['an edition that is no pair of numbers', set(TWO_PARTS_DOCUMENT, 'edition', 'second'), 'badEdition', 'edition'],
  ['an id with a space', set(TWO_PARTS_DOCUMENT, 'id', 'two parts'), 'badFrameworkId', 'id'],
  ['a code that no needs code could open with', set(TWO_PARTS_DOCUMENT, 'code', 'T1'), 'badLetters', 'code'],
  ['a language in words', set(TWO_PARTS_DOCUMENT, 'language', 'French'), 'badLanguage', 'language'],
  ['no title', set(TWO_PARTS_DOCUMENT, 'title', undefined), 'missing', 'title'],
  ['a title of spaces', set(TWO_PARTS_DOCUMENT, 'title', '  '), 'missing', 'title'],
  ['a title that is too long', set(TWO_PARTS_DOCUMENT, 'title', 'x'.repeat(TEXT_LIMITS.name + 1)), 'tooLong', 'title'],
  ['no licence', set(TWO_PARTS_DOCUMENT, 'licence', undefined), 'missing', 'licence'],
  ['a line at no level', set(TWO_PARTS_DOCUMENT, 'rules.overTheLineFrom', 5), 'notALevel', 'rules.overTheLineFrom'],
  ['a mean of levels', set(TWO_PARTS_DOCUMENT, 'rules.domainLevel', 'mean'), 'notAChoice', 'rules.domainLevel'],
  ['half a comparison', set(TWO_PARTS_DOCUMENT, 'rules.talkingPoints.needsLess', 1.5), 'badNumber', 'rules.talkingPoints.needsLess'],
  ['no phase', set(TWO_PARTS_DOCUMENT, 'rules.phases', []), 'missing', 'rules.phases'],
  ['a phase called as every object is', set(TWO_PARTS_DOCUMENT, 'rules.phases.0.code', 'constructor'), 'badCode', 'rules.phases[0].code'],
  ['phases out of order', set(TWO_PARTS_DOCUMENT, 'rules.phases.1.fromAge', 0), 'badOrder', 'rules.phases[1].fromAge'],
  ['a level without words', set(TWO_PARTS_DOCUMENT, 'levels.3', undefined), 'missing', 'levels.3'],
  ['a sixth level', set(TWO_PARTS_DOCUMENT, 'levels.5', TWO_PARTS_DOCUMENT.levels[4]), 'notALevel', 'levels.5'],
  ['no parts', set(TWO_PARTS_DOCUMENT, 'parts', []), 'missing', 'parts'],
  ['201 phases', set(TWO_PARTS_DOCUMENT, 'rules.phases', Array.from({ length: 201 }, () => TWO_PARTS_DOCUMENT.rules.phases[0])), 'tooMany', 'rules.phases'],
  ['a part code in small letters', set(TWO_PARTS_DOCUMENT, 'parts.0.code', 'p'), 'badCode', 'parts[0].code'],
  ['a part that does not say who answers', set(TWO_PARTS_DOCUMENT, 'parts.1.answeredByFamily', 'yes'), 'wrongKind', 'parts[1].answeredByFamily'],
  ['two parts of one code', set(TWO_PARTS_DOCUMENT, 'parts.1.code', 'P'), 'repeatedCode', 'parts[1].code'],
  ['two domains of one code', set(TWO_PARTS_DOCUMENT, 'parts.1.domains.0.code', 'TK'), 'repeatedCode', 'parts[1].domains[0].code'],
  ['a domain without strands', set(TWO_PARTS_DOCUMENT, 'parts.0.domains.1.strands', []), 'missing', 'parts[0].domains[1].strands'],
  ['a strand code without a number', set(TWO_PARTS_DOCUMENT, 'parts.0.domains.1.strands.0.code', 'MV'), 'badCode', 'parts[0].domains[1].strands[0].code'],
  ['two strands of one code', set(TWO_PARTS_DOCUMENT, 'parts.0.domains.1.strands.0.code', 'TK1'), 'repeatedCode', 'parts[0].domains[1].strands[0].code'],
  ['no statement at a level', set(TWO_PARTS_DOCUMENT, `${STRAND}.statements.2`, undefined), 'missing', `${strandAt}.statements.2`],
  ['no statement for families', set(TWO_PARTS_DOCUMENT, `${STRAND}.statements.2.family`, undefined), 'missing', `${strandAt}.statements.2.family`],
  ['a statement for a sixth level', set(TWO_PARTS_DOCUMENT, `${STRAND}.statements.5`, { staff: 'More.', family: 'More.' }), 'notALevel', `${strandAt}.statements.5`],
  ['half a character', set(TWO_PARTS_DOCUMENT, `${STRAND}.statements.0.staff`, 'a\ud83d'), 'badText', `${strandAt}.statements.0.staff`],
  ['a ladder of two rungs', set(TWO_PARTS_DOCUMENT, `${STRAND}.ladder`, TWO_PARTS_DOCUMENT.parts[0]?.domains[0]?.strands[0]?.ladder.slice(0, 2)), 'notThree', `${strandAt}.ladder`],
  ['a ladder of four rungs', set(TWO_PARTS_DOCUMENT, `${STRAND}.ladder`, Array.from({ length: 4 }, () => ({ staff: 'A', family: 'B' }))), 'notThree', `${strandAt}.ladder`],
  ['a ladder that is no list', set(TWO_PARTS_DOCUMENT, `${STRAND}.ladder`, {}), 'wrongKind', `${strandAt}.ladder`],
  ['no ladder', set(TWO_PARTS_DOCUMENT, `${STRAND}.ladder`, undefined), 'missing', `${strandAt}.ladder`],
  ['a way to nowhere', set(TWO_PARTS_DOCUMENT, `${STRAND}.notHere`, [{ text: 'Elsewhere?', see: 'TK9' }]), 'unknownStrand', `${strandAt}.notHere[0].see`],
  ['a strand without its library', set(TWO_PARTS_DOCUMENT, `${STRAND}.library`, undefined), 'missing', `${strandAt}.library`],
  ['ideas that are no list', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.ideas.1`, 'Wait.'), 'wrongKind', `${strandAt}.library.ideas.1`],
  ['examples for a phase that is not', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.looksLike.nursery`, { 1: 'a', 2: 'b', 3: 'c', 4: 'd' }), 'badPhase', `${strandAt}.library.looksLike`],
  ['examples for one phase of two', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.looksLike.later`, undefined), 'badPhase', `${strandAt}.library.looksLike`],
  ['an example short of a level', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.looksLike.later.4`, undefined), 'missing', `${strandAt}.library.looksLike.later.4`],
  ['a placeholder nobody knows', set(TWO_PARTS_DOCUMENT, `${STRAND}.statements.1.family`, '{They} needs a hand.'), 'badPlaceholder', `${strandAt}.statements.1.family`],
  ['a brace that was not closed', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.askFamily.0`, 'What helps {name?'), 'badPlaceholder', `${strandAt}.library.askFamily[0]`],
  ['a pronoun in French', set(TWO_PARTS_DOCUMENT, 'language', 'fr-FR'), 'badPlaceholder', `${strandAt}.statements.1.family`],
  ['a name where nobody puts one in', set(TWO_PARTS_DOCUMENT, 'guide.opening', 'Think of {name}.'), 'badPlaceholder', 'guide.opening'],
  ['choices for a part that is not', set(TWO_PARTS_DOCUMENT, 'guide.choosing.X', []), 'unknownPart', 'guide.choosing.X'],
  ['a choice above the highest level', set(TWO_PARTS_DOCUMENT, 'guide.choosing.P.0.lower', 4), 'notALevel', 'guide.choosing.P[0].lower'],
  ['one choice twice', set(TWO_PARTS_DOCUMENT, 'guide.choosing.P', [TWO_PARTS_DOCUMENT.guide.choosing['P']?.[0], TWO_PARTS_DOCUMENT.guide.choosing['P']?.[0]]), 'badOrder', 'guide.choosing.P[1].lower'],
  ['a case about a strand that is not', set(TWO_PARTS_DOCUMENT, 'cases.0.answers.0.strand', 'ZZ1'), 'unknownStrand', 'cases[0].answers[0].strand'],
  ['a case with a level between two', set(TWO_PARTS_DOCUMENT, 'cases.0.answers.0.mark', 2.5), 'notALevel', 'cases[0].answers[0].mark'],
  ['a case that answers twice', set(TWO_PARTS_DOCUMENT, 'cases.0.answers', [...(TWO_PARTS_DOCUMENT.cases[0]?.answers ?? []), ...(TWO_PARTS_DOCUMENT.cases[0]?.answers ?? [])]), 'repeatedCode', 'cases[0].answers[1].strand'],
  ['two cases of one code', set(TWO_PARTS_DOCUMENT, 'cases', [TWO_PARTS_DOCUMENT.cases[0], TWO_PARTS_DOCUMENT.cases[0]]), 'repeatedCode', 'cases[1].code'],
  ['a map to a strand that is not', withMap([line('renamed', ['OLD1'], ['TK9'])]), 'unknownStrand', 'readsAs[0].strands[0].to[0]'],
  ['a map in words of its own', withMap([line('alike', ['TK1'], ['TK1'])]), 'notAChoice', 'readsAs[0].strands[0].how'],
  ['a map from nowhere', withMap([line('same', [], ['TK1'])]), 'missing', 'readsAs[0].strands[0].from'],
  ['a map that says same of two codes', withMap([line('same', ['OLD1'], ['TK1'])]), 'badMap', 'readsAs[0].strands[0]'],
  ['a map that says renamed of one code', withMap([line('renamed', ['TK1'], ['TK1'])]), 'badMap', 'readsAs[0].strands[0]'],
  ['a map that merges one strand', withMap([line('merged', ['OLD1'], ['TK1'])]), 'badMap', 'readsAs[0].strands[0]'],
  ['a map that splits into one strand', withMap([line('split', ['OLD1'], ['TK1'])]), 'badMap', 'readsAs[0].strands[0]'],
  ['a map that reads one strand twice', withMap([line('renamed', ['OLD1'], ['TK1']), line('renamed', ['OLD1'], ['TK2'])]), 'repeatedCode', 'readsAs[0].strands[1].from[0]'],
  ['a map with two sources for one strand', withMap([line('renamed', ['OLD1'], ['TK1']), line('renamed', ['OLD2'], ['TK1'])]), 'repeatedCode', 'readsAs[0].strands[1].to[0]'],
  ['an old code that stands for something new', withMap([line('renamed', ['TK1'], ['TK2']), line('renamed', ['TK2'], ['TK3'])]), 'badMap', 'readsAs[0].strands[0].to[0]'],
  ['a strand that is split and keeps its code for one half', withMap([line('split', ['TK1'], ['TK1', 'TK2'])]), 'badMap', 'readsAs[0].strands[0].to[0]'],
  ['a map from its own edition', withMap([line('same', ['TK1'], ['TK1'])], { id: 'two-parts', edition: '2.1' }), 'readsItself', 'readsAs[0].from'],
  ['two maps from one edition', set(TWO_PARTS_DOCUMENT, 'readsAs', [{ from: { id: 'a', edition: '1' }, strands: [] }, { from: { id: 'a', edition: '1' }, strands: [] }]), 'badMap', 'readsAs[1].from'],
];

describe('a framework with a fault', () => {
  it.each(FAULTY)('%s', (_, document, code, path) => {
    const checked = checkFramework(document);
    expect(checked.ok ? [] : checked.problem.map((problem) => ({ code: problem.code, path: problem.path }))).toContainEqual({ code, path });
  });

  it('is told with what stands there, and with its own fault alone', () => {
    expect(checkFramework(set(TWO_PARTS_DOCUMENT, 'parts.1.code', 'P'))).toEqual({ ok: false, problem: [{ code: 'repeatedCode', path: 'parts[1].code', found: 'P' }] });
    expect(checkFramework(set(TWO_PARTS_DOCUMENT, 'rules.overTheLineFrom', '2'))).toEqual({ ok: false, problem: [{ code: 'notALevel', path: 'rules.overTheLineFrom', found: '"2"' }] });
    expect(checkFramework(set(set(TWO_PARTS_DOCUMENT, 'version', 9), 'title', 4))).toEqual({ ok: false, problem: [{ code: 'newerVersion', path: 'version', found: '9' }] });
  });

  it('is told every fault at once, and of very many the first twenty', () => {
    const three = set(set(set(TWO_PARTS_DOCUMENT, 'title', ''), 'parts.0.domains.0.strands.1.prompt', undefined), 'cases.0.text', 'Robin');
    expect(checkFramework(three)).toMatchObject({ ok: false, problem: [{ path: 'title' }, { path: 'parts[0].domains[0].strands[1].prompt' }, { path: 'cases[0].text' }] });
    const meant = set(set(TWO_PARTS_DOCUMENT, 'parts.1.code', 'P'), 'cases.0.answers.0.strand', 'ZZ1');
    expect(checkFramework(meant)).toMatchObject({ ok: false, problem: [{ code: 'repeatedCode' }, { code: 'unknownStrand' }] });
    const many = checkFramework(set(TWO_PARTS_DOCUMENT, 'parts.0.domains.0.strands', Array.from({ length: 30 }, () => null)));
    expect(many.ok ? 0 : many.problem.length).toBe(MOST_PROBLEMS);
  });

  it('meets every code that only a framework has, each with its sentences', () => {
    const ofFrameworks: readonly FormatCode[] = ['repeatedCode', 'unknownStrand', 'unknownPart', 'badPhase', 'badOrder', 'badMap', 'badPlaceholder', 'badFrameworkId', 'badEdition', 'badLetters', 'badLanguage', 'notThree', 'readsItself'];
    const met = new Set(FAULTY.map(([, , code]) => code));
    expect(ofFrameworks.filter((code) => !met.has(code))).toEqual([]);
    expect(FORMAT_CODES).toEqual(expect.arrayContaining([...met]));
    for (const code of met) {
      expect(sentences[code].what, code).toMatch(/^[A-Z].*\.$/);
      expect(sentences[code].todo, code).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('a sound framework', () => {
  it('comes out as it went in, with the fields that are unknown here', () => {
    const more = set(set(set(TWO_PARTS_DOCUMENT, 'later', { deep: [1, null] }), `${STRAND}.statements.note`, 'kept'), 'guide.rules.0.picture', 'scales.svg');
    for (const document of [TWO_PARTS_DOCUMENT, more]) {
      const checked = checkFramework(JSON.parse(JSON.stringify(document)));
      expect(checked).toEqual({ ok: true, value: document });
    }
  });

  it.each([
    ['maps of every kind', withMap([line('same', ['TK1'], ['TK1']), line('renamed', ['OLD1'], ['TK2']), line('merged', ['OLD2', 'OLD3'], ['TK3']), line('split', ['OLD4'], ['MV1', 'MV2']), line('reworded', ['F1'], ['F1'])])],
    ['a map from another framework that used our codes otherwise', withMap([line('renamed', ['TK1'], ['TK2']), line('renamed', ['TK2'], ['TK3'])], { id: 'elsewhere', edition: '1.0' })],
    ['no examples at all', set(TWO_PARTS_DOCUMENT, `${STRAND}.library.looksLike`, undefined)],
    ['no cases and no choices', set(set(TWO_PARTS_DOCUMENT, 'cases', []), 'guide.choosing', {})],
    ['every script', set(TWO_PARTS_DOCUMENT, 'title', 'Référentiel ‮ 規範 👩‍👧')],
    ['all a text can hold', set(TWO_PARTS_DOCUMENT, 'source', 'x'.repeat(TEXT_LIMITS.words))],
  ])('may have %s', (_, document) => {
    expect(checkFramework(document)).toEqual({ ok: true, value: document });
  });
});

describe('whatever is given to the check', () => {
  const anywhere = ways(TWO_PARTS_DOCUMENT);
  const something = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, 0, -0, 5, 1.5, Number.NaN, true, '', ' ', 'x', '\ud83d', '{', [], [[]], {}, { 0: 1 }, 'x'.repeat(5000)),
    fc.anything(), fc.jsonValue(),
  );

  it('one wrong thing at any place never throws, and is never let in changed', () => {
    expect(anywhere.length).toBeGreaterThan(300);
    fc.assert(fc.property(fc.constantFrom(...anywhere), something, (way, value) => {
      const document = set(TWO_PARTS_DOCUMENT, way, value);
      const checked = checkFramework(document);
      if (checked.ok) expect(checked.value).toEqual(document);
      else expect(checked.problem.length).toBeGreaterThan(0);
    }), { numRuns: 1500 });
  });

  it('something else altogether is refused', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (value) => {
      expect(checkFramework(value).ok).toBe(false);
      expect(checkLocalHelp(value).ok).toBe(false);
    }), { numRuns: 500 });
  });

  it.each([...FORBIDDEN_KEYS])('"%s" as a key does no harm', (key) => {
    const planted = (way: string) => set(TWO_PARTS_DOCUMENT, `${way}.${key}`, { staff: 'Hello.', family: 'Hello.' });
    for (const way of ['parts.0', `${STRAND}.statements`, `${STRAND}.library.looksLike`, 'guide.choosing']) {
      const checked = checkFramework(planted(way));
      // A key that everything answers to is another unknown field, but never a phase or a part, and `__proto__` is nothing at all.
      if (key === '__proto__' || way.endsWith('looksLike') || way.endsWith('choosing')) expect(checked, way).toMatchObject({ ok: false, problem: [{ code: 'badCode' }] });
      else expect(checked.ok && Object.keys(JSON.parse(JSON.stringify(checked.value)).parts[0]).length, way).toBeGreaterThan(0);
    }
    expect(({} as Record<string, unknown>)['staff']).toBeUndefined();
  });

  it.each<[what: string, document: unknown, code: FormatCode]>([
    ['lists in lists a hundred thousand deep', set(TWO_PARTS_DOCUMENT, 'title', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), 'wrongKind'],
    ['objects in objects, at an unknown field', set(TWO_PARTS_DOCUMENT, 'later', JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)), 'wrongKind'],
    ['a million strands', set(TWO_PARTS_DOCUMENT, 'parts.0.domains.0.strands', Array.from({ length: 1_000_000 }, () => 0)), 'tooMany'],
    ['a hundred thousand wrong things', set(TWO_PARTS_DOCUMENT, 'parts', Array.from({ length: 10 }, () => Array.from({ length: 10_000 }, () => 0))), 'tooMany'],
    ['as many wrong things as are looked at', set(TWO_PARTS_DOCUMENT, 'parts', Array.from({ length: 150 }, () => ({ code: 'P', domains: Array.from({ length: 120 }, () => 0) }))), 'wrongKind'],
    ['a circle', (() => { const circle: Record<string, unknown> = { ...TWO_PARTS_DOCUMENT }; circle.parts = circle; return circle; })(), 'wrongKind'],
    ['a number too large for JSON', set(TWO_PARTS_DOCUMENT, 'version', 10n), 'wrongKind'],
    ['a map of JavaScript', set(TWO_PARTS_DOCUMENT, 'levels', new Map()), 'wrongKind'],
  ])('%s: refused, and fast', (_, document, code) => {
    const checked = checkFramework(document);
    expect(checked.ok ? [] : checked.problem.map((problem) => problem.code)).toContain(code);
  });
});

describe('local help', () => {
  const idea = (more: object) => set(TWO_PARTS_HELP, 'strands.TK1.2.0', { text: 'A group.', ...more });

  it('comes out as it went in, with what is unknown here', () => {
    for (const help of [TWO_PARTS_HELP, set(TWO_PARTS_HELP, 'later', 1), idea({ opens: 'Mondays' }), set(TWO_PARTS_HELP, 'strands', {})]) {
      expect(checkLocalHelp(JSON.parse(JSON.stringify(help)))).toEqual({ ok: true, value: help });
    }
  });

  it.each([
    'https://www.fernshire.example', 'https://fernshire.example/a/b?c=d&e=%20f#g', 'https://fernshire.example:8443/', 'https://xn--fernshre-9za.example/',
  ])('may lead to %s', (link) => {
    expect(checkLocalHelp(idea({ link })).ok).toBe(true);
  });

  it.each([
    'http://fernshire.example', 'javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' https://fernshire.example', 'https://', 'https:/fernshire.example', '//fernshire.example',
    'data:text/html,x', 'ftp://fernshire.example', 'https://fernshire.example@evil.example', 'https://user:pass@fernshire.example', 'https://fernshire.example/<script>',
    'https://fernshire.example/"onclick="x', 'https://fernshire.example/\nx', 'https://fernshire.example/‮gpj', 'https://fernshіre.example', 'fernshire.example', '',
  ])('may not lead to %j', (link) => {
    expect(checkLocalHelp(idea({ link }))).toMatchObject({ ok: false, problem: [{ code: 'badLink', path: 'strands.TK1.2[0].link' }] });
  });

  it.each([['01632 960001', true], ['+44 (0)1632 960-001', true], ['tel:01632', false], ['call us', false], ['', false], ['0'.repeat(40), false]])('a telephone number "%s": %s', (phone, ok) => {
    const checked = checkLocalHelp(idea({ phone }));
    if (ok) expect(checked.ok).toBe(true);
    else expect(checked).toMatchObject({ ok: false, problem: [{ code: 'badPhone', path: 'strands.TK1.2[0].phone' }] });
  });

  it.each<[what: string, help: unknown, code: FormatCode, path: string]>([
    ['a framework', TWO_PARTS_DOCUMENT, 'notAChoice', 'format'],
    ['from the future', set(TWO_PARTS_HELP, 'version', 2), 'newerVersion', 'version'],
    ['nobody gives', set(TWO_PARTS_HELP, 'owner', ''), 'missing', 'owner'],
    ['for no framework', set(TWO_PARTS_HELP, 'framework', undefined), 'missing', 'framework'],
    ['with no strands', set(TWO_PARTS_HELP, 'strands', undefined), 'missing', 'strands'],
    ['for something that is no strand', set(TWO_PARTS_HELP, 'strands.talking', { 1: [] }), 'badCode', 'strands.talking'],
    ['at a level that is not', set(TWO_PARTS_HELP, 'strands.TK1.5', [{ text: 'More.' }]), 'notALevel', 'strands.TK1.5'],
    ['without a word', idea({ text: ' ' }), 'missing', 'strands.TK1.2[0].text'],
    ['as one idea and no list', set(TWO_PARTS_HELP, 'strands.TK1.2', { text: 'A group.' }), 'wrongKind', 'strands.TK1.2'],
    ['with the key __proto__', set(TWO_PARTS_HELP, 'strands.__proto__', { 1: [] }), 'badCode', 'strands'],
  ])('%s is refused', (_, help, code, path) => {
    expect(checkLocalHelp(help)).toMatchObject({ ok: false, problem: expect.arrayContaining([expect.objectContaining({ code, path })]) });
  });

  it('of any kind never throws', () => {
    fc.assert(fc.property(fc.constantFrom(...ways(TWO_PARTS_HELP)), fc.anything(), (way, value) => {
      const help = set(TWO_PARTS_HELP, way, value);
      const checked = checkLocalHelp(help);
      if (checked.ok) expect(checked.value).toEqual(help);
    }), { numRuns: 500 });
  });
});

/** The ways to every place in a value. */
function ways(value: unknown, way = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return way ? [way] : [];
  return [...(way ? [way] : []), ...Object.entries(value).flatMap(([key, inner]) => ways(inner, way ? `${way}.${key}` : key))];
}

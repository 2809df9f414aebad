import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInWords } from '../../../src/data/format/placeInWords.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';

const STRAND = 'parts[0].domains[0].strands[0]';
const SPOILT = { parts: [{ code: 7, domains: [{ code: 'A', strands: [{ code: 'A1' }, {}] }, { strands: [{ code: 'A1' }, null] }] }] };

describe('a place in words', () => {
  it.each<[path: string, words: string]>([
    ['', 'The whole file'],
    ['id', 'Id'],
    ['rules.overTheLineFrom', 'Rules, level at which someone must act'],
    ['rules.phases', 'Rules, phases'],
    ['rules.phases[1].fromAge', 'Rules, phase later, age at which it begins'],
    ['levels.3', 'Words for level 3'],
    ['levels.3.label', 'Words for level 3, name for staff'],
    ['parts[1].guidance', 'Part F, guidance'],
    ['parts[0].asks.2', 'Part P, what level 2 asks'],
    ['parts[0].domains[0].title', 'Domain TK, title'],
    ['parts[0].domains[0].strands', 'Domain TK, strands'],
    [`${STRAND}.statements.3`, 'Strand TK1, statement for level 3'],
    [`${STRAND}.statements.3.family`, 'Strand TK1, statement for level 3, words for families'],
    [`${STRAND}.statements`, 'Strand TK1, statements'],
    [`${STRAND}.ladder[2].staff`, 'Strand TK1, rung 3 of the ladder, words for staff'],
    [`${STRAND}.ladder`, 'Strand TK1, ladder'],
    [`${STRAND}.notHere[0].see`, 'Strand TK1, what belongs elsewhere, entry 1, where it belongs'],
    [`${STRAND}.library`, 'Strand TK1, long texts'],
    [`${STRAND}.library.lookLike`, 'Strand TK1, lookLike'],
    [`${STRAND}.library.looksLike.later.4`, 'Strand TK1, examples for the phase later, level 4'],
    [`${STRAND}.library.ideas.1[0]`, 'Strand TK1, ideas for level 1, entry 1'],
    [`${STRAND}.library.askFamily[1]`, 'Strand TK1, questions to the family, entry 2'],
    ['guide.choosing.P[0].lower', 'Guide, questions for part P, question 1, lower level'],
    ['cases[0].answers[0].strand', 'Case robin, answer 1, strand'],
    ['readsAs[0].strands[1].to[0]', 'Map 1 from another edition, line 2, to, entry 1'],
    ['__proto__.constructor', '__proto__, constructor'],
  ])('%s', (path, words) => {
    expect(placeInWords(path, TWO_PARTS_DOCUMENT)).toBe(words);
  });

  it('in local help goes by strand and level', () => {
    expect(placeInWords('strands.TK1.2[0].link', TWO_PARTS_HELP)).toBe('Strand TK1, ideas for level 2, idea 1, link');
  });

  it.each([
    ['parts[0].code', 'Part 1, code'],
    ['parts[0].domains[1].code', 'Domain 2 in part 1, code'],
    ['parts[0].domains[0].strands[1].code', 'Strand 2 in domain A, code'],
    ['parts[0].domains[1].strands[1]', 'Strand 2 in domain 2 in part 1'],
    ['parts[0].domains[1].strands[0].code', 'Strand A1 (strand 1 in domain 2 in part 1), code'],
  ])('%s without a code of its own is counted from 1', (path, words) => {
    expect(placeInWords(path, SPOILT)).toBe(words);
  });

  it('is found for any way in anything, and never counts from 0', () => {
    fc.assert(fc.property(fc.anything(), fc.integer({ min: 0, max: 3 }), (document, at) => {
      for (const path of [`parts[${at}].domains[${at}].strands[${at}].ladder[${at}]`, `cases[${at}].text[${at}]`, `x[${at}]`]) {
        expect(placeInWords(path, { parts: document, cases: document })).not.toMatch(/(part|domain|strand|rung|case|paragraph|entry) 0/i);
      }
    }), { numRuns: 300 });
  });
});

import { describe, expect, it } from 'vitest';
import layers from '../../src/catalog/support-layers.json';
import catalog from '../../src/catalog/talking-points.json';
import { POINT_RULES, pointSentence } from '../../src/catalog/talkingPoints.ts';
import { NEED_MOVES } from '../../src/core/support/needSupport.ts';
import { at } from '../core/arbitraries.ts';

const { rules } = POINT_RULES;
const bySupport = rules.filter(({ asked }) => !asked);
const ruleFor = (need: string, support: string) => bySupport.find((rule) => rule.need === need && rule.support === support);
/** Every text a person may read in it. */
const texts = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []);

describe('the rules of the talking points', () => {
  it('fill three by three but for the same need with the same support, and the two where support cannot be told', () => {
    const cells = NEED_MOVES.map((need) => ['more', 'same', 'less', 'unclear'].map((support) => ruleFor(need, support)?.id ?? '–'));
    expect(cells).toEqual([
      ['more-need-more-support', 'more-need-same-support', 'more-need-less-support', 'more-need-unclear-support'],
      ['same-need-more-support', '–', 'same-need-less-support', '–'],
      ['less-need-more-support', 'less-need-same-support', 'less-need-less-support', 'less-need-unclear-support'],
    ]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(bySupport.map((rule) => [rule.id, rule] as const))('%s is, in the same words, the mirror of its opposite', (_, rule) => {
    const turn = (way: string) => ({ more: 'less', less: 'more' })[way] ?? way;
    const mirror = ruleFor(turn(rule.need), turn(rule.support));
    const child = { name: 'Odette' };
    for (const audience of ['staff', 'family'] as const) {
      const said = (one: typeof rule | undefined) => one && pointSentence({ rule: one, need: one.need, place: at('TK1'), since: '2025-11-12' }, audience, child);
      const swapped = said(rule)?.replace(/\b(more|less) help/g, (whole, way: string) => whole.replace(way, turn(way)))
        .replace(/stepped (up|down)/g, (_whole, way: string) => `stepped ${way === 'up' ? 'down' : 'up'}`);
      expect(said(mirror)).toBe(swapped);
    }
  });

  it('ask for more before "needs less", and say so of nothing else', () => {
    for (const rule of rules) expect(rule.holdsBack.length).toBe(rule.need === 'less' ? 9 : rule.need === 'more' && !rule.asked ? 2 : 0);
  });

  it('never speak of ending, refusing or moving, nor say what is better', () => {
    for (const text of [...texts(catalog), ...texts(layers).filter((one) => !one.includes('in force'))]) {
      expect(text).not.toMatch(/\b(ceas|end(s|ing)? (the|a) plan|stop|withdraw|refus|mov(e|es|ing)\b|transfer|placement|cut|reduc|step(ped)? down from|better|worse|improv|regress|succe|fail|should be (less|more))/i);
    }
  });

  it('say "support" with every step of support, and no level, number or code', () => {
    for (const rule of rules) {
      for (const sentence of [rule.staff, rule.family]) {
        expect(sentence.match(/stepped/g)?.length ?? 0).toBe(sentence.match(/support stepped/g)?.length ?? 0);
        expect(sentence.replace(/\{\w+\}/g, '')).not.toMatch(/\d|level/);
      }
    }
  });

  it('read as whole sentences, for the child and for the family', () => {
    const said = (code: string, audience: 'staff' | 'family') => {
      const rule = ruleFor('more', 'same');
      return rule && pointSentence({ rule, need: 'more', place: at(code), since: '2025-11-12' }, audience, { name: 'Odette' });
    };
    expect(said('TK1', 'staff')).toBe('Odette needs more help with following talk than in November 2025, and support stayed the same. Talk about whether support should change.');
    expect(said('F1', 'family')).toBe('The family would welcome more help with bedtime than in November 2025, and support stayed the same. Shall we talk about whether support should change?');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codesIn, codesText } from '../../../src/core/words/codesText.ts';

it('brings back what it wrote, whatever stands in it', () => {
  const code = fc.string({ unit: 'grapheme' });
  fc.assert(fc.property(fc.record({ year: code, layer: code, framework: fc.option(code, { nil: undefined }) }), (codes) => {
    const said = codesIn(codesText(codes));
    for (const [key, value] of Object.entries(codes)) expect(said.get(key)).toBe(value || undefined);
  }));
});

it('keeps commas as they are, and takes what somebody typed wrongly for nothing', () => {
  expect(codesText({ over: 'CI1,EM1', year: undefined, status: '' })).toBe('over=CI1,EM1');
  expect(codesIn('over=%E0%A4%A').get('over')).toBe('');
});

import { describe, expect, it } from 'vitest';
import builtIn from '../../../src/catalog/vsend-core.json?raw';
import type { FrameworkDocument } from '../../../src/core/library.ts';
import { MOST_UNKNOWN, unknownFields } from '../../../src/data/format/unknownFields.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';

/** A copy of the invented framework with one piece of its text put in another's place. */
function framework(old: string, by: string): FrameworkDocument {
  const text = JSON.stringify(TWO_PARTS_DOCUMENT);
  if (!text.includes(old)) throw new Error(`the sound framework has no ${old}`);
  return JSON.parse(text.replace(old, by));
}

describe('the fields that are not known', () => {
  it('are none in the built-in framework, in a sound one and in sound help', () => {
    for (const sound of [JSON.parse(builtIn), TWO_PARTS_DOCUMENT, TWO_PARTS_HELP]) expect(unknownFields(sound)).toEqual([]);
  });

  it.each<[what: string, document: FrameworkDocument, path: string]>([
    ['a misspelt optional field', framework('"looksLike":', '"lookLike":'), 'parts[0].domains[0].strands[0].library.lookLike'],
    ['an invented one', framework('"rules":{', '"bands":{"inside":{"it":1}},"rules":{'), 'bands'],
    ['one beside the levels', framework('"levels":{', '"levels":{"all":"",'), 'levels.all'],
    ['one in a rung', framework('"ladder":[{', '"ladder":[{"pupil":"",'), 'parts[0].domains[0].strands[0].ladder[0].pupil'],
    ['one by a phase', framework('"looksLike":{"early":{', '"looksLike":{"early":{"some":"",'), 'parts[0].domains[0].strands[0].library.looksLike.early.some'],
    ['one that every object answers to', framework('"rules":{', '"rules":{"constructor":1,'), 'rules.constructor'],
  ])('are told: %s', (_, document, path) => {
    expect(unknownFields(document)).toEqual([path]);
  });

  it('are told of local help', () => {
    const idea = { text: 'Group', phones: '01632 960001' };
    expect(unknownFields({ ...TWO_PARTS_HELP, strands: { TK1: { 2: [idea] } } })).toEqual(['strands.TK1.2[0].phones']);
  });

  it('are twenty at most', () => {
    const many = { ...TWO_PARTS_DOCUMENT, ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x-${at}`, at])) };
    expect(unknownFields(many)).toHaveLength(MOST_UNKNOWN);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { FrameworkDocument, LocalHelp } from '../../../src/core/library.ts';
import { checkFramework, checkLocalHelp } from '../../../src/data/format/checkFramework.ts';
import { frameworkJsonSchema, localHelpJsonSchema } from '../../../src/data/format/frameworkJsonSchema.ts';
import type { frameworkSchema, localHelpSchema } from '../../../src/data/format/frameworkSchema.ts';

const shipped = (name: string) => new URL(`../../../public/schema/${name}`, import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(shipped(name), 'utf8'));

/** A type without what schemas add to it: room for unknown fields, and leave to write. */
type Known<Type> = Type extends readonly (infer Item)[] ? (number extends Type['length'] ? readonly Known<Item>[] : { readonly [Key in keyof Type]: Known<Type[Key]> })
  : Type extends object ? { readonly [Key in keyof Type as Key extends number ? `${Key}` : string extends Key ? (unknown extends Type[Key] ? never : Key) : Key]: Known<Type[Key]> }
    : Type;

describe('the schemas', () => {
  it('say what the types of core say, in every field, both ways', () => {
    // Core says a number, as a version to come is one too; this version reads only its own.
    expectTypeOf<Omit<Known<z.output<typeof frameworkSchema>>, 'version'>>().toEqualTypeOf<Omit<Known<FrameworkDocument>, 'version'>>();
    expectTypeOf<Omit<Known<z.output<typeof localHelpSchema>>, 'version'>>().toEqualTypeOf<Omit<Known<LocalHelp>, 'version'>>();
  });
});

describe.each([
  ['framework-1.json', frameworkJsonSchema(), ['strand', 'editionMap', 'practiceCase']],
  ['local-help-1.json', localHelpJsonSchema(), ['localIdea']],
])('the published %s', (name, text, named) => {
  it('is the one by which documents are checked (UPDATE_SCHEMA=1 writes it anew)', () => {
    // Look at what changed: a released schema only ever gains fields.
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(shipped(name), text);
    expect(readFileSync(shipped(name), 'utf8')).toBe(text);
  });

  it('says its dialect, and means something wherever it names a thing', () => {
    const schema = JSON.parse(text);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toMatch(/^urn:valuing-send:[a-z-]+:1$/);
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(named));
    const references = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !Object.hasOwn(schema.$defs, reference ?? ''))).toEqual([]);
  });

  it('lets unknown fields travel along', () => {
    expect(text).not.toMatch(/"additionalProperties": false/);
  });
});

describe('the published examples', () => {
  it.each(['example-framework.json', 'example-framework-2.json'])('%s passes the check and names no real place or person to ring', (name) => {
    expect(checkFramework(json(name))).toEqual({ ok: true, value: json(name) });
  });

  it('example-local-help.json passes too, with addresses and numbers that are nobody\'s', () => {
    const help = checkLocalHelp(json('example-local-help.json'));
    expect(help).toEqual({ ok: true, value: json('example-local-help.json') });
    const ideas = help.ok ? Object.values(help.value.strands).flatMap((byLevel) => Object.values(byLevel)).flat() : [];
    expect(ideas.length).toBeGreaterThanOrEqual(6);
    for (const { link, phone } of ideas) {
      if (link !== undefined) expect(new URL(link).hostname).toMatch(/(^|\.)example\.org$/);
      if (phone !== undefined) expect(phone).toMatch(/^01632 960\d{3}$/); // kept free for use in drama
    }
    expect(ideas.some(({ link }) => link)).toBe(true);
    expect(ideas.some(({ phone }) => phone)).toBe(true);
  });
});

import * as z from 'zod/mini';
import { LOCAL_HELP_FORMAT, type PackContent } from '../../core/library.ts';
import { frameworkSchema, localHelpSchema } from './frameworkSchema.ts';

/** So many unknown fields are told at once. */
export const MOST_UNKNOWN = 20;

/**
 * The ways to the fields of a checked framework or local help that this version does not know, such as
 * `parts[0].domains[0].strands[0].library.lookLike`; at most twenty, in the order they stand. They are kept and travel
 * along, but nothing shows them, so a misspelt field would be lost in silence. What is inside an unknown field is not looked at.
 */
export function unknownFields(document: PackContent): readonly string[] {
  return [...unknownIn(document.format === LOCAL_HELP_FORMAT ? localHelpSchema : frameworkSchema, document, '')].slice(0, MOST_UNKNOWN);
}

/** Walks a value beside the very schema by which it was checked, so that no second list of fields can fall behind. */
function* unknownIn(schema: z.core.$ZodType, value: unknown, path: string): Generator<string> {
  if (schema instanceof z.core.$ZodOptional) return yield* unknownIn(schema._zod.def.innerType, value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const way = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const known = fieldOf(schema, key);
    if (known) yield* unknownIn(known, inner, way);
    else if (schema instanceof z.core.$ZodObject) yield way;
  }
}

/** The schema of what stands under this key; undefined when the schema says nothing of it. */
function fieldOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.core.$ZodObject) return Object.hasOwn(schema._zod.def.shape, key) ? schema._zod.def.shape[key] : undefined;
  if (schema instanceof z.core.$ZodArray) return schema._zod.def.element;
  if (schema instanceof z.core.$ZodRecord) return schema._zod.def.valueType;
  return schema instanceof z.core.$ZodTuple ? schema._zod.def.items[Number(key)] : undefined;
}

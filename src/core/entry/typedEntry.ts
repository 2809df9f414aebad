import { readKeptObject } from './keptObject.ts';

/** What is typed into a form: every field a text. */
export type Entry<Field extends string = string> = Readonly<Record<Field, string>>;

/** A form that was being typed into, with what stood there when that began. */
export interface TypedEntry<Field extends string = string> {
  readonly begunWith: Entry<Field>;
  readonly typed: Entry<Field>;
}

/** Whether anything of it was changed. */
export function isChanged<Field extends string>({ begunWith, typed }: TypedEntry<Field>, fields: readonly Field[]): boolean {
  return fields.some((field) => typed[field] !== begunWith[field]);
}

/** What was typed, over the form as it would begin now: only fields that the person changed differ from it. */
export function laidOver<Field extends string>(now: Entry<Field>, { begunWith, typed }: TypedEntry<Field>, fields: readonly Field[]): Entry<Field> {
  // A field for each field.
  return Object.fromEntries(fields.map((field) => [field, typed[field] === begunWith[field] ? now[field] : typed[field]])) as Entry<Field>;
}

/** Reads what was kept as JSON; undefined for anything else, as another edition of the app may have left it. */
export function readTypedEntry<Field extends string>(text: string, fields: readonly Field[]): TypedEntry<Field> | undefined {
  const { begunWith, typed } = readKeptObject(text);
  return isEntry(begunWith, fields) && isEntry(typed, fields) ? { begunWith, typed } : undefined;
}

function isEntry<Field extends string>(found: unknown, fields: readonly Field[]): found is Entry<Field> {
  return typeof found === 'object' && found !== null && fields.every((field) => typeof Reflect.get(found, field) === 'string');
}

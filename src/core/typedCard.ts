import { type CardEntry, type CardField, EMPTY_ENTRY } from './card.ts';

/** A card that was being typed, with the one it was begun with. */
export interface TypedCard {
  readonly begunWith: CardEntry;
  readonly typed: CardEntry;
}

export const CARD_FIELDS = Object.keys(EMPTY_ENTRY) as readonly CardField[];

/** Whether anything of it was changed. */
export function isTyped({ begunWith, typed }: TypedCard): boolean {
  return CARD_FIELDS.some((field) => typed[field] !== begunWith[field]);
}

/**
 * What was typed, over the card as it stands now: only fields that the person changed differ from it. `hasMoved` says that
 * the card was changed elsewhere since, so that somebody should look again before saving.
 */
export function typedOver(now: CardEntry, { begunWith, typed }: TypedCard): { readonly entry: CardEntry; readonly hasMoved: boolean } {
  const entry = Object.fromEntries(CARD_FIELDS.map((field) => [field, typed[field] === begunWith[field] ? now[field] : typed[field]])) as unknown as CardEntry;
  return { entry, hasMoved: isTyped({ begunWith, typed: now }) };
}

/** Reads what was kept; undefined for anything else, as another edition of the app may have left it. */
export function readTypedCard(text: string): TypedCard | undefined {
  const { begunWith, typed }: { readonly [Key in keyof TypedCard]?: unknown } = JSON.parse(text);
  return isEntry(begunWith) && isEntry(typed) ? { begunWith, typed } : undefined;
}

function isEntry(found: unknown): found is CardEntry {
  return typeof found === 'object' && found !== null && CARD_FIELDS.every((field) => typeof Reflect.get(found, field) === 'string');
}

import { type CardEntry, type CardField, EMPTY_ENTRY } from './card.ts';
import { isChanged, laidOver, readTypedEntry, type TypedEntry } from './typedEntry.ts';

/** A card that was being typed, with the one it was begun with. */
export type TypedCard = TypedEntry<CardField>;

export const CARD_FIELDS = Object.keys(EMPTY_ENTRY) as readonly CardField[];

/** Whether anything of it was changed. */
export function isTyped(card: TypedCard): boolean {
  return isChanged(card, CARD_FIELDS);
}

/**
 * What was typed, over the card as it stands now: only fields that the person changed differ from it. `hasMoved` says that
 * the card was changed elsewhere since, so that somebody should look again before saving.
 */
export function typedOver(now: CardEntry, card: TypedCard): { readonly entry: CardEntry; readonly hasMoved: boolean } {
  // Each choice is one of the two cards' own.
  return { entry: laidOver(now, card, CARD_FIELDS) as CardEntry, hasMoved: isTyped({ begunWith: card.begunWith, typed: now }) };
}

/** Reads what was kept; undefined for anything else, as another edition of the app may have left it. */
export function readTypedCard(text: string): TypedCard | undefined {
  return readTypedEntry(text, CARD_FIELDS);
}

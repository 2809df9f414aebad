/** A recipient's name as the pseudonyms go by it: how it is typed, capitals and spaces make no difference. Empty for none. */
export function plainRecipient(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

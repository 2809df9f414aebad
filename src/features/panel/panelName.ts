import { createIsName } from '../../core/panel/panelNames.ts';
import { createPanelTexts } from '../../core/panel/panelTexts.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';

/**
 * The panel's name as it stands on every sheet: without the names of those on the sheets and of their settings; and which first names of
 * children here still stand in it, as somebody may have to look at them.
 */
export function panelName(typed: string, chosen: readonly DirectoryEntry[], everyone: readonly DirectoryEntry[]): { readonly said: string; readonly isChanged: boolean; readonly found: readonly string[] } {
  const name = typed.trim();
  if (name === '') return { said: '', isChanged: false, found: [] };
  const said = chosen.reduce((left, card) => createPanelTexts({ card, settings: [card.setting], withInitials: false })(left), name);
  const words = said.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const isHere = createIsName(everyone.flatMap(({ firstName }) => firstName.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []));
  return { said, isChanged: said !== name.normalize('NFC'), found: [...new Set(words.filter((word) => isHere(word.replace(/[’']s$/, ''))))] };
}

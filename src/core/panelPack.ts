import { readKeptObject } from './keptObject.ts';
import { MOST_ON_PANEL } from './panelLabels.ts';

/** What was chosen and typed for one pack of sheets. It is kept for the tab alone, and is no part of any record. */
export interface PanelPack {
  /** What the panel is called. */
  readonly panel: string;
  /** Its day as typed. */
  readonly heldOn: string;
  readonly withInitials: boolean;
  readonly withCosts: boolean;
  /** Ids of the children. */
  readonly chosen: readonly string[];
  /** By the child's id. */
  readonly sheets: Readonly<Record<string, SheetChoice>>;
}

/** What a person chose for one child's sheet. */
export interface SheetChoice {
  /** What the school asks the panel. */
  readonly asks: string;
  /** Keys of what is left out (`PanelSheet`). */
  readonly leftOut: readonly string[];
  /** Words that are somebody's name: initials stand in their place. */
  readonly names: readonly string[];
}

export const EMPTY_PACK: PanelPack = { panel: '', heldOn: '', withInitials: false, withCosts: false, chosen: [], sheets: {} };
const EMPTY_CHOICE: SheetChoice = { asks: '', leftOut: [], names: [] };

/** What was chosen for a child's sheet so far. */
export function choiceFor({ sheets }: Pick<PanelPack, 'sheets'>, id: string): SheetChoice {
  return sheets[id] ?? EMPTY_CHOICE;
}

/** With or without a child; no more than one panel can look at. */
export function withChosen(pack: PanelPack, id: string, isOn: boolean): PanelPack {
  const others = pack.chosen.filter((one) => one !== id);
  if (!isOn) return { ...pack, chosen: others };
  return others.length < MOST_ON_PANEL ? { ...pack, chosen: [...others, id] } : pack;
}

/** With something of a child's sheet chosen otherwise. */
export function withChoice(pack: PanelPack, id: string, change: Partial<SheetChoice>): PanelPack {
  return { ...pack, sheets: { ...pack.sheets, [id]: { ...choiceFor(pack, id), ...change } } };
}

/** A list with a word, or without it. */
export function withWord(list: readonly string[], word: string, isOn: boolean): readonly string[] {
  const others = list.filter((one) => one !== word);
  return isOn ? [...others, word] : others;
}

/** Reads what was kept as JSON. What another edition of the app may have left is passed over, field by field. */
export function readPack(text: string): PanelPack {
  const { panel, heldOn, withInitials, withCosts, chosen, sheets } = readKeptObject(text);
  return {
    panel: textIn(panel), heldOn: textIn(heldOn), withInitials: withInitials === true, withCosts: withCosts === true,
    chosen: textsIn(chosen).slice(0, MOST_ON_PANEL),
    sheets: Object.fromEntries(entriesIn(sheets).map(([id, sheet]) => {
      const { asks, leftOut, names } = Object.fromEntries(entriesIn(sheet));
      return [id, { asks: textIn(asks), leftOut: textsIn(leftOut), names: textsIn(names) }];
    })),
  };
}

function entriesIn(found: unknown): readonly (readonly [string, unknown])[] {
  return typeof found === 'object' && found !== null ? Object.entries(found) : [];
}

function textIn(found: unknown): string {
  return typeof found === 'string' ? found : '';
}

function textsIn(found: unknown): readonly string[] {
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}

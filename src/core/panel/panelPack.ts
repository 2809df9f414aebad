import { readKeptObject } from '../entry/keptObject.ts';
import { drawNumber, MOST_ON_PANEL } from './panelLabels.ts';

/** What was chosen and typed for one pack of sheets. It is kept for the tab alone, and is no part of any record. */
export interface PanelPack {
  /** Four letters and figures that stand on every sheet and on the key, so that those of two packs are not taken for one. */
  readonly mark: string;
  /** What the panel is called. */
  readonly panel: string;
  /** Its day as typed. */
  readonly heldOn: string;
  readonly withInitials: boolean;
  readonly withCosts: boolean;
  /** Ids of the children. */
  readonly chosen: readonly string[];
  /** The number of each child that was ever chosen, by its id: it stays, whoever comes or goes (`drawNumber`). */
  readonly numbers: Readonly<Record<string, number>>;
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
  /** Words that the app took for names and that are none: they stay as they are. */
  readonly notNames: readonly string[];
}

const EMPTY_CHOICE: SheetChoice = { asks: '', leftOut: [], names: [], notNames: [] };

/** A pack that nobody is in yet. `randomId`: a random UUID, of which its mark is made. */
export function emptyPack(randomId: string): PanelPack {
  const figures = randomId.replaceAll(/[^\da-f]/gi, '');
  const mark = [0, 2, 4, 6].map((at) => MARKS[Number.parseInt(figures.slice(at, at + 2), 16) % MARKS.length] ?? MARKS[0]).join('');
  return { mark, panel: '', heldOn: '', withInitials: false, withCosts: false, chosen: [], numbers: {}, sheets: {} };
}

/** None that is taken for another, and no vowels, so no words. */
const MARKS = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** What was chosen for a child's sheet so far. */
export function choiceFor({ sheets }: Pick<PanelPack, 'sheets'>, id: string): SheetChoice {
  return sheets[id] ?? EMPTY_CHOICE;
}

/** With or without a child; no more than one panel can look at. The number of a child who goes is kept for it. */
export function withChosen(pack: PanelPack, id: string, isOn: boolean): PanelPack {
  const others = pack.chosen.filter((one) => one !== id);
  if (!isOn) return { ...pack, chosen: others };
  if (others.length >= MOST_ON_PANEL) return pack;
  const number = pack.numbers[id] ?? drawNumber(pack.mark, id, Object.values(pack.numbers));
  return { ...pack, chosen: [...others, id], numbers: { ...pack.numbers, [id]: number } };
}

/** With something of a child's sheet chosen otherwise. */
export function withChoice(pack: PanelPack, id: string, change: Partial<SheetChoice>): PanelPack {
  return { ...pack, sheets: { ...pack.sheets, [id]: { ...choiceFor(pack, id), ...change } } };
}

/** Which of the words that were found are taken for names: those that the app knows, until somebody says otherwise, and those that somebody said are. */
export function namesAmong(found: readonly string[], isKnown: (word: string) => boolean, { names, notNames }: SheetChoice): readonly string[] {
  return [...names, ...found.filter((word) => isKnown(word) && !names.includes(word) && !notNames.includes(word))];
}

/** A list with a word, or without it. */
export function withWord(list: readonly string[], word: string, isOn: boolean): readonly string[] {
  const others = list.filter((one) => one !== word);
  return isOn ? [...others, word] : others;
}

/** Reads what was kept as JSON. What another edition of the app may have left is passed over, field by field; `randomId` as for `emptyPack`. */
export function readPack(text: string, randomId: string): PanelPack {
  const { mark, panel, heldOn, withInitials, withCosts, chosen, numbers, sheets } = readKeptObject(text);
  const fresh = emptyPack(randomId);
  const pack: PanelPack = {
    mark: textIn(mark) || fresh.mark, panel: textIn(panel), heldOn: textIn(heldOn), withInitials: withInitials === true, withCosts: withCosts === true,
    chosen: [], numbers: numbersIn(numbers),
    sheets: Object.fromEntries(entriesIn(sheets).map(([id, sheet]) => {
      const { asks, leftOut, names, notNames } = Object.fromEntries(entriesIn(sheet));
      return [id, { asks: textIn(asks), leftOut: textsIn(leftOut), names: textsIn(names), notNames: textsIn(notNames) }];
    })),
  };
  return textsIn(chosen).reduce((left, id) => withChosen(left, id, true), pack);
}

/** Whole numbers above nothing, each once. */
function numbersIn(found: unknown): Readonly<Record<string, number>> {
  const kept = entriesIn(found).flatMap(([id, one]) => (typeof one === 'number' && Number.isSafeInteger(one) && one > 0 ? [[one, id] as const] : []));
  return Object.fromEntries([...new Map(kept)].map(([one, id]) => [id, one]));
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

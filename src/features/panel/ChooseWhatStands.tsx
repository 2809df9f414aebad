import { answered } from '../../catalog/viewQuestions.ts';
import { withWord, type SheetChoice } from '../../core/panel/panelPack.ts';
import type { PanelSheet } from '../../core/panel/panelSheet.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { answerKeys } from './answerKeys.ts';
import styles from './panel.module.css';

interface Props {
  readonly label: string;
  readonly sheet: PanelSheet;
  /** Words that look like somebody's name. */
  readonly found: readonly string[];
  /** Which of them are taken for names. */
  readonly names: readonly string[];
  readonly isKnownName: (word: string) => boolean;
  readonly choice: SheetChoice;
  readonly onChoose: (change: Partial<SheetChoice>) => void;
}

/** What the school asks, which words are names, and what is left out of one child's sheet. Nothing is ever shortened by itself. */
export function ChooseWhatStands({ label, sheet, found, names, isKnownName, choice, onChoose }: Props) {
  const things = thingsIn(sheet);
  return (
    <div className={`no-print stack ${styles.above}`}>
      <h2>{label}</h2>
      <NotRemembered>
        <TextArea label={`What the school asks the panel about ${label}`} optional limit={LONGEST_TEXT} rows={2} value={choice.asks} onChange={(event) => onChoose({ asks: event.currentTarget.value })} />
        {found.length > 0 && (
          <fieldset className={styles.choose}>
            <legend>These may be names. Tick those that are, and initials stand there.{found.some(isKnownName) && ' Names of children and settings here are ticked already.'}</legend>
            <div className="row">
              {found.map((word) => <Checkbox key={word} label={word} checked={names.includes(word)} onChange={(event) => onChoose(saidOf(word, event.currentTarget.checked, choice))} />)}
            </div>
          </fieldset>
        )}
        {things.length > 0 && (
          <details>
            <summary>Leave something out</summary>
            <fieldset className={styles.choose}>
              <legend>What stands on the sheet</legend>
              {things.map(({ key, text }) => <Checkbox key={key} label={text} checked={!choice.leftOut.includes(key)} onChange={(event) => onChoose({ leftOut: withWord(choice.leftOut, key, !event.currentTarget.checked) })} />)}
            </fieldset>
          </details>
        )}
      </NotRemembered>
    </div>
  );
}

/** What somebody said of a word: that it is a name, or none. */
function saidOf(word: string, isName: boolean, { names, notNames }: SheetChoice): Partial<SheetChoice> {
  return { names: withWord(names, word, isName), notNames: withWord(notNames, word, !isName) };
}

/** Whatever was typed, in the order of the sheet. */
function thingsIn({ voices, strengths, provisions, outcomes }: PanelSheet): readonly { readonly key: string; readonly text: string }[] {
  return [
    ...voices.flatMap((voice) => answerKeys(voice).flatMap(([key, answers]) => answered(voice.asked, answers).map(({ said, text }) => ({ key, text: `${said}: ${text}` })))),
    ...strengths.filter(({ text }) => text !== '').map(({ key, text }) => ({ key, text })),
    ...provisions.map(([key, { what }]) => ({ key, text: what })),
    ...outcomes.map(({ key, what }) => ({ key, text: what })),
  ];
}

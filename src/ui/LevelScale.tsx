import { Fragment, useId } from 'react';
import { LevelTile } from './LevelTile.tsx';
import { lineInWords } from './lineInWords.ts';
import styles from './LevelScale.module.css';

export interface LevelScaleProps {
  /** The strand's name. */
  readonly legend: string;
  /** For a strand whose name stands right above as a heading. */
  readonly hideLegend?: boolean;
  /** One for each scale on the page. */
  readonly name: string;
  /** The chosen option; left out when nothing is chosen. Last time's level is never chosen beforehand. */
  readonly value?: string | undefined;
  /** From most help, 4, to none, 0: up means more, as in the picture. */
  readonly options: readonly LevelOption[];
  /** The line is drawn under the option with this number; its words stand above it, on the side of that option. */
  readonly lineBelow: number;
  /** What is no level: not assessed, not applicable. Set apart below. */
  readonly aside: readonly { readonly value: string; readonly label: string; readonly last?: string | undefined }[];
  /** Where a family may look: the tone stays, the numbers go. */
  readonly hideNumbers?: boolean;
  readonly onChange: (value: string) => void;
}

export interface LevelOption {
  readonly value: string;
  readonly number: number;
  readonly label: string;
  readonly statement: string;
  /** Words for last time, where this was its level: "Last time, November 2025". */
  readonly last?: string | undefined;
}

/**
 * The codified scale for one strand: what a SENCO touches thirty times a review.
 *
 * Accessibility promise: native radios in one fieldset named after the strand. Each is named exactly by its
 * number and label, "2 Planned help", and described by its statement and last time's mark. The arrow keys are
 * the browser's own. The whole row can be pressed and
 * carries the focus ring. Nothing is chosen beforehand, and no level is told by colour alone.
 */
export function LevelScale({ legend, hideLegend = false, name, value, options, lineBelow, aside, hideNumbers = false, onChange }: LevelScaleProps) {
  const id = useId();
  const radio = (of: { readonly value: string }) => ({
    type: 'radio', name, value: of.value, checked: value === of.value, onChange: () => onChange(of.value),
  } as const);
  return (
    <fieldset className={styles.scale}>
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={styles.levels}>
        {options.map((option) => {
          const part = `${id}-${option.value}`;
          return (
            <Fragment key={option.value}>
              <label className={styles.option}>
                <input {...radio(option)} id={part} aria-labelledby={hideNumbers ? `${part}-label` : `${part}-number ${part}-label`} aria-describedby={option.last ? `${part}-statement ${part}-last` : `${part}-statement`} />
                <LevelTile id={`${part}-number`} number={option.number} hideNumber={hideNumbers} />
                <span className={styles.words}>
                  <b id={`${part}-label`}>{option.label}</b>
                  <span id={`${part}-statement`}>{option.statement}</span>
                  {option.last && <span id={`${part}-last`} className={styles.last}>{option.last}</span>}
                </span>
              </label>
              {option.number === lineBelow && <p className={styles.line} dir="auto">{hideNumbers ? 'The line: from here up, someone must act.' : lineInWords(lineBelow)}</p>}
            </Fragment>
          );
        })}
      </div>
      <div className={styles.aside}>
        {aside.map((option) => {
          const part = `${id}-${option.value}`;
          return (
            <label key={option.value}>
              <input {...radio(option)} aria-labelledby={`${part}-label`} aria-describedby={option.last && `${part}-last`} />
              <span id={`${part}-label`}>{option.label}</span>
              {option.last && <span id={`${part}-last`} className={styles.last}>{option.last}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

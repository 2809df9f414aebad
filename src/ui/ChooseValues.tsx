import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Choices } from './Choices.tsx';
import styles from './ChooseValues.module.css';
import { Notice } from './Notice.tsx';

export interface FieldToChoose {
  readonly id: string;
  readonly label: string;
  /** Each value in words, the one that stands first, and where it comes from. */
  readonly values: readonly { readonly words: string; readonly from: string }[];
  /** What leads to its place on the page. */
  readonly more?: ReactNode;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly FieldToChoose[];
  /** Gets the place of the chosen value for each field that was answered; a sentence that comes back says why nothing was saved. */
  readonly onSave: (chosen: ReadonlyMap<string, number>) => Promise<string | undefined>;
}

/**
 * Fields with several values each, of which a person chooses one. Nothing is chosen beforehand, and not every field has to be.
 *
 * Accessibility promise: a form named by its heading, one group of radios for each field; trouble is announced.
 */
export function ChooseValues({ id, title, intro, fields, onSave }: Props) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [trouble, setTrouble] = useState('');
  const [saving, setSaving] = useState(false);

  async function save() {
    const answered = new Map([...chosen].filter(([field]) => fields.some((known) => known.id === field)));
    if (answered.size === 0) return setTrouble('Choose a value first.');
    setSaving(true);
    setTrouble(await onSave(answered) ?? '');
    setSaving(false);
    setChosen(new Map());
  }

  return (
    <section className={`stack no-print ${styles.choose}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>{title}</h2>
      <p>{intro}</p>
      {trouble && <Notice tone="problem" live>{trouble}</Notice>}
      {fields.map((field) => (
        <div key={field.id}>
          <Choices
            legend={field.label}
            name={`${id}-${field.id}`}
            stacked
            value={chosen.has(field.id) ? String(chosen.get(field.id)) : null}
            options={field.values.map(({ words, from }, place) => ({ value: String(place), label: words, help: from }))}
            onChange={(event) => setChosen(new Map(chosen).set(field.id, Number(event.currentTarget.value)))}
          />
          {field.more}
        </div>
      ))}
      <p className={styles.save}><Button disabled={saving} onClick={() => void save()}>Save what I chose</Button></p>
    </section>
  );
}

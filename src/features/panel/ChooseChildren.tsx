import { useState } from 'react';
import { fullName } from '../../core/child.ts';
import { foldName, nameWordsIn } from '../../core/words/searched.ts';
import { MOST_ON_PANEL } from '../../core/panel/panelLabels.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './panel.module.css';

const AT_ONCE = 100;

interface Props {
  /** By name. */
  readonly among: readonly DirectoryEntry[];
  /** Also of those whom another filter left. */
  readonly chosen: readonly string[];
  readonly onChoose: (id: string, isOn: boolean) => void;
}

/** Which children the panel looks at: those of the filter by name, a hundred at once. Who has no finished profile has nothing to show. */
export function ChooseChildren({ among, chosen, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const [count, setCount] = useState(AT_ONCE);
  const words = nameWordsIn(search);
  const found = among.filter((child) => words.every((word) => foldName(fullName(child)).includes(word)));
  const shown = among.filter(({ id }) => chosen.includes(id)).length;
  const isFull = chosen.length >= MOST_ON_PANEL;
  return (
    <fieldset className={styles.choose}>
      <legend><h2>Which children</h2></legend>
      <NotRemembered>
        <TextField label="Find a child" type="search" width="medium" autoComplete="off" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <p role="status">{shown} of {among.length} chosen.{chosen.length > shown && ` Chosen before and not among these, so without a sheet here: ${chosen.length - shown}.`}{isFull && ` One panel looks at ${MOST_ON_PANEL} at most.`}</p>
        <ul className={styles.names}>
          {found.slice(0, count).map((child) => (
            <li key={child.id}>
              <Checkbox
                label={fullName(child)}
                help={child.reviewCount === 0 ? 'No profile yet' : undefined}
                disabled={child.reviewCount === 0 || (isFull && !chosen.includes(child.id))}
                checked={chosen.includes(child.id)}
                onChange={(event) => onChoose(child.id, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </NotRemembered>
      {found.length === 0 && <p>Nobody here.</p>}
      {found.length > count && <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {found.length - count} not shown</Button></p>}
    </fieldset>
  );
}

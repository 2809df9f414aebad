import { useState } from 'react';
import { Link } from 'wouter';
import { type CohortFilter, filterFrom, filterText } from '../../../core/school/cohortFilter.ts';
import { useKeptFilters } from '../../../state/cohortFilters.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { schoolAddress } from '../schoolAddress.ts';
import styles from '../SchoolPage.module.css';

/** Filters kept on this device under a name, and a way to keep the one that is set. */
export function KeptFilters({ filter }: { filter: CohortFilter }) {
  const { kept, keep, forget } = useKeptFilters();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const text = filterText(filter);
  const save = () => {
    if (name.trim() === '') return setSaid('Give it a name first.');
    keep({ name: name.trim(), filter: text });
    setSaid(`“${name.trim()}” is kept on this device.`);
    setName('');
  };
  return (
    <div>
      {kept.length > 0 && (
        <ul aria-label="Kept filters" className={styles.kept}>
          {kept.map((one) => (
            <li key={one.name}>
              <Link href={schoolAddress(filterFrom(one.filter))} aria-current={one.filter === text ? 'true' : undefined}>{one.name}</Link>
              <Button weight="quiet" aria-label={`Forget “${one.name}”`} onClick={() => { forget(one.name); setSaid(`“${one.name}” is forgotten.`); }}>Forget</Button>
            </li>
          ))}
        </ul>
      )}
      {text !== '' && (
        <p className="row">
          <Link href="/school">Clear all filters</Link>
        </p>
      )}
      {text !== '' && !kept.some((one) => one.filter === text) && (
        <details>
          <summary>Keep these filters</summary>
          <div className={styles.foot}>
            <TextField label="Name for these filters" help="Kept in clear on this device, so no child’s name." maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <Button onClick={save}>Keep</Button>
          </div>
        </details>
      )}
      <p role="status" className="meta">{said}</p>
    </div>
  );
}

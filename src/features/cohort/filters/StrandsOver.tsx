import { useState } from 'react';
import type { Cohort } from '../../../core/school/cohort.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from '../SchoolPage.module.css';

/** Chooses strands: children who are over the line in any of them are shown. */
export function StrandsOver({ cohort, over, onChange }: { cohort: Cohort; over: readonly string[]; onChange: (over: readonly string[]) => void }) {
  const [isOpen, setOpen] = useState(false);
  const domains = [...new Set(cohort.places.map(({ domain }) => domain))];
  const toggle = (code: string, isOn: boolean) => onChange(cohort.places.map(({ strand }) => strand.code).filter((one) => (one === code ? isOn : over.includes(one))));
  return (
    <div>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">{over.length === 0 ? 'Over the line in …' : `Over the line in ${over.join(' or ')}`}</Button>
      <Dialog
        open={isOpen} title="Over the line in any of these" onClose={() => setOpen(false)}
        actions={<><Button weight="first" onClick={() => setOpen(false)}>Show them</Button><Button onClick={() => onChange([])}>Choose none</Button></>}
      >
        <div className={styles.strands}>
          {domains.map((domain) => (
            <Choices
              key={domain.code} kind="checkbox" name={`over-${domain.code}`} legend={domain.label} stacked value={over}
              options={cohort.places.filter((place) => place.domain === domain).map(({ strand }) => ({ value: strand.code, label: strand.label }))}
              onChange={({ currentTarget: { value, checked } }) => toggle(value, checked)}
            />
          ))}
        </div>
      </Dialog>
    </div>
  );
}

import { useState } from 'react';
import { CONTRIBUTOR_ROLES, type ContributorRole } from '../../core/views.ts';
import views from '../../catalog/views.json';
import { contributionsOf, invite } from '../../core/views/giveView.ts';
import { isWaiting } from '../../core/views/takeView.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AskByFile } from './AskByFile.tsx';
import { Asked } from './Asked.tsx';
import { FamilyOnPaper } from './FamilyOnPaper.tsx';
import { OtherView } from './OtherView.tsx';
import { TakeAnswer } from './TakeAnswer.tsx';
import styles from './views.module.css';

/** What others say: teachers, therapists, a second parent. Each is a voice of its own. */
export function OthersSection({ child, live, framework }: SectionProps) {
  const [role, setRole] = useState<ContributorRole>('teacher');
  const { draft, change } = live;
  const given = contributionsOf(draft).filter(([, one]) => !isWaiting(one));
  return (
    <section className="stack" aria-labelledby="others-views">
      <h1 id="others-views">What others say</h1>
      <p>Everybody who knows {child.card.firstName} can be asked. Each view is kept apart under their own name, and none is mixed into the levels of the school or the family.</p>
      {given.map(([id, contribution]) => <OtherView key={id} id={id} contribution={contribution} child={child} change={change} framework={framework} />)}
      <div className={styles.foot}>
        <SelectField
          label="Write down the view of"
          value={role}
          onChange={(event) => {
            const known = CONTRIBUTOR_ROLES.find((one) => one === event.currentTarget.value);
            if (known) setRole(known);
          }}
        >
          {CONTRIBUTOR_ROLES.filter((one) => one !== 'child').map((one) => <option key={one} value={one}>{views.role[one]}</option>)}
        </SelectField>
        <Button onClick={() => {
          const id = crypto.randomUUID();
          change((now) => invite(now, id, role));
        }}>Add</Button>
      </div>
      <Asked live={live} />
      <details>
        <summary>Ask somebody by file</summary>
        <AskByFile child={child} live={live} framework={framework} />
      </details>
      <details>
        <summary>Take in an answer that came by file</summary>
        <TakeAnswer child={child} live={live} framework={framework} />
      </details>
      <FamilyOnPaper child={child} live={live} />
    </section>
  );
}

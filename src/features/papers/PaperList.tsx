import { useState } from 'react';
import { Link } from 'wouter';
import words from '../../catalog/papers.json';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Review } from '../../core/review.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './papers.module.css';

/** Every paper that can be printed for a child, and what it needs where it cannot be made yet. */
export function PaperList({ child, reviews }: { child: ChildRecord; reviews: readonly Review[] }) {
  const latest = reviews.at(-1)?.id ?? '';
  const [chosen, setChosen] = useState(latest);
  const at = reviews.findIndex(({ id }) => id === chosen);
  const isThere: Readonly<Record<string, boolean>> = { nothing: true, review: at >= 0, twoReviews: at >= 1 };
  return (
    <div className="stack">
      <p className="crumb no-print"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>Papers</h1>
      <p>For A4, and sound in grey. Each opens as it will be printed; to save one as a file, choose “Save as PDF” where the browser asks for a printer.</p>
      {reviews.length > 1 && (
        <SelectField label="For the review of" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {reviews.toReversed().map(({ id, profile }) => <option key={id} value={id}>{dayInWords(profile.reviewedOn)}, {vocabulary.reviewKind[profile.kind].toLowerCase()}</option>)}
        </SelectField>
      )}
      <ul className={styles.list}>
        {words.papers.map(({ code, title, what, needs }) => (
          <li key={code}>
            {isThere[needs]
              ? <Link href={`/children/${child.id}/papers/${code}${needs === 'nothing' ? '' : `/${chosen}`}`}>{title}</Link>
              : <strong>{title}</strong>}
            <p className="meta">{what}{!isThere[needs] && (needs === 'twoReviews' ? ` ${words.needs.twoReviews}` : ` ${words.needs.review}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useState } from 'react';
import { Link } from 'wouter';
import { fullName } from '../../core/child.ts';
import type { Cohort, CohortChild } from '../../core/school/cohort.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './movement/Movement.module.css';

/** Some children, and what they have in common. */
export interface Group {
  readonly title: string;
  /** Their places in the cohort. */
  readonly places: readonly number[];
}

const AT_ONCE = 100;

/** Who is behind a number, by name. */
export function Behind({ group, cohort, onClose }: { group: Group | undefined; cohort: Cohort; onClose: () => void }) {
  const [count, setCount] = useState(AT_ONCE);
  const children = group ? inNameOrder(group.places, cohort) : [];
  const close = () => {
    setCount(AT_ONCE);
    onClose();
  };
  return (
    <Dialog open={group !== undefined} title={group?.title ?? ''} onClose={close}>
      <ul className={styles.names}>{children.slice(0, count).map((child) => <li key={child.id}><Link href={`/children/${child.id}`}>{fullName(child)}</Link></li>)}</ul>
      {children.length > count && <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {children.length - count} not shown</Button></p>}
    </Dialog>
  );
}

interface CountProps {
  readonly group: Group;
  /** Where they are only looked for when somebody asks: how many there are, and who. */
  readonly count?: number;
  readonly find?: () => readonly number[];
  readonly onShow: (group: Group) => void;
}

/** A number of children, and a way to their names. Nobody: a plain 0. */
export function CountOf({ group, count = group.places.length, find, onShow }: CountProps) {
  if (count === 0) return <span className={styles.none}>0</span>;
  const shown = count.toLocaleString('en-GB');
  return <button type="button" className={`button ${styles.count}`} aria-label={`${shown}: ${group.title}`} onClick={() => onShow(find ? { ...group, places: find() } : group)}>{shown}</button>;
}

function inNameOrder(places: readonly number[], { facts, children }: Cohort): readonly CohortChild[] {
  const named = places.toSorted((a, b) => {
    const [one = '', other = ''] = [facts.names[a], facts.names[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  return named.flatMap((at) => children[at] ?? []);
}

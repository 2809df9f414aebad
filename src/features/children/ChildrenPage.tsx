import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { isPastKeeping } from '../../core/calendar/keepUntil.ts';
import { today } from '../../state/clock.ts';
import { useEveryone, useHeader } from '../../state/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BinLine } from './BinLine.tsx';
import { ChildrenTable } from './ChildrenTable.tsx';
import styles from './ChildrenPage.module.css';
import { Examples } from './Examples.tsx';
import { found, ordered, ORDERS, type Order } from './found.ts';
import { Welcome } from './Welcome.tsx';

/** What dates are worked out from comes after the list is there. */
const DueLine = lazy(async () => ({ default: (await import('./DueLine.tsx')).DueLine }));

/** Every child on this device, found by name and ordered by name or date. Never ordered by need. */
export function ChildrenPage() {
  const directory = useEveryone();
  const header = useHeader();
  const keepYears = header?.keepYears;
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('name');
  const everyone = directory?.ok ? directory.value : NOBODY;
  const children = useMemo(() => everyone.filter(({ removedAt }) => !removedAt), [everyone]);
  const past = useMemo(() => children.filter((child) => isPastKeeping(child, today(), keepYears)).length, [children, keepYears]);
  const inOrder = useMemo(() => ordered(children, order), [children, order]);
  if (!directory) return <p className="meta" role="status">Opening the records…</p>;
  if (!directory.ok) return <Notice tone="problem" title="The list cannot be shown">{vaultSentence(directory.problem.code)}</Notice>;
  const inBin = everyone.length - children.length;
  if (children.length === 0) return <Welcome inBin={inBin} />;
  const shown = found(inOrder, search);

  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>Children</h1>
          <p className="lead">{children.length === 1 ? '1 child' : `${children.length} children`} on this device.</p>
        </div>
        <Button weight="first" onClick={() => navigate('/children/new')}>Add a child</Button>
      </div>
      {header && <Suspense fallback={null}><DueLine entries={children} local={header.localDates ?? {}} /></Suspense>}
      <div role="search" className={styles.search}>
        <NotRemembered>
          <TextField label="Find a child" type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </NotRemembered>
        <Choices
          legend="Order"
          name="order"
          value={order}
          options={ORDERS}
          onChange={(event) => setOrder(ORDERS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'name')}
        />
      </div>
      <p className="visually-hidden" role="status">{search && `${shown.length} found`}</p>
      {shown.length > 0
        ? <ChildrenTable entries={shown} />
        : <p>No child of that name is on this device. Check the spelling, or <Button weight="inline" onClick={() => setSearch('')}>show everyone</Button>.</p>}
      <p className={`meta ${styles.quiet}`}>Children are never put in order of need.</p>
      <BinLine inBin={inBin} past={past} />
      <Examples ids={children.filter(({ example }) => example).map(({ id }) => id)} />
    </>
  );
}

const NOBODY: readonly DirectoryEntry[] = [];

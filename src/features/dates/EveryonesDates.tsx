import { useDeferredValue, useMemo, useState } from 'react';
import { CHECK } from '../../catalog/dateWords.ts';
import { type DateSetting, isSure } from '../../core/calendar/datedItem.ts';
import { datesOf } from '../../core/calendar/deadlines.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { type Filter, FILTERS, filtered, type Order, ordered, ORDERS, yearsIn } from './dateFilters.ts';
import styles from './DatesPage.module.css';
import { DatesTable } from './DatesTable.tsx';
import { RulesNote } from './RulesNote.tsx';
import { SaveCalendar } from './SaveCalendar.tsx';

/** The dates of every child on this device, from the directory alone: who is due, overdue, about to move. */
export function EveryonesDates({ entries, setting }: { entries: readonly DirectoryEntry[]; setting: DateSetting }) {
  const [filter, setFilter] = useState<Filter>('next');
  const [order, setOrder] = useState<Order>('date');
  const [year, setYear] = useState('');
  const all = useMemo(() => entries.map((entry) => ({ entry, dates: datesOf(entry, setting) })), [entries, setting]);
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => {
    const inYear = year === '' ? all : all.filter(({ entry }) => schoolYearOn(entry, setting.today) === Number(year));
    return ordered(filtered(inYear, asked), order);
  }, [all, asked, order, year, setting.today]);
  const years = useMemo(() => yearsIn(entries, setting.today), [entries, setting.today]);

  return (
    <div className={`stack ${styles.page}`}>
      <h1>Dates</h1>
      <p className="lead">{sentenceFor(all)}</p>
      <p><strong>{CHECK}</strong></p>
      <div className={`no-print ${styles.filters}`}>
        <SelectField label="Show" value={filter} onChange={(event) => setFilter(FILTERS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'next')}>
          {FILTERS.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </SelectField>
        <SelectField label="School year" value={year} onChange={(event) => setYear(event.currentTarget.value)}>
          <option value="">Every year</option>
          {years.map((one) => <option key={one} value={one}>{yearInWords(one)}</option>)}
        </SelectField>
        <Choices
          legend="Order"
          name="order"
          value={order}
          options={ORDERS}
          onChange={(event) => setOrder(ORDERS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'date')}
        />
      </div>
      <p className="visually-hidden" role="status">{rows.length === 1 ? '1 child shown' : `${rows.length} children shown`}</p>
      {rows.length > 0 ? <DatesTable key={`${asked} ${order} ${year}`} rows={rows} byYearOfMove={asked === 'move'} today={setting.today} /> : <p>Nobody here.</p>}
      <p className="meta">Children are never put in order of need.</p>
      <RulesNote rules={setting.rules} />
      {rows.length > 0 && asked !== 'missing' && (
        <div className={`no-print ${styles.out}`}>
          <SaveCalendar of={rows.map(({ entry, dates }) => ({ id: entry.id, firstName: entry.firstName, items: dates.items }))} today={setting.today} />
          <Button onClick={() => window.print()}>Print</Button>
        </div>
      )}
    </div>
  );
}

function sentenceFor(all: readonly { readonly dates: ReturnType<typeof datesOf> }[]): string {
  const having = (code: 'overdue' | 'dueSoon' | 'pastLocal') => all.filter(({ dates }) => dates.items.some((item) => item.status.code === code && isSure(item))).length;
  const children = (count: number) => (count === 0 ? 'no child' : count === 1 ? '1 child' : `${count} children`);
  const past = having('pastLocal');
  return `Something is overdue for ${children(having('overdue'))}, and due within 28 days for ${children(having('dueSoon'))}.${past > 0 ? ` Your council’s own day has gone by for ${children(past)}.` : ''}`;
}

import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { isPastKeeping, keepUntilOf } from '../../core/calendar/keepUntil.ts';
import { today } from '../../state/clock.ts';
import { useDirectory, useHeader } from '../../state/live.ts';
import { useRestricted } from '../../state/useBin.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Table } from '../../ui/Table.tsx';
import { useBinChild } from './useBinChild.ts';

/** The children past the day until which they are kept. A person decides about each; nothing is done by itself. */
export function PastKeeping() {
  const directory = useDirectory();
  const years = useHeader()?.keepYears;
  const bin = useBinChild();
  const past = directory?.ok ? directory.value.filter((child) => isPastKeeping(child, today(), years)) : [];
  const restricted = useRestricted(past.map(({ id }) => id));

  async function eraseHere(id: string) {
    if (await bin(id)) focusPage(); // the row goes, and the button with it
  }

  return (
    <section aria-labelledby="past">
      <h2 id="past">Past the day until which the record is kept</h2>
      {past.length === 0
        ? <p>No child is.</p>
        : (
          <>
            <p>Look at each: erase what nobody needs any more, or choose a later day and know why. Nothing is erased by itself.</p>
            <Table
              caption="Children past the day until which the record is kept"
              hideCaption
              head={['Child', 'Kept until', 'What you can do']}
              rows={past.map((child) => {
                const since = restricted.get(child.id);
                return {
                  key: child.id,
                  heading: <Link href={`/children/${child.id}`}>{fullName(child)}</Link>,
                  cells: [
                    dayInWords(keepUntilOf(child, years)),
                    since ? sentence('restricted', { since: dayInWords(since) }) : (
                      <div key="do" className="row">
                        <Button onClick={() => void eraseHere(child.id)}>Move to the bin <span className="visually-hidden">{fullName(child)}</span></Button>
                        <Link href={`/children/${child.id}/card`}>Choose a later day <span className="visually-hidden">for {fullName(child)}</span></Link>
                      </div>
                    ),
                  ],
                };
              })}
            />
          </>
        )}
    </section>
  );
}

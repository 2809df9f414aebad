import { useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type ChildRecord, editCard } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { isPastKeeping, keepUntilOf, USUAL_KEEP_YEARS } from '../../core/calendar/keepUntil.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import page from './ChildPage.module.css';

/** How long the record is kept, where the child went, what the family can ask for, and whether it may be changed. */
export function Keeping({ child: { id, card } }: { child: ChildRecord }) {
  const vault = useVault();
  const header = useHeader();
  const years = header?.keepYears ?? USUAL_KEEP_YEARS;
  const tell = useSession((session) => session.tell);
  const [trouble, setTrouble] = useState('');

  async function restrict(on: boolean) {
    const changed = await vault.changeChild(id, (stored) => {
      if (!stored || on === Boolean(stored.card.restrictedOn)) return stored;
      const { restrictedOn: _, ...open } = stored.card;
      return editCard(stored, on ? { ...open, restrictedOn: today() } : open);
    });
    setTrouble(changed.ok ? '' : vaultSentence(changed.problem.code));
    if (changed.ok) tell(on ? 'This record is not to be changed from now on.' : 'This record can be changed again.');
  }

  // Folded away while there is nothing to decide; what is open stays open. How long the school keeps records is known a moment later.
  const [isOpen, setOpen] = useState(false);
  if (header && !isOpen && (card.restrictedOn || isPastKeeping(card, today(), years))) setOpen(true);
  return (
    <details className={`no-print ${page.section}`} open={isOpen}>
      <summary>Keeping this record: until {dayInWords(keepUntilOf(card, years))}</summary>
      <div className="stack">
        {trouble && <Notice tone="problem" live>{trouble}</Notice>}
        <p>
          Kept until {dayInWords(keepUntilOf(card, years))}: {card.keepUntil ? 'a day chosen for this child' : `${years} years after birth, which can be changed in Settings`}.
          {' '}How long is guidance of the Information and Records Management Society, not law. Nothing is erased by itself.
          {isPastKeeping(card, today(), years) && <> <strong>This day has gone by.</strong> Erase the record, or choose a later day and know why.</>}
        </p>
        {card.leftOn && <p>Left on {dayInWords(card.leftOn)}{card.leftFor && `, for ${card.leftFor}`}.</p>}
        <ul>
          <li><Link href={`/children/${id}/leaving`}>This child leaves or has left: hand over, then erase</Link></li>
          <li><Link href={`/children/${id}/everything`}>Everything held about this child, when the family asks for it</Link></li>
        </ul>
        <p>
          <Button onClick={() => void restrict(!card.restrictedOn)}>{card.restrictedOn ? 'Let it be changed again' : 'Keep it from being changed'}</Button>
        </p>
        {!card.restrictedOn && (
          <p className="meta">For when somebody says that the record is wrong, or objects to its use, until that is settled: it can be read, printed and shared, and nothing of it can be changed here.</p>
        )}
      </div>
    </details>
  );
}

import { Link, useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { instantInWords } from '../../state/clock.ts';
import { useLogged } from '../../state/useLogged.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './LeavingPage.module.css';
import { TheyHaveIt } from './TheyHaveIt.tsx';
import { useBinChild } from './useBinChild.ts';
import { WhereTo } from './WhereTo.tsx';

/** A child leaves this setting: hand the whole record over, hear that it has arrived, and erase it here (F136). */
export function LeavingPage({ child }: { child: ChildRecord }) {
  const { id, card } = child;
  const logged = useLogged();
  const [, navigate] = useLocation();
  const bin = useBinChild();
  const lines = logged?.ok ? logged.value.filter(({ children }) => children?.includes(id)) : [];
  const saved = lines.find(({ kind }) => kind === 'transfer');
  const arrived = lines.find(({ kind }) => kind === 'handOver');

  async function eraseHere() {
    if (await bin(id, '/children')) navigate('/children', { replace: true });
  }

  return (
    <div className={`stack ${styles.leaving}`}>
      <Crumb><Link href={`/children/${id}`}>{fullName(card)}</Link></Crumb>
      <h1>Leaving this setting</h1>
      <p>
        When a child goes to another school, the whole file goes with them <strong>within 15 school days</strong> of their start there, and the earlier school keeps no
        copy, save for a few exceptions in law. Ask your data protection lead whether one of them is yours.
      </p>
      {card.restrictedOn && <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(card.restrictedOn) })}</Notice>}
      <ol className={styles.steps}>
        <li>
          <h2>When, and where to</h2>
          {card.restrictedOn ? <p>{card.leftOn ? `Left on ${dayInWords(card.leftOn)}.` : 'Not said yet.'}</p> : <WhereTo key={child.cardEdition} id={id} card={card} />}
        </li>
        <li>
          <h2>Save everything for the next setting</h2>
          <p>Choose <strong>Full transfer</strong>, and lock the file with a passphrase that you tell them by phone. It holds the notes for the school only too.</p>
          <p><Link className="button" href={`/share/${id}`} state={{ kind: 'transfer' }}>Go to the transfer file</Link></p>
          {saved && <p className="meta">A full transfer file was last saved on {instantInWords(saved.at)}.</p>}
        </li>
        <li>
          <h2>Hear that they have it</h2>
          <TheyHaveIt id={id} />
          {arrived && <p className="meta">Noted on {instantInWords(arrived.at)}. {arrived.purpose}</p>}
        </li>
        <li>
          <h2>Erase it here</h2>
          <p>Into the bin first: it can be put back for {BIN_DAYS} days, and is then erased.</p>
          {!arrived && <p>Wait until the next setting has said that it has the record and can open it.</p>}
          {card.restrictedOn && <p id="not-now">Not while the record is not to be changed.</p>}
          <p>
            <Button disabled={card.restrictedOn !== undefined} aria-describedby={card.restrictedOn && 'not-now'} onClick={() => void eraseHere()}>Move to the bin</Button>
          </p>
        </li>
      </ol>
    </div>
  );
}

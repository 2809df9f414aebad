import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { earliestReviewedOn, EMPTY_ENTRY, entryFrom } from '../../core/card.ts';
import { type Card, type ChildRecord, editCard, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { sameContent } from '../../core/sameContent.ts';
import { today } from '../../state/clock.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PrivateWindowFirst } from './PrivateWindow.tsx';
import { TypedCardForm } from './TypedCardForm.tsx';

/** The page that adds a child, or edits the card of one. */
export function CardPage({ child }: { child?: ChildRecord }) {
  const { protects } = useVault();
  if (child) return <EditCard child={child} />;
  return protects ? <NewCard /> : <LockFirst />;
}

function NewCard() {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);

  const [id] = useState(() => crypto.randomUUID());

  async function add(card: Card): Promise<string | undefined> {
    const added = await vault.changeChild(id, () => ({ id, card, cardEdition: 1, events: [] }));
    if (!added.ok) return vaultSentence(added.problem.code);
    askToKeep();
    tell('Child added.');
    navigate(`/children/${id}`, { replace: true });
    return undefined;
  }

  return (
    <div className="stack">
      <p className="meta"><Link href="/children">Children</Link></p>
      <h1>Add a child</h1>
      <PrivateWindowFirst />
      <p>Only the first name and the date of birth are needed. The rest can wait.</p>
      <TypedCardForm form="new" start={EMPTY_ENTRY} action="Add a child" onCard={add} onCancel={() => navigate('/children')} />
    </div>
  );
}

/** Real children need a lock; examples do not. */
function LockFirst() {
  return (
    <div className="stack">
      <p className="meta"><Link href="/children">Children</Link></p>
      <h1>Add a child</h1>
      <PrivateWindowFirst />
      <p>{sentence('lockFirst')}</p>
      <p className="row"><Link className="button first" href="/lock">Set a passphrase</Link></p>
      <p>The example children are invented, so you can try everything with them first.</p>
    </div>
  );
}

function EditCard({ child }: { child: ChildRecord }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [begunWith] = useState(child.card);
  const back = `/children/${child.id}`;

  async function keep(card: Card): Promise<string | undefined> {
    let overtaken = false;
    const kept = await vault.changeChild(child.id, (stored) => {
      overtaken = !sameContent(stored?.card, begunWith);
      if (!stored || overtaken) return stored;
      const { leftOn, leftFor } = stored.card; // they have a page of their own
      return editCard(stored, { ...card, ...(leftOn && { leftOn }), ...(leftFor && { leftFor }) });
    });
    if (!kept.ok) return vaultSentence(kept.problem.code);
    if (overtaken) return sentence('cardOvertaken');
    tell('Details saved.');
    navigate(back);
    return undefined;
  }

  return (
    <div className="stack">
      <p className="meta"><Link href={back}>{fullName(child.card)}</Link></p>
      <h1>Edit details</h1>
      {child.card.restrictedOn
        ? <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(child.card.restrictedOn) })}</Notice>
        : <TypedCardForm form={child.id} start={entryFrom(child.card, today())} firstReviewedOn={earliestReviewedOn(child.events)} action="Save details" onCard={keep} onCancel={() => navigate(back)} />}
    </div>
  );
}

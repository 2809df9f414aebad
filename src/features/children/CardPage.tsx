import { useEffect, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { earliestReviewedOn, EMPTY_ENTRY, entryFrom } from '../../core/entry/card.ts';
import { type Card, type ChildRecord, editCard, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { sameContent } from '../../core/sameContent.ts';
import { today } from '../../state/clock.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { useRecords, useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { beginFirstDraft } from './firstDraft.ts';
import { PrivateWindowFirst } from './PrivateWindow.tsx';
import { TypedCardForm } from './TypedCardForm.tsx';

/** The page that adds a child, or edits the card of one. */
export function CardPage({ child }: { child?: ChildRecord }) {
  const { protects } = useVault();
  if (child) return <EditCard child={child} />;
  // Real children need a lock; examples do not. Its steps lead back here.
  return protects ? <NewCard /> : <Redirect to="/lock/first" replace />;
}

function NewCard() {
  const vault = useVault();
  const records = useRecords();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [id] = useState(() => crypto.randomUUID());
  // The first review needs it: it is on its way while somebody types.
  useEffect(() => { void records.frameworks.catch(() => undefined); }, [records]);

  async function add(card: Card): Promise<string | undefined> {
    const added = await vault.changeChild(id, () => ({ id, card, cardEdition: 1, events: [] }));
    if (!added.ok) return vaultSentence(added.problem.code);
    askToKeep();
    tell('Child added.');
    return undefined;
  }

  async function addOnly(card: Card): Promise<string | undefined> {
    const problem = await add(card);
    if (problem === undefined) navigate(`/children/${id}`, { replace: true });
    return problem;
  }

  async function addAndRate(card: Card): Promise<string | undefined> {
    const problem = await add(card);
    if (problem !== undefined) return problem;
    const { current } = await records.frameworks;
    const begun = await beginFirstDraft(vault, id, current);
    if (!begun.ok) tell(`Child added. The review was not started. ${vaultSentence(begun.problem.code)}`);
    navigate(begun.ok ? begun.value : `/children/${id}`, { replace: true });
    return undefined;
  }

  return (
    <div className="stack">
      <p className="crumb"><Link href="/children">Children</Link></p>
      <h1>Add a child</h1>
      <p>Only the first name and the date of birth are needed. The rest can wait.</p>
      <PrivateWindowFirst />
      <TypedCardForm
        form="new"
        folded
        start={EMPTY_ENTRY}
        action={{ label: 'Add and start rating', onCard: addAndRate }}
        also={{ label: 'Add only', onCard: addOnly }}
        onCancel={() => navigate('/children')}
      />
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
      <p className="crumb"><Link href={back}>{fullName(child.card)}</Link></p>
      <h1>Edit details</h1>
      {child.card.restrictedOn
        ? <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(child.card.restrictedOn) })}</Notice>
        : <TypedCardForm form={child.id} start={entryFrom(child.card, today())} firstReviewedOn={earliestReviewedOn(child.events)} action={{ label: 'Save details', onCard: keep }} onCancel={() => navigate(back)} />}
    </div>
  );
}

import { useEffect } from 'react';
import { familyParts } from '../../core/views/familyParts.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { lockNow } from '../../state/lockNow.ts';
import { useVault } from '../../state/records.tsx';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { BeforeFamily } from './BeforeFamily.tsx';
import { FamilyDomain } from './FamilyDomain.tsx';
import { FamilyWords } from './FamilyWords.tsx';
import { named } from '../../core/words/named.ts';
import { useStepsInHistory } from './useStepsInHistory.ts';
import styles from './views.module.css';

/** The school's page before it, and then the family's own. */
export function FamilySection(props: SectionProps) {
  const [at, open, leave] = useStepsInHistory('family');
  const go = (step: number, how?: 'replace') => {
    open(step, how);
    window.scrollTo(0, 0);
  };
  return at === 0 ? <BeforeFamily {...props} onBegin={() => go(1, 'replace')} /> : <FamilysPage {...props} at={at} onStep={go} onDone={() => leave(() => props.onGo('together'))} />;
}

/**
 * What the family says, on a page by itself: their own words first, then the same strands in the family's wording, and Home where
 * they wish. Nothing of what the school wrote is on it, so that nobody answers towards it, and no way leads from it to another child:
 * the places of the app are not there, and where a passphrase is set, whoever leaves the page is asked for it.
 */
function FamilysPage({ at, onStep, onDone, ...props }: SectionProps & { at: number; onStep: (step: number) => void; onDone: () => void }) {
  const { child: { card }, framework } = props;
  const domains = familyParts(framework).flatMap((part) => part.domains.map((domain) => ({ part, domain })));
  const open = domains[at - 2];
  const next = domains[at - 1];
  const { protects } = useVault();
  useLockOnLeaving();
  useEffect(() => focusPage(), [at]);
  return (
    <section className={styles.alone} data-alone aria-labelledby="family-view">
      <p className={styles.step}>Step {at} of {domains.length + 1}</p>
      <h1 id="family-view">{open ? familySentence(open.domain.plain, named(card)) : `What you think about the help ${card.firstName} needs`}</h1>
      {!open && <p>For {card.firstName}’s family: what the school wrote is not shown here. Every answer is kept at once, and you can leave out whatever you like.</p>}
      {open ? <FamilyDomain {...props} {...open} /> : <FamilyWords {...props} />}
      <div className={styles.foot}>
        {next && <Button weight="first" onClick={() => onStep(at + 1)}>Next: {familySentence(next.domain.plain, named(card))}</Button>}
        {at > 1 && <Button onClick={() => history.back()}>Back</Button>}
        <Button onClick={onDone}>Done: back to the school’s pages</Button>
      </div>
      {protects && <p className="meta">The school’s pages ask for the passphrase.</p>}
    </section>
  );
}

/**
 * Locks the records when somebody leaves for the school's pages, by the button or by the browser's own way back. What was typed is kept
 * first. Where nothing is locked there is nothing to ask for.
 */
function useLockOnLeaving() {
  const vault = useVault();
  useEffect(() => {
    const here = location.hash;
    return () => { if (vault.protects && location.hash !== here) void lockNow(vault); };
  }, [vault]);
}

import { useState } from 'react';
import { familyParts } from '../../core/familyParts.ts';
import { familySentence } from '../../core/familySentence.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { FamilyDomain } from './FamilyDomain.tsx';
import { FamilyWords } from './FamilyWords.tsx';
import { named } from '../../core/named.ts';
import styles from './views.module.css';

/**
 * What the family says, on a page by itself: their own words first, then the same strands in the family's wording, and Home where
 * they wish. Nothing of what the school wrote is on it, so that nobody answers towards it.
 */
export function FamilySection(props: SectionProps) {
  const { child: { card }, framework, onGo } = props;
  const [at, setAt] = useState(0);
  const domains = familyParts(framework).flatMap((part) => part.domains.map((domain) => ({ part, domain })));
  const open = domains[at - 1];
  const go = (to: number) => {
    setAt(to);
    focusPage();
    window.scrollTo(0, 0);
  };
  const next = domains[at];
  return (
    <section className={styles.alone} aria-labelledby="family-view">
      <p className="meta">For {card.firstName}’s family. What the school wrote is not shown on this page.</p>
      <h1 id="family-view">{open ? familySentence(open.domain.plain, named(card)) : `What you think about the help ${card.firstName} needs`}</h1>
      {open ? <FamilyDomain {...props} {...open} /> : <FamilyWords {...props} />}
      <div className={styles.foot}>
        {next && <Button weight="first" onClick={() => go(at + 1)}>Next: {familySentence(next.domain.plain, named(card))}</Button>}
        {at > 0 && <Button onClick={() => go(at - 1)}>Back</Button>}
        <Button onClick={() => onGo('together')}>Done: back to the school’s pages</Button>
      </div>
      <p className="meta">Step {at + 1} of {domains.length + 1}. Every answer is kept at once. You can leave out whatever you like.</p>
    </section>
  );
}

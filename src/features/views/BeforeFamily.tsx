import { changedFamily } from '../../core/entry/changedSince.ts';
import { give } from '../../core/views/giveView.ts';
import { named } from '../../core/words/named.ts';
import { useVault } from '../../state/records.tsx';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { GivenFields } from './GivenFields.tsx';
import { SinceItCame } from './SinceItCame.tsx';
import styles from './views.module.css';

/** Before the device changes hands: what the school writes down about the view, and what the family will see and not see. */
export function BeforeFamily({ child: { card }, live: { draft, change }, framework, onGo, onBegin }: SectionProps & { onBegin: () => void }) {
  const { protects } = useVault();
  const view = draft.familysView;
  return (
    <section className={styles.alone} data-alone aria-labelledby="family-view">
      <h1 id="family-view">The family’s view</h1>
      <p className="lead">
        The next page is for {card.firstName}’s family, on this device, by themselves or with you. It shows nothing of what the school wrote, and no other child.
        {protects ? ' Whoever leaves it is asked for the passphrase.' : ' No passphrase is set, so nothing keeps them from leaving it for the school’s pages.'}
      </p>
      {view?.came && <SinceItCame came={view.came} changed={changedFamily(draft)} asked="family" child={named(card)} framework={framework} />}
      <div className={styles.facts}>
        <GivenFields name="family" given={view ?? {}} onChange={(given) => change((now) => give(now, 'familysView', given))} />
      </div>
      <div className={styles.foot}>
        <Button weight="first" onClick={onBegin}>Open the family’s page</Button>
        <Button onClick={() => onGo('together')}>Not now: back to the school’s pages</Button>
      </div>
    </section>
  );
}

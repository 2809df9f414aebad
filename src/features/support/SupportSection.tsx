import { memo, useMemo } from 'react';
import { LAYER_PACKS, layerPacksFor } from '../../catalog/supportLayers.ts';
import { hoursInWords, workedInWords } from '../../catalog/supportWords.ts';
import { addProvision, bringOver } from '../../core/entry/keepSupport.ts';
import { overTheLineIn } from '../../core/entry/overTheLineIn.ts';
import { provisionsFor } from '../../core/support/provisionMove.ts';
import { hoursAYear, workedOut } from '../../core/support/supportHours.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { LayerChoice } from './LayerChoice.tsx';
import { ProvisionCard } from './ProvisionCard.tsx';
import styles from './support.module.css';

/** What is in place for the child now: the layer of support, and each thing that is done. */
export function SupportSection(props: SectionProps) {
  const { child: { card }, live: { draft, change }, framework, last } = props;
  const { ratings } = draft;
  // The same until a level is another, so that a key in one provision draws none of the others again.
  const over = useMemo(() => overTheLineIn({ ratings }, framework), [ratings, framework]);
  const provisions = provisionsFor(draft.support);
  const before = last?.support;
  // A change may be applied more than once, so what is random is made before it.
  const add = (id: string) => change((now) => addProvision(now, id));
  const missing = provisionsFor(before).filter(([id]) => !provisions.some(([known]) => known === id));
  return (
    <section className="stack" aria-labelledby="support">
      <h1 id="support">Support in place</h1>
      <p>What is done for {card.firstName} now. It is kept apart from the levels of need, so that everybody can see whether the two move together.</p>
      <Ladders {...props} packs={layerPacksFor()} before={placedLayer(before?.layer, LAYER_PACKS)} />
      <h2>What is done</h2>
      {missing.length > 0 && before && (
        <p>
          <Button onClick={() => change((now) => bringOver(now, before))}>Bring over what was in place last time ({missing.length})</Button>
        </p>
      )}
      {provisions.length === 0 && <p className="meta">Nothing is written down yet.</p>}
      {provisions.map(([id, provision]) => <ProvisionCard key={id} id={id} provision={provision} framework={framework} over={over} change={change} />)}
      <p><Button onClick={() => add(crypto.randomUUID())}>Add something that is done</Button></p>
      <p className={styles.sum} role="status">
        {provisions.some(([, one]) => hoursAYear(one) !== undefined) && `Together ${workedInWords(workedOut(provisions.map(([, one]) => one), hoursAYear), hoursInWords, 'hours')}.`}
      </p>
    </section>
  );
}

/** Its radios are drawn again only where another layer was chosen. */
const Ladders = memo(LayerChoice, ({ live: before, last }, { live, last: lastNow }) =>
  before.draft.support?.layer === live.draft.support?.layer && before.change === live.change && last === lastNow);

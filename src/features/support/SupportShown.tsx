import { Link } from 'wouter';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { amountInWords, HELPED_WORDS, hoursInWords, workedInWords } from '../../catalog/supportWords.ts';
import { placeOf } from '../../core/framework.ts';
import { provisionsFor } from '../../core/support/provisionMove.ts';
import { hoursAYear, workedOut } from '../../core/support/supportHours.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import { Table } from '../../ui/Table.tsx';

/** The support that was in place, under a finished profile: the child's provision map of that day. Costs are not in it. */
export function SupportShown({ review: { profile: { support } }, framework }: ShownProps) {
  const provisions = provisionsFor(support);
  const layer = placedLayer(support?.layer, LAYER_PACKS);
  if (!support || (provisions.length === 0 && !support.layer)) return null;
  const strandsOf = (codes: readonly string[]) => codes.map((code) => placeOf(framework, code)?.strand.label ?? code).join('; ');
  return (
    <section className="stack" aria-labelledby="support-shown">
      <h2 id="support-shown">Support in place</h2>
      {support.layer && <p>Layer of support: {layer ? layer.layer.label : 'recorded with a ladder that is not on this device'}.</p>}
      {provisions.length > 0 && (
        <Table
          caption="What was done"
          hideCaption
          head={['What', 'Who', 'How much', 'For', 'Did it help?']}
          rows={provisions.map(([id, provision]) => ({
            key: id,
            heading: provision.what,
            cells: [
              provision.who ?? '',
              amountInWords(provision),
              strandsOf(provision.strands),
              [provision.helped && `${HELPED_WORDS[provision.helped]}.`, provision.helpedEvidence].filter(Boolean).join(' '),
            ],
          }))}
        />
      )}
      <p className="no-print"><Link href="/provision">Provision map of the whole school</Link></p>
      {provisions.some(([, one]) => hoursAYear(one) !== undefined) && <p className="meta">Together {workedInWords(workedOut(provisions.map(([, one]) => one), hoursAYear), hoursInWords, 'hours')}.</p>}
    </section>
  );
}

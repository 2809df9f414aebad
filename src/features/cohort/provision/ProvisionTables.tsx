import { LAYER_PACKS } from '../../../catalog/supportLayers.ts';
import { HELPED_WORDS } from '../../../catalog/supportWords.ts';
import { NO_LAYER, type SchoolProvision } from '../../../core/school/cohortProvision.ts';
import type { Place } from '../../../core/framework.ts';
import { HELPED_OR_NOT_SAID, type HelpedOrNotSaid } from '../../../core/support/provisionTally.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import { Table, type TableRow } from '../../../ui/Table.tsx';
import { CountOf, type Group } from '../Behind.tsx';
import { type Amounts, ProvisionAmounts } from './ProvisionAmounts.tsx';
import styles from './Provision.module.css';
import { counted } from '../counted.ts';
import { layerWords, onceInWords } from './provisionWords.ts';

interface Props {
  readonly found: SchoolProvision;
  readonly withCosts: boolean;
  readonly onShow: (group: Group) => void;
}

/** The tables of what is in place over a school: by strand, by layer of support, by year. */
export function ProvisionTables({ found, withCosts, onShow }: Props) {
  const { whole, years } = found;
  const shown = { withCosts, onShow };
  return (
    <div className={`stack ${styles.tables}`}>
      {whole.provisions === 0 ? <p>No provision is on record.</p> : (
        <>
          <section aria-labelledby="provision-strands" className={styles.told}>
            <h2 id="provision-strands">By strand</h2>
            <ProvisionAmounts {...shown} first="Strand" rows={strandRows(found)} caption={`${SEVERAL} ${ONCE}: ${onceInWords(whole, withCosts)}.`} />
          </section>
          <section aria-labelledby="provision-helped" className={styles.told}>
            <h2 id="provision-helped">Did it help?</h2>
            <Table
              caption={`How many provisions. ${SEVERAL} ${ONCE}: ${counted(whole.provisions, 'provision', 'provisions')}.`}
              head={['Strand', ...HELPED_OR_NOT_SAID.map((which) => HELPED_HEADS[which])]}
              rows={strandRows(found).map(({ key, label, group, tally }): TableRow => ({
                key, heading: label, ...(group !== undefined && { group }), cells: HELPED_OR_NOT_SAID.map((which) => tally.helped[which].toLocaleString('en-GB')),
              }))}
            />
          </section>
        </>
      )}
      <Without found={found} onShow={onShow} />
      <section aria-labelledby="provision-layers" className="stack">
        <h2 id="provision-layers">By layer of support</h2>
        <p className="meta">A layer is what somebody wrote down with the review, not the plan on the card.</p>
        {layerTables(found).map(({ caption, rows }) => <ProvisionAmounts key={caption} {...shown} first="Layer of support" rows={rows} caption={caption} />)}
      </section>
      <section aria-labelledby="provision-years" className={styles.told}>
        <h2 id="provision-years">By year group</h2>
        <ProvisionAmounts {...shown} first="Year group now" caption="Each child in the year they are in now." rows={years.map((tally) => ({ key: `${tally.year}`, label: yearInWords(tally.year), title: yearInWords(tally.year), tally }))} />
      </section>
    </div>
  );
}

/** Over the line, and no provision is for it: who, strand by strand. */
function Without({ found: { without, cannotTell, nothingOnRecord }, onShow }: Omit<Props, 'withCosts'>) {
  return (
    <section aria-labelledby="provision-without" className={styles.told}>
      <h2 id="provision-without">Over the line, with nothing in place for it</h2>
      {without.length === 0 ? <p>Nobody on record.</p> : (
        <Table
          caption="No provision on record is for the strand. A child counts at each."
          head={['Strand', 'Children']}
          rows={inDomains(without).map(({ place, group, children }) => ({
            key: place.strand.code, heading: place.strand.label, ...(group !== undefined && { group }),
            cells: [<CountOf key="who" group={{ title: `Over the line, with nothing in place: ${place.strand.label}`, places: children }} onShow={onShow} />],
          }))}
        />
      )}
      {nothingOnRecord.length > 0 && <p className="meta">Not among them, with nothing on record about support: <CountOf group={{ title: 'Nothing on record about support', places: nothingOnRecord }} onShow={onShow} /></p>}
      {cannotTell.length > 0 && <p className="meta">Cannot be told, rated with another framework or edition: <CountOf group={{ title: 'Rated with another framework or edition', places: cannotTell }} onShow={onShow} /></p>}
    </section>
  );
}

const SEVERAL = 'A provision for several strands counts at each, so these rows do not add up.';
const ONCE = 'Each counted once';
const HELPED_HEADS: Readonly<Record<HelpedOrNotSaid, string>> = { ...HELPED_WORDS, notSaid: 'Nobody has said' };

function strandRows({ strands, noStrand, elsewhere }: SchoolProvision): readonly Amounts[] {
  const others = [
    ...(noStrand ? [{ key: 'no strand', label: 'For no strand shown here', tally: noStrand }] : []),
    ...(elsewhere ? [{ key: 'elsewhere', label: 'Rated with another framework or edition', tally: elsewhere }] : []),
  ];
  return [
    ...inDomains(strands).map(({ place, group, ...tally }) => ({ key: place.strand.code, label: place.strand.label, title: `Something in place: ${place.strand.label}`, tally, ...(group !== undefined && { group }) })),
    ...others.map((row, at) => ({ ...row, title: row.label, ...(at === 0 && strands.length > 0 && { group: 'Other' }) })),
  ];
}

/** The first of each domain says so. */
function inDomains<Row extends { readonly place: Place }>(rows: readonly Row[]): readonly (Row & { readonly group?: string })[] {
  return rows.map((row, at) => (rows[at - 1]?.place.domain === row.place.domain ? row : { ...row, group: row.place.domain.label }));
}

/** A table for each ladder; then whoever stands on none that is known here. */
function layerTables({ layers }: SchoolProvision): readonly { readonly caption: string; readonly rows: readonly Amounts[] }[] {
  const rowsOf = (of: SchoolProvision['layers']) => of.map((tally): Amounts => {
    const label = capital(layerWords(tally.layer));
    return { key: tally.layer, label, title: label, tally };
  });
  return [
    ...LAYER_PACKS.map((pack) => ({ caption: pack.title, rows: rowsOf(layers.filter(({ placed }) => placed?.pack.id === pack.id)) })),
    { caption: 'On no ladder that is known here', rows: rowsOf(layers.filter(({ placed, layer }) => !placed && layer !== NO_LAYER)) },
    { caption: 'No layer of support on record', rows: rowsOf(layers.filter(({ layer }) => layer === NO_LAYER)) },
  ].filter(({ rows }) => rows.length > 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

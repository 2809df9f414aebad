import { useEffect, useState } from 'react';
import { loadEngland } from '../../catalog/england.ts';
import { BESIDE_WORDS, besideRows, countInWords, NOT_COMPARED, notComparedInWords, OTHERS_LABEL, SMALL_NUMBERS, TOO_FEW } from '../../catalog/englandWords.ts';
import { OTHERS } from '../../core/council/councilGroups.ts';
import { type BesideId, type Counts, type England, LEAST_FOR_PER_CENT, missingFrom, publishedCounts } from '../../core/england/england.ts';
import { COUNCIL_BESIDE, type CouncilBeside, councilCounts, councilNotCompared } from '../../core/england/englandCouncil.ts';
import { useEnglandSetting } from '../../state/englandSetting.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './ManySchools.module.css';

/**
 * The numbers of the files that were read, beside what is published of England and of one council. The tables are those after
 * small numbers were held back: what is held back there is held back here, and no per cent is worked out of it.
 */
export function BesideEngland(tables: CouncilBeside) {
  const [source, setSource] = useState<England | 'missing'>();
  const { council: chosen, choose } = useEnglandSetting();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isHere = true;
    void loadEngland().then((loaded) => { if (isHere) setSource(loaded ?? 'missing'); });
    return () => { isHere = false; };
  }, [attempt]);
  if (!source) return null;
  if (source === 'missing') return (
    <Notice tone="problem" title="The published figures could not be opened." live>
      <p>The tables above are not concerned. You need not leave this page.</p>
      <p><Button onClick={() => { setSource(undefined); setAttempt(attempt + 1); }}>Try again</Button></p>
    </Notice>
  );
  const council = source.councils.find(({ number }) => number === chosen);
  const areas = [...(council ? [council] : []), source.england];
  const here = councilCounts(tables);
  const unknown = councilNotCompared(tables);
  return (
    <section aria-labelledby="beside-england" className="stack">
      <h2 id="beside-england">Beside England</h2>
      <ul>{NOT_COMPARED.map((line) => <li key={line}>{line}</li>)}</ul>
      <p>“In the files” are the children with a plan in these schools, by each child’s latest review.</p>
      <div className="no-print">
        <SelectField label="A council beside it" help="Remembered on this device" value={council?.number ?? ''} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value="">None</option>
          {source.councils.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
        </SelectField>
      </div>
      <div className={`stack ${styles.side}`}>
        {COUNCIL_BESIDE.map((id) => {
          const own = here[id];
          const missing = unknown[id] && missingFrom(id, unknown[id]);
          if (missing) return <section key={id}><h3>{BESIDE_WORDS[id].caption}</h3><p>{notComparedInWords(missing)}</p></section>;
          return own && <Beside key={id} id={id} own={own} counts={areas.map(({ figures }) => publishedCounts(id, figures))} names={areas.map(({ name }) => name)} />;
        })}
      </div>
      {[SMALL_NUMBERS, source.attribution].map((line) => <p key={line} className="meta">{line}</p>)}
    </section>
  );
}

interface BesideProps {
  readonly id: BesideId;
  readonly own: Counts;
  /** Of the chosen council, if there is one, and of England. */
  readonly counts: readonly Counts[];
  readonly names: readonly string[];
}

function Beside({ id, own, counts, names }: BesideProps) {
  const { caption, head, of, notes } = BESIDE_WORDS[id];
  const rows = besideRows(id).map(({ code, label }) => ({ key: code, heading: label, cells: [own, ...counts].map((one) => countInWords(one.by.get(code) ?? 'notPublished', one.of)) }));
  const together = own.by.get(OTHERS);
  const others = together === undefined ? [] : [{ key: OTHERS, heading: OTHERS_LABEL, cells: [countInWords(together, own.of), ...counts.map(() => NOTHING)] }];
  const isFew = typeof own.of === 'number' && own.of < LEAST_FOR_PER_CENT;
  return (
    <div className={`stack ${styles.folded}`}>
      <Table caption={caption} head={[head, 'In the files', ...names]} rows={[...rows, ...others, { key: 'of', heading: of, cells: [own, ...counts].map((one) => countInWords(one.of, 0)) }]} />
      {[...(isFew ? [TOO_FEW] : []), ...notes].map((line) => <p key={line} className="meta">{line}</p>)}
    </div>
  );
}

/** There is no such group elsewhere. */
const NOTHING = '–';

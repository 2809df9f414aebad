import { useMemo, useState } from 'react';
import { dayInWords, isDay } from '../../core/day.ts';
import { panelLabels } from '../../core/panelLabels.ts';
import { choiceFor, EMPTY_PACK, type PanelPack, readPack, type SheetChoice, withChoice, withChosen } from '../../core/panelPack.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { useTyped } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { AfterPanel } from './AfterPanel.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { ChooseChildren } from './ChooseChildren.tsx';
import styles from './panel.module.css';
import { SheetOf } from './SheetOf.tsx';
import { usePanelPrint } from './usePanelPrint.ts';
import { WhoIsWho } from './WhoIsWho.tsx';

interface Props {
  /** Names what is typed here, for keeping it while the tab is open. */
  readonly form: string;
  /** Who can be chosen, by name. */
  readonly among: readonly DirectoryEntry[];
  /** The one child it is about; nobody is chosen then. */
  readonly only?: string;
}

/** Who the panel looks at, what stands on their sheets, and the sheets themselves. What was typed here is found again until the tab is closed. */
export function PanelPackForm({ form, among, only }: Props) {
  const { found, keep } = useTyped(form);
  if (found === 'looking') return <p className="meta" role="status">One moment…</p>;
  const begun = found ? readPack(found.text) : EMPTY_PACK;
  return <Pack begun={only === undefined ? begun : { ...begun, chosen: [only] }} keep={keep} among={among} only={only} />;
}

function Pack({ begun, keep, among, only }: Pick<Props, 'among'> & { begun: PanelPack; keep: (text: string | undefined) => void; only: string | undefined }) {
  const [pack, setPack] = useState(begun);
  const chosen = useMemo(() => among.filter(({ id }) => pack.chosen.includes(id)), [among, pack.chosen]);
  const labels = panelLabels(chosen, pack.withInitials);
  const { what, print } = usePanelPrint(labels.map(({ child }) => child.id));
  const change = (next: PanelPack) => {
    setPack(next);
    keep(JSON.stringify(next));
  };
  const choose = (id: string) => (changed: Partial<SheetChoice>) => change(withChoice(pack, id, changed));
  const of = [pack.panel.trim(), isDay(pack.heldOn) && dayInWords(pack.heldOn)].filter(Boolean).join(', ');

  return (
    <>
      <div className={`no-print ${styles.above}`}>
        <p>One sheet for each child, for a meeting of several services: needs and views, no names. What families say of their home stays out.</p>
        {only === undefined && <ChooseChildren among={among} chosen={chosen.map(({ id }) => id)} onChoose={(id, isOn) => change(withChosen({ ...pack, chosen: chosen.map((one) => one.id) }, id, isOn))} />}
        <AboutPanel pack={pack} onChange={change} />
      </div>
      {labels.length > 0 && (
        <>
          <section className={`no-print stack ${styles.above}`} aria-labelledby="to-print">
            <h2 id="to-print">Read, then print</h2>
            <p>
              Names of the child and the setting, UPN and days are taken out of what was typed. <strong>Other people’s names are not found for sure,</strong> nor is a story that everybody knows. Read each sheet before it goes.
            </p>
            <div className="row">
              <Button weight="first" onClick={() => print('sheets')}>{labels.length === 1 ? 'Print the sheet' : `Print ${labels.length} sheets`}</Button>
              <Button onClick={() => print('key')}>Print who is who</Button>
              <Button weight="quiet" onClick={() => { setPack(only === undefined ? EMPTY_PACK : { ...EMPTY_PACK, chosen: [only] }); keep(undefined); }}>Start again</Button>
            </div>
          </section>
          <div data-print={what} className={what === 'sheets' ? styles.pack : `no-print ${styles.pack}`}>
            {labels.map(({ child, label }) => (
              <SheetOf key={child.id} id={child.id} label={label} of={of} pack={pack} choice={choiceFor(pack, child.id)} onChoose={choose(child.id)} />
            ))}
          </div>
          <WhoIsWho labels={labels} of={of} isPrinted={what === 'key'} />
          <AfterPanel labels={labels} />
        </>
      )}
    </>
  );
}

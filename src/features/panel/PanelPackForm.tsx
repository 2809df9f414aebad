import { useCallback, useMemo, useRef, useState } from 'react';
import { dayInWords, isDay } from '../../core/day.ts';
import { panelLabels } from '../../core/panel/panelLabels.ts';
import { createIsKnownName } from '../../core/panel/panelNames.ts';
import { choiceFor, emptyPack, type PanelPack, readPack, type SheetChoice, withChoice, withChosen } from '../../core/panel/panelPack.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { useDirectory } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useTyped } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { AfterPanel } from './AfterPanel.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { ChooseChildren } from './ChooseChildren.tsx';
import styles from './panel.module.css';
import { OfPanel } from './PanelLine.tsx';
import { panelName } from './panelName.ts';
import { SheetOf } from './SheetOf.tsx';
import { useAskBeforeLosing } from './useAskBeforeLosing.ts';
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

/** Who the panel looks at, what stands on their sheets, and the sheets themselves. What was typed here is found again until the tab is closed; beside records without a passphrase until the page is loaded again, so it asks first. */
export function PanelPackForm({ form, among, only }: Props) {
  const { found, keep } = useTyped(form);
  const [randomId] = useState(() => crypto.randomUUID());
  if (found === 'looking') return <p className="meta" role="status">One moment…</p>;
  const begun = found ? readPack(found.text, randomId) : emptyPack(randomId);
  return <Pack begun={withOnly(begun, only)} isBegun={found !== undefined} keep={keep} among={among} only={only} />;
}

/** The one child on its own page. */
function withOnly(pack: PanelPack, only: string | undefined): PanelPack {
  return only === undefined ? pack : withChosen({ ...pack, chosen: [] }, only, true);
}

function Pack({ begun, isBegun, keep, among, only }: Pick<Props, 'among'> & { begun: PanelPack; isBegun: boolean; keep: (text: string | undefined) => void; only: string | undefined }) {
  const [pack, setPack] = useState(begun);
  const [isTyped, setTyped] = useState(isBegun);
  const isKept = useVault().protects;
  useAskBeforeLosing(isTyped && !isKept);
  const directory = useDirectory();
  const everyone = directory?.ok ? directory.value : among;
  const chosen = useMemo(() => among.filter(({ id }) => pack.chosen.includes(id)), [among, pack.chosen]);
  const labels = useMemo(() => panelLabels(chosen, pack.numbers, pack.withInitials), [chosen, pack.numbers, pack.withInitials]);
  const others = useMemo(() => [...new Set(everyone.map(({ firstName }) => firstName))], [everyone]);
  const isKnownName = useMemo(() => createIsKnownName(everyone), [everyone]);
  const name = useMemo(() => panelName(pack.panel, chosen, everyone), [pack.panel, chosen, everyone]);
  const { what, print } = usePanelPrint({ ids: labels.map(({ child }) => child.id), mark: pack.mark, onPrint: () => keep(JSON.stringify(pack)) });
  const now = useRef(pack);
  // Both the same for ever, so that what is typed for one sheet makes no other again.
  const change = useCallback((next: PanelPack) => {
    now.current = next;
    setPack(next);
    setTyped(true);
    keep(JSON.stringify(next));
  }, [keep]);
  const choose = useCallback((id: string, changed: Partial<SheetChoice>) => change(withChoice(now.current, id, changed)), [change]);
  const startAgain = () => {
    change(withOnly(emptyPack(crypto.randomUUID()), only));
    keep(undefined);
    setTyped(false);
  };
  const of = [name.said, isDay(pack.heldOn) && dayInWords(pack.heldOn)].filter(Boolean).join(', ');

  return (
    <>
      <div className={`no-print ${styles.above}`}>
        <p>One sheet for each child, for a meeting of several services: needs and views, no names. What families say of their home stays out.</p>
        {!isKept && <p className="meta">These records have no passphrase, so what is chosen and typed here is kept only until this page is closed or loaded again. Print before that.</p>}
        {only === undefined && <ChooseChildren among={among} chosen={pack.chosen} onChoose={(id, isOn) => change(withChosen(now.current, id, isOn))} />}
        <AboutPanel pack={pack} name={name} onChange={change} />
      </div>
      {labels.length > 0 && (
        <>
          <section className={`no-print stack ${styles.above}`} aria-labelledby="to-read">
            <h2 id="to-read">Read each sheet</h2>
            <p>
              Names of the child and the setting, UPNs and days as they are usually written are taken out of what was typed. <strong>Other people’s names, and days said in another way, are not found for sure,</strong> nor is a story that everybody knows. Read each sheet before it goes.
            </p>
          </section>
          <OfPanel value={`Pack ${pack.mark}. ${of && `${of}. `}`}>
            <div data-print={what} className={what === 'sheets' ? styles.pack : `no-print ${styles.pack}`}>
              {labels.map(({ child, label }) => (
                <SheetOf key={child.id} id={child.id} label={label} isLongName={of.length > LONG} withInitials={pack.withInitials} withCosts={pack.withCosts} others={others} isKnownName={isKnownName} choice={choiceFor(pack, child.id)} onChoose={choose} />
              ))}
            </div>
          </OfPanel>
          <section className={`no-print stack ${styles.above}`} aria-labelledby="to-print">
            <h2 id="to-print">Print</h2>
            <p>Sheets and list carry the mark {pack.mark}. The list is known to this tab alone: print it with the sheets.</p>
            <div className="row">
              <Button weight="first" onClick={() => print('sheets')}>{labels.length === 1 ? 'Print the sheet' : `Print ${labels.length} sheets`}</Button>
              <Button onClick={() => print('key')}>Print who is who</Button>
              <Button weight="quiet" onClick={startAgain}>Start again</Button>
            </div>
          </section>
          <WhoIsWho labels={labels} of={of} mark={pack.mark} isPrinted={what === 'key'} />
          <AfterPanel labels={labels} />
        </>
      )}
    </>
  );
}

/** So many characters of the panel's name and day stand in one line of a sheet, with what else stands there. */
const LONG = 50;

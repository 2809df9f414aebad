import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { plainRecipient } from '../../core/council/recipient.ts';
import { failed } from '../../core/result.ts';
import { useCouncilSetting } from '../../state/councilSetting.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ForCouncil.module.css';
import { ForForm, type Typed } from './ForForm.tsx';
import { ForInside } from './ForInside.tsx';
import { ForOneChild } from './ForOneChild.tsx';
import { type PutTogether, putTogether } from './forPutTogether.ts';
import { ForSaving } from './ForSaving.tsx';
import { ForWhoIsWho } from './ForWhoIsWho.tsx';
import { useTask } from '../../state/task.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';

/** Makes the file of a school for a council or trust: asked for, looked at, then saved; and says whose a pseudonym is. */
export function ForCouncil() {
  const vault = useVault();
  const { current: framework, of } = useFrameworks();
  const dates = useDateSetting(DATE_RULES);
  const { school, recipients } = useCouncilSetting();
  const [typed, setTyped] = useState<Typed>({ recipient: recipients[0] ?? '', school, who: 'E', withCosts: false });
  const [made, setMade] = useState<PutTogether>();
  const [trouble, setTrouble] = useState('');
  const task = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (made) heading.current?.focus(); }, [made]);

  function change(next: Typed) {
    task.stop();
    setTyped(next);
    setMade(undefined);
    setTrouble('');
  }

  async function put() {
    if (!dates) return;
    setMade(undefined);
    setTrouble('');
    const words = 'Reading the children’s records…';
    const rules = { framework, of, packs: LAYER_PACKS, dates, withCosts: typed.withCosts };
    const result = await task.start(words, ({ signal, tell }) =>
      putTogether(vault, typed, rules, { signal, tell: (done, all) => tell({ words, done, of: all }) }).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return failed('Something went wrong in this app. Try again.');
      }));
    if (!result) return;
    if (result.ok) setMade(result.value);
    else setTrouble(result.problem);
  }

  return (
    <div className={`stack ${styles.page}`}>
      <Crumb><Link href="/school">All children</Link></Crumb>
      <h1>For a council or trust</h1>
      <p className="lead">One file of levels and codes, without children’s names. Only this school can look up whose a pseudonym is.</p>
      <ForForm typed={typed} recipients={recipients} isBusy={task.progress !== undefined} onChange={change} onDone={() => void put()} />
      <WorkBar progress={task.progress} stop={task.stop} />
      {trouble && <Notice tone="problem" title="The file was not put together." live>{trouble}</Notice>}
      {made && (
        <>
          <ForInside made={made} withCosts={typed.withCosts} heading={heading} />
          {made.file.children.length > 0 && (
            <>
              <ForOneChild made={made} />
              <ForSaving made={made} />
            </>
          )}
        </>
      )}
      <ForWhoIsWho recipients={[typed.recipient, ...recipients].filter((one) => plainRecipient(one) !== '')} />
    </div>
  );
}

import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Framework } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT } from '../../core/library.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { usePacks, useResting } from '../../state/packs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseFramework } from './ChooseFramework.tsx';
import { FrameworkTable } from './FrameworkTable.tsx';
import { InstallPack } from './InstallPack.tsx';
import { NotOnThisDevice } from './NotOnThisDevice.tsx';
import { editionInWords } from './packInWords.ts';
import styles from './Packs.module.css';
import { RemovePack, type Removable, useRemoving } from './RemovePack.tsx';
import { UnusedPacks } from './UnusedPacks.tsx';

/** The frameworks on this device: which one new reviews use, what rests on each, installing and removing. */
export function FrameworkPacks() {
  const { all, current } = useFrameworks();
  const packs = usePacks();
  const resting = useResting();
  const { heading, ask, ...asked } = useRemoving();
  const [builtIn] = all;
  const installed = packs?.ok ? packs.value.packs : [];
  const packOf = ({ id, edition }: Framework) => installed.find(({ content }) => content.format === FRAMEWORK_FORMAT && content.id === id && content.edition === edition);

  function removable(framework: Framework): Removable | undefined {
    const pack = framework === builtIn ? undefined : packOf(framework);
    return pack && {
      id: pack.id,
      name: editionInWords(framework),
      restedOn: framework,
      content: pack.content,
      ...(framework === current && builtIn && { about: `New reviews use ${editionInWords(builtIn)}.` }),
    };
  }

  return (
    <section aria-labelledby="frameworks" className={styles.packs}>
      <h2 id="frameworks" ref={heading} tabIndex={-1}>Frameworks</h2>
      <p>
        A framework is the codebook: what is rated, and the words for every level. A council can have its own. Every review keeps the edition it was rated with, for ever.
      </p>
      <ChooseFramework />
      {packs?.ok === false && <Notice tone="problem">{vaultSentence(packs.problem.code)}</Notice>}
      {resting?.ok === false && <Notice tone="problem" title="What rests on each framework could not be counted.">{vaultSentence(resting.problem.code)}</Notice>}
      <FrameworkTable frameworks={all} resting={resting?.ok ? resting.value : undefined} removable={removable} onRemove={ask} />
      {resting?.ok && <NotOnThisDevice resting={resting.value} />}
      {packs?.ok && <UnusedPacks packs={packs.value} onRemove={ask} />}
      <ul className={styles.links}>
        <li><Link href="/practice">Practise rating with worked cases</Link></li>
        <li><Link href="/framework/write">Write a framework of your own</Link></li>
      </ul>
      <InstallPack
        title="Install a framework"
        label="Framework file"
        help="A .json file from your council, or from whoever wrote the framework. You see what it holds before anything is installed."
      />
      <RemovePack {...asked} />
    </section>
  );
}

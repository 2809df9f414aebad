import { Suspense } from 'react';
import { Link } from 'wouter';
import type { FrameworkRef } from '../../core/framework.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { ChooseFramework } from './ChooseFramework.tsx';
import { frameworkAddress } from './frameworkAddress.ts';
import styles from './FrameworkPage.module.css';
import { FrameworkText, InLanguage } from './FrameworkText.tsx';
import { WholeFramework } from './whole/WholeFramework.tsx';

/** A whole framework to read, search and print; the current one when no other is named, and at a strand when one is. */
export function FrameworkPage({ at, strand }: { at?: FrameworkRef; strand?: string }) {
  const { all, current, of } = useFrameworks();
  const framework = at ? of(at) : current;
  return (
    <div>
      <Crumb><Link href="/settings/frameworks">Frameworks</Link></Crumb>
      {framework
        ? <InLanguage language={framework.language}><h1><FrameworkText whole>{framework.title}</FrameworkText></h1></InLanguage>
        : <h1>This framework is not on this device</h1>}
      {all.length > 1 && <div className={`no-print ${styles.choose}`}><ChooseFramework all={all} chosen={framework} /></div>}
      {framework
        ? (
          <InLanguage language={framework.language}>
            <Suspense fallback={<p className="meta" role="status">One moment…</p>}>
              <WholeFramework key={frameworkAddress(framework)} framework={framework} strand={strand} />
            </Suspense>
          </InLanguage>
        )
        : <p>{at?.id}, edition {at?.edition}, is not here. <Link href="/framework">Read the one that new reviews are rated with</Link>.</p>}
    </div>
  );
}

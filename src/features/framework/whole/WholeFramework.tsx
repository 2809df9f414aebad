import { memo, useEffect } from 'react';
import { Link } from 'wouter';
import { type Framework, placeOf } from '../../../core/framework.ts';
import { useFrameworks, useLibrary } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AboutFramework } from '../AboutFramework.tsx';
import { Contents } from './Contents.tsx';
import { FrameworkText } from '../FrameworkText.tsx';
import { Guide } from './Guide.tsx';
import { Levels } from './Levels.tsx';
import { NoStrand } from '../strand/NoStrand.tsx';
import { PartTexts } from './PartTexts.tsx';
import { Rules } from './Rules.tsx';
import { SaveFramework } from '../SaveFramework.tsx';
import { SearchFramework } from './SearchFramework.tsx';
import { showStrand } from '../strand/showStrand.ts';
import { STAND_IN } from '../standIn.ts';
import { usePrinting } from './usePrinting.ts';
import styles from './WholeFramework.module.css';

/** Everything a framework says, from whose it is to its last strand. Suspends until its long texts are there. */
export function WholeFramework({ framework, strand }: { framework: Framework; strand?: string | undefined }) {
  const library = useLibrary(framework);
  const isCurrent = useFrameworks().current === framework;
  const [page, print] = usePrinting();
  const named = strand === undefined ? undefined : strandNamed(framework, strand);
  useShownStrand(named);

  return (
    <div ref={page} className={styles.whole}>
      <p className="lead">Edition {framework.edition}, by <FrameworkText>{framework.owner}</FrameworkText></p>
      {strand !== undefined && named === undefined && <NoStrand strand={strand} />}
      <div className={`row no-print ${styles.actions}`}>
        <Button onClick={() => print('guide')}>Print the rating guide</Button>
        <Button onClick={() => print('whole')}>Print the whole framework</Button>
        {isCurrent && library.cases.length > 0 && <Link className="button" href="/practice">Practise with worked cases</Link>}
      </div>
      <div className={styles.notGuide}>
        <SearchFramework framework={framework} library={library} />
        <Contents framework={framework} />
        <p className={`meta ${styles.note}`}>In families’ words, “{STAND_IN}” stands where the child’s first name will be.</p>
        <AboutFramework framework={framework} />
        <section aria-labelledby="own" className="no-print stack">
          <h2 id="own">Write your own</h2>
          <p>A council or a trust can start from this framework. <Link href="/framework/write">How to write a framework</Link> says how.</p>
          <SaveFramework framework={framework} library={library} />
        </section>
      </div>
      <Levels framework={framework} />
      <div className={styles.notGuide}><Rules framework={framework} /></div>
      <Guide framework={framework} guide={library.guide} />
      <div className={styles.notGuide}>
        <Parts framework={framework} library={library} />
      </div>
    </div>
  );
}

/** They are many: going from one strand to the next must not draw all of them again. */
const Parts = memo(({ framework, library }: { framework: Framework; library: ReturnType<typeof useLibrary> }) => (
  <>
    {framework.parts.map((part) => <PartTexts key={part.code} part={part} framework={framework} library={library} />)}
  </>
));

/** The code of the strand that an address names, however it is typed: codes have capital letters only. */
function strandNamed(framework: Framework, typed: string): string | undefined {
  return placeOf(framework, typed.toUpperCase())?.strand.code;
}

/** Shows the strand that the address names. After the shell, which puts the focus on a page that is newly come to. */
function useShownStrand(strand: string | undefined) {
  useEffect(() => {
    if (strand === undefined) return undefined;
    const shown = setTimeout(() => showStrand(strand), 0);
    return () => clearTimeout(shown);
  }, [strand]);
}

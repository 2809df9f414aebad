import { lazy, Suspense, useEffect, useState } from 'react';
import type { SecondCopy } from '../data/vault/secondCopy.ts';
import { instantInWords } from '../state/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

const SaveSecondCopy = lazy(async () => ({ default: (await import('./SaveSecondCopy.tsx')).SaveSecondCopy }));

interface Props {
  /** What is said where there is no second copy. */
  readonly otherwise: string;
  /** Whether a new database may take the place of the one that does not open. */
  readonly replaces: boolean;
}

/** Where the browser's database does not open: what the second copy holds, the way to put it back and the way to save it to a file. */
export function FromSecondCopy({ otherwise, replaces }: Props) {
  const [copy, setCopy] = useState<SecondCopy>();
  useEffect(() => {
    let here = true;
    loadSecondCopy().then(({ lookIntoSecondCopy }) => lookIntoSecondCopy()).then((found) => { if (here) setCopy(found); }, () => undefined);
    return () => { here = false; };
  }, []);
  if (!copy) return <p>{otherwise}</p>;
  return (
    <>
      {!replaces && <p>{otherwise}</p>}
      <Notice title={replaces ? 'The browser’s database seems to be damaged, and there is a second copy of the records.' : 'There is a second copy of the records in this browser.'} live>
        <p>
          It holds {childrenInWords(copy.children)}{copy.lastAt && <>; the last change in it was made on {instantInWords(copy.lastAt)}</>}.{' '}
          {copy.whole ? 'No change is known to be missing from it.' : 'The last changes may be missing from it.'}
        </p>
        {replaces && <PutBack />}
      </Notice>
      {copy.readable && <Suspense><SaveSecondCopy copy={copy} /></Suspense>}
    </>
  );
}

function PutBack() {
  const [state, setState] = useState<'asked' | 'working' | 'failed'>('asked');

  async function putBack() {
    setState('working');
    const { removeDatabase } = await loadSecondCopy();
    if (await removeDatabase()) location.reload();
    else setState('failed');
  }

  return (
    <>
      <p>Putting it back takes the damaged database away and fills a new one. Try again first: sometimes the browser only needs a moment.</p>
      {state === 'failed' && <p>The browser did not take the damaged database away. Nothing was changed. Close the other tabs of this app and try again.</p>}
      <p><Button disabled={state === 'working'} onClick={() => { void putBack(); }}>Put the records back from the second copy</Button></p>
    </>
  );
}

/** Hardly anybody needs it: it is fetched when it is. */
const loadSecondCopy = () => import('../data/vault/secondCopy.ts');

/** "12 children", "1 child". */
export function childrenInWords(count: number): string {
  return count === 1 ? '1 child' : `${count} children`;
}

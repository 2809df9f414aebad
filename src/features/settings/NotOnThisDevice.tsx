import { useFrameworks } from '../../state/frameworks.tsx';
import type { Resting } from '../../state/packs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { restingInWords } from './packInWords.ts';

/** The frameworks that reviews and drafts here were rated with and that nobody has installed. */
export function NotOnThisDevice({ resting }: { resting: readonly Resting[] }) {
  const { of } = useFrameworks();
  const missing = resting.filter(({ framework }) => !of(framework));
  if (missing.length === 0) return null;
  return (
    <Notice title="Some of what is here was rated with a framework that is not on this device.">
      <ul>
        {missing.map((one) => <li key={`${one.framework.id} ${one.framework.edition}`}>{one.framework.id} {one.framework.edition}: {restingInWords(one)}</li>)}
      </ul>
      <p>It is all kept. Install the framework to read it in full.</p>
    </Notice>
  );
}

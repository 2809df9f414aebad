import { useState } from 'react';
import { councilFramework } from '../../core/council/councilOf.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import type { ManyFiles } from './useManyFiles.ts';

/** For whom the invented files are. */
export const INVENTED_COUNCIL = 'Invented council';

/** For a council or trust that has no file yet: those of schools that do not exist. */
export function TryInvented({ many }: { many: ManyFiles }) {
  const { current } = useFrameworks();
  const [isBusy, setIsBusy] = useState(false);

  async function bring() {
    if (isBusy) return;
    setIsBusy(true);
    const { inventedSchools } = await import('./inventedSchools.ts');
    await many.add(await inventedSchools(INVENTED_COUNCIL, councilFramework(current), today()));
    document.getElementById('schools-that-came')?.focus();
  }

  return <p><Button aria-disabled={isBusy || undefined} onClick={() => void bring()}>Try with five invented schools</Button></p>;
}

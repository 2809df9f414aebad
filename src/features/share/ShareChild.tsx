import { useMemo, useState } from 'react';
import { fullName } from '../../core/child.ts';
import { useDirectory } from '../../state/live.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { ShareForm } from './ShareForm.tsx';

/** One child in a file: the least that is needed, or everything for the next school. What is inside is listed first. */
export function ShareChild({ childId }: { childId?: string }) {
  const [chosen, setChosen] = useState(childId ?? '');
  const [begin] = useState(() => (isTransfer(history.state) ? 'transfer' as const : undefined));
  const directory = useDirectory();
  // A trust may have tens of thousands: sorted once, and by a collator, which is many times quicker than localeCompare.
  const options = useMemo(() => {
    const { compare } = new Intl.Collator('en-GB');
    const children = directory?.ok ? directory.value.map((child) => ({ id: child.id, name: fullName(child) })) : [];
    return children.toSorted((a, b) => compare(a.name, b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>);
  }, [directory]);
  return (
    <section aria-labelledby="share">
      <h2 id="share">Share one child</h2>
      <SelectField label="Child" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">Choose a child</option>
        {options}
      </SelectField>
      {chosen !== '' && <ShareForm key={chosen} id={chosen} begin={chosen === childId ? begin : undefined} />}
    </section>
  );
}

/** Whoever led here may have said what for (`state` of a link), so that it is not in the address. */
function isTransfer(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'transfer';
}

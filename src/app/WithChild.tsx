import { lazy, type ReactNode } from 'react';
import { vaultSentence } from '../catalog/vaultSentence.ts';
import type { ChildRecord } from '../core/child.ts';
import { NotHere } from '../features/children/NotHere.tsx';
import { useRecord } from '../state/live.ts';

const ChildInBin = lazy(async () => ({ default: (await import('../features/children/ChildInBin.tsx')).ChildInBin }));
const Unreadable = lazy(async () => ({ default: (await import('../features/children/Unreadable.tsx')).Unreadable }));

interface Props {
  readonly id: string;
  /** Shows a child who is in the bin too: what is held there is held. */
  readonly evenInBin?: boolean;
  readonly children: (child: ChildRecord) => ReactNode;
}

/** Reads the child of an address for every screen about one child, and says so when there is none, it cannot be read, or it is in the bin. */
export function WithChild({ id, evenInBin = false, children }: Props) {
  const record = useRecord(id);
  if (!record) return <p className="meta" role="status">One moment…</p>;
  if (!record.ok) return <Unreadable id={id} text={vaultSentence(record.problem.code)} />;
  if (!record.value) return <NotHere />;
  return record.value.removedAt && !evenInBin ? <ChildInBin child={record.value} removedAt={record.value.removedAt} /> : children(record.value);
}

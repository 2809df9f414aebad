import type { ReactNode } from 'react';
import { sentence } from '../catalog/sentence.ts';
import type { ChildRecord } from '../core/child.ts';
import { NotHere } from '../features/children/NotHere.tsx';
import { Unreadable } from '../features/children/Unreadable.tsx';
import { useRecord } from '../state/live.ts';

/** Reads the child of an address for every screen about one child, and says so when there is none or it cannot be read. */
export function WithChild({ id, children }: { id: string; children: (child: ChildRecord) => ReactNode }) {
  const record = useRecord(id);
  if (!record) return <p className="meta" role="status">One moment…</p>;
  if (!record.ok) return <Unreadable id={id} text={sentence(`vault.${record.problem.code}`)} />;
  return record.value ? children(record.value) : <NotHere />;
}

import type { ReactNode, RefObject } from 'react';
import type { TaskProgress } from '../../state/task.ts';
import { Notice } from '../../ui/Notice.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import type { ChooseStep } from './useBringIn.ts';

interface Props {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly progress: TaskProgress | undefined;
  readonly stop: () => void;
  readonly children: ReactNode;
}

/** The place of one step, or of the work that leads to the next. */
export function BringInFrame({ place, progress, stop, children }: Props) {
  return (
    <div ref={place}>
      <WorkBar progress={progress} stop={stop} />
      <div hidden={progress !== undefined}>{children}</div>
    </div>
  );
}

/** Why one is at the start again. */
export function WhyAgain({ step: { trouble, note }, title }: { step: ChooseStep; title: string }) {
  return (
    <>
      {trouble && <Notice tone="problem" title={title} live>{trouble}</Notice>}
      {note && <Notice live>{note}</Notice>}
    </>
  );
}

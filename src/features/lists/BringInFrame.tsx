import type { ReactNode, RefObject } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { ListProgress } from './ListProgress.tsx';
import type { ChooseStep } from './useBringIn.ts';
import type { Doing } from './useListWork.ts';

interface Props {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly doing: Doing | undefined;
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** The place of one step, or of the work that leads to the next. */
export function BringInFrame({ place, doing, onStop, children }: Props) {
  return (
    <div ref={place}>
      {doing && <ListProgress doing={doing} onStop={onStop} />}
      <div hidden={doing !== undefined}>{children}</div>
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

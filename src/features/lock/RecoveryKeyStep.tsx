import type { Day } from '../../core/day.ts';
import { Button } from '../../ui/Button.tsx';
import { RecoveryKeyShown } from './RecoveryKeyShown.tsx';
import { Step } from './Step.tsx';

interface Props {
  readonly number: number;
  readonly of: number;
  readonly recoveryKey: string;
  readonly madeOn: Day;
  readonly onNext: () => void;
}

/** Shows a new recovery key and says what it is for. */
export function RecoveryKeyStep({ number, of, recoveryKey, madeOn, onNext }: Props) {
  return (
    <Step key="show" title="Your recovery key" number={number} of={of}>
      <p className="screen-only">If every passphrase is forgotten, this key opens the records. Nothing else can, and nobody else has it: print it, or copy it onto paper.</p>
      <RecoveryKeyShown recoveryKey={recoveryKey} today={madeOn} next={<Button weight="first" onClick={onNext}>Next: check your paper copy</Button>} />
      <p className="screen-only meta">Keep the paper where the school keeps what must not be lost, such as its safe, and apart from this device.</p>
    </Step>
  );
}

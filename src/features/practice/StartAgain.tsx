import { useState } from 'react';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  /** How many answers would go. With none there is nothing to ask. */
  answered: number;
  weight?: ButtonProps['weight'];
  onStart: () => void;
}

/** Starts a case again, after asking once: its answers cannot be brought back. */
export function StartAgain({ answered, weight = 'plain', onStart }: Props) {
  const [asking, setAsking] = useState(false);
  const start = () => {
    setAsking(false);
    onStart();
  };
  return (
    <>
      <Button weight={weight} onClick={() => (answered > 0 ? setAsking(true) : start())}>Start this case again</Button>
      <Dialog
        open={asking}
        title="Start this case again?"
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep my answers</Button>
            <Button onClick={start}>Start again</Button>
          </>
        )}
      >
        <p>{answered === 1 ? 'Your answer' : `Your ${answered} answers`} to this case will be gone, and cannot be brought back. Other cases stay as they are.</p>
      </Dialog>
    </>
  );
}

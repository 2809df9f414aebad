import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  /** Of whom or what, for the button's name. */
  readonly of: string;
  /** What the question is. */
  readonly title: string;
  readonly children: ReactNode;
  readonly onErase: () => Promise<void>;
}

/** A button that erases for good, after the one question this app asks: nobody can undo it. */
export function EraseNow({ of, title, children, onErase }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button weight="quiet" onClick={() => setAsking(true)}>Erase now <span className="visually-hidden">{of}</span></Button>
      <Dialog
        open={asking}
        title={title}
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep</Button>
            <Button onClick={() => { setAsking(false); void onErase(); }}>Erase for good</Button>
          </>
        )}
      >
        {children}
        <p>
          Nobody can undo this. It reaches what this app keeps in this browser. It does not reach files that were saved or sent, backups among them, or paper. On another
          device with these records it stays for now: an erasure travels with the next backup that is brought in there, and what was added there meanwhile still stays.
        </p>
      </Dialog>
    </>
  );
}

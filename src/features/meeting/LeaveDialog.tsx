import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before the big screen goes over to the pages for staff: a presenter's Escape must not show a room what is not for it. */
export function LeaveDialog({ open, onStay, onLeave }: Props) {
  return (
    <Dialog
      open={open}
      title="Leave the meeting view?"
      onClose={onStay}
      actions={(
        <>
          <Button weight="first" onClick={onStay}>Stay here</Button>
          <Button onClick={onLeave}>Leave</Button>
        </>
      )}
    >
      <p>The next page is for staff. It has levels in numbers and notes, so turn the big screen off first. Everything that was written here is kept.</p>
    </Dialog>
  );
}

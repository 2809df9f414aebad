import { useState } from 'react';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { noteMeeting } from '../../core/meeting/meetingDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Held, StopProps } from './held.ts';

/** The notes of the meeting, over whatever page is open: one text, wherever it is opened from. */
export function MeetingNotes({ held: { live, meeting }, open, onClose }: { held: Held; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title="Notes" onClose={onClose} actions={<Button weight="first" onClick={onClose}>Done</Button>}>
      <TextArea
        label="What else was said"
        plain="staff"
        help="It goes into the report of the meeting. Everyone in the room can see it now."
        rows={6}
        limit={TEXT_LIMIT}
        value={meeting.notes ?? ''}
        onChange={(event) => {
          const notes = event.currentTarget.value;
          live.change((now) => noteMeeting(now, notes));
        }}
      />
    </Dialog>
  );
}

/** For a page on which people talk and nothing has a field of its own: what they say can be written down at once. */
export function WriteItDown({ held }: StopProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p><Button onClick={() => setOpen(true)}>Write down what is said</Button></p>
      <MeetingNotes held={held} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

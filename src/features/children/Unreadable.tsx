import { EraseUnreadable } from './EraseUnreadable.tsx';
import { PutBackEarlier } from './PutBackEarlier.tsx';

/** A child whose record cannot be read: what to do, and a way to take the damaged record off the device. */
export function Unreadable({ id, text }: { id: string; text: string }) {
  return (
    <div className="stack">
      <h1>This child cannot be opened</h1>
      <p>{text}</p>
      <PutBackEarlier id={id} />
      <EraseUnreadable id={id} />
    </div>
  );
}

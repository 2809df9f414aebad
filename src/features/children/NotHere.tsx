import { Link } from 'wouter';

/** For the address of a child who is not on this device, or no longer. */
export function NotHere() {
  return (
    <div className="stack">
      <h1>This child is not on this device</h1>
      <p>The child may have been removed, or is on another device. <Link href="/children">Go to the children</Link>.</p>
    </div>
  );
}

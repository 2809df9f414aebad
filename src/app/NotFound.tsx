import { Link } from 'wouter';

/** For an address that leads nowhere, such as an old bookmark. */
export function NotFound() {
  return (
    <div className="stack">
      <h1>There is no such page</h1>
      <p>The address may be old or mistyped. Nothing has been changed. <Link href="/children">Go to the children</Link>.</p>
    </div>
  );
}

import { Link } from 'wouter';

/** For whoever wants to know before choosing: closed, so that the fields come first. The next step says it of the key again. */
export function WhatThisProtects() {
  return (
    <details>
      <summary>What this protects</summary>
      <p>Whoever has the device and not the passphrase cannot read the records.</p>
      <p>
        Without a passphrase and without the recovery key, nobody can read them: not you, not the school and not whoever made this app. That is why the key goes on paper.
      </p>
      <p><Link href="/lock/about">What the lock protects, and what it cannot</Link></p>
    </details>
  );
}

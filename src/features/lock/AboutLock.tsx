import { Link } from 'wouter';
import { useVault } from '../../state/records.tsx';

/** What the lock protects, what it cannot, and what stays readable. It has to be exact: people decide by it what they write here. */
export function AboutLock() {
  const { protects } = useVault();
  return (
    <div className="stack">
      <p className="meta"><Link href="/settings">Settings</Link></p>
      <h1>What the lock protects, and what it cannot</h1>
      {!protects && <p>Records on this device are not locked yet. <Link href="/lock">Set a passphrase</Link>.</p>}

      <h2>What it protects</h2>
      <p>
        Everything about a child in this browser is enciphered: name, date of birth, reviews, notes, drafts, and the lists made from them. Whoever has the device, its disk or a
        copy of this browser’s files, and neither a passphrase nor the recovery key, cannot read any of it. A record that somebody changes or swaps with another does not
        open, and the app says so when you come to it.
      </p>
      <p>The records lock when the app starts, when nobody has touched it for a while, and when you press Lock. All tabs lock together.</p>

      <h2>What it cannot protect from</h2>
      <ul>
        <li><strong>Somebody at an unlocked screen.</strong> They see what you see. Press Lock when you leave the room.</li>
        <li><strong>Harmful programs and browser extensions.</strong> A program that can watch the keyboard or the screen, or an extension that may read this page, can read along.</li>
        <li><strong>A weak or shared passphrase.</strong> Each guess costs about a third of a second and 64 MB of memory on a laptop, but somebody with a copy can make many.</li>
        <li><strong>Records put back to an earlier day</strong> by somebody who can write to this browser’s files, above all a whole profile folder. The app may not notice.</li>
        <li>
          <strong>Somebody who could unlock once and kept a copy of this browser’s files.</strong> Removing a person, changing a passphrase or making a new recovery key ends it in this
          app. It does not end it for somebody who can also write to those files: with their copy of what is needed to unlock put back, the old passphrase opens the records again,
          later ones too.
        </li>
        <li><strong>What was here before the passphrase was set.</strong> The browser may keep remains of it in its files for a while.</li>
        <li>
          <strong>A damaged or cleared browser store.</strong> The records are in this browser only. When its files are damaged or cleared, the app cannot bring them back by itself
          yet. Back up often, and keep the backup somewhere else.
        </li>
        <li><strong>A lost passphrase together with a lost recovery key.</strong> Then nobody can read the records, whoever they ask. A backup file is the only other way back.</li>
        <li><strong>Files that were saved, and paper.</strong> Files to share, transfers and backups are not locked yet: anyone who has such a file can read it. Keep them where only the right people get at them.</li>
      </ul>

      <h2>What can be read without a passphrase</h2>
      <p>By somebody with this sign-in and the right tools:</p>
      <ul>
        <li>the names of the people who can unlock, as they typed them, how costly a guess at each passphrase is, the day the recovery key was made, and the wrapped keys and checks that open nothing by themselves;</li>
        <li>how many children, drafts and installed frameworks there are, and which draft belongs to which record, all under random numbers;</li>
        <li>about how large each record is (in steps of 512 bytes), and a counter that grows with each change of it;</li>
        <li>random numbers for this vault and this device, when the records were begun here, when the last backup was made, how many changes there were since, and the name and edition of the framework chosen for new reviews;</li>
        <li>the look you chose, whether single keys rate, and after how many minutes the app locks;</li>
        <li>in the browser’s history, when the app was used and the addresses of its pages, with the same random numbers; and in its list of downloads, the names of files you saved (they hold a kind and a date, and no child’s name);</li>
        <li>the app itself: it holds nothing about anybody.</li>
      </ul>
      <p className="meta">
        For those who look closer: AES-256-GCM with a key for each kind of record, all from one random key; that key is wrapped for each passphrase with Argon2id (64 MiB, three
        passes, one lane) and for the recovery key (160 random bits) with HKDF.
      </p>
    </div>
  );
}

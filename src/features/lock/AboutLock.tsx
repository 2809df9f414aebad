import { Link } from 'wouter';
import { useVault } from '../../state/records.tsx';

/** What the lock protects, what it cannot, and what stays readable. It has to be exact: people decide by it what they write here. */
export function AboutLock() {
  const { protects } = useVault();
  return (
    <div className="stack">
      <p className="crumb"><Link href="/settings">Settings</Link></p>
      <h1>What the lock protects, and what it cannot</h1>
      {!protects && <p>Records on this device are not locked yet. <Link href="/lock">Set a passphrase</Link>.</p>}

      <h2>What it protects</h2>
      <p>
        Everything about a child in this browser is enciphered: name, date of birth, reviews, notes, drafts, the lists made from them, and the record of what was exported, printed
        and erased. Whoever has the device, its disk or a copy of this browser’s files, and neither a passphrase nor the recovery key, cannot read any of it. A record that
        somebody changes or swaps with another does not open, and the app says so when you come to it.
      </p>
      <p>
        Where the browser has a private folder for the app, a second copy of the records lies there, enciphered in the same way, so that a damaged database can be put right. It opens
        with the same passphrases and with nothing else.
      </p>
      <p>The records lock when the app starts, when nobody has touched it for a while, and when you press Lock. All tabs lock together.</p>

      <h2>What it cannot protect from</h2>
      <ul>
        <li><strong>Somebody at an unlocked screen.</strong> They see what you see. Press Lock when you leave the room.</li>
        <li><strong>Harmful programs and browser extensions.</strong> A program that can watch the keyboard or the screen, or an extension that may read this page, can read along.</li>
        <li><strong>A weak or shared passphrase.</strong> Each guess costs about a third of a second and 64 MB of memory on a laptop, but somebody with a copy can make many.</li>
        <li><strong>Records put back to an earlier day</strong> by somebody who can write to this browser’s files, above all a whole profile folder. The app may not notice.</li>
        <li>
          <strong>Somebody who could unlock once and kept a copy of this browser’s files.</strong> What was in that copy, they can read. Removing a person, changing a passphrase or
          making a new recovery key does not change the key the records are sealed with: who can also write to these files could put their old way of unlocking back, and read later
          records too. <em>Somebody has left</em>, in Settings, ends that: the records get a new key and are sealed anew with it. Until the app says that it is done, what is not
          sealed anew still opens with the old key; afterwards an old way of unlocking, put back, opens nothing.
        </li>
        <li><strong>What was here before the passphrase was set.</strong> The browser may keep remains of it in its files for a while. The same goes for what was sealed with an earlier key.</li>
        <li>
          <strong>Cleared site data, a lost or broken device.</strong> The records and their second copy are both in this browser. Whoever clears what this site keeps clears both. Back
          up often, and keep the backup somewhere else.
        </li>
        <li><strong>A lost passphrase together with a lost recovery key.</strong> Then nobody can read the records, whoever they ask, and no backup of them either.</li>
        <li>
          <strong>Backups.</strong> A backup of locked records opens with any passphrase that could unlock them when it was made, and with the recovery key of that time: also after
          a passphrase was changed or somebody has left. Destroy old ones that should not open any more. A backup of records without a passphrase, with invented children only, is not
          locked.
        </li>
        <li>
          <strong>Other files, and paper.</strong> A file to share or to hand over is as safe as the passphrase you give it; without one, and on paper and in tables, anyone can read
          it. Keep them where only the right people get at them.
        </li>
      </ul>

      <h2>What can be read without a passphrase</h2>
      <p>By somebody with this sign-in and the right tools:</p>
      <ul>
        <li>the names of the people who can unlock, as they typed them, how costly a guess at each passphrase is, the day the recovery key was made, how many keys the records have had, and the wrapped keys and checks that open nothing by themselves. A locked file shows the same of those who can open it, its kind, its day and about how large it is;</li>
        <li>how many children, drafts, installed frameworks, erasures and lines of the local record there are, and which draft belongs to which record, all under random numbers;</li>
        <li>about how large each record is (in steps of 512 bytes), and counters that grow with each change;</li>
        <li>random numbers for this vault and this device, when the records were begun here, when the last backup was made, how many changes there were since, for how many years records are kept, and the name and edition of the framework chosen for new reviews;</li>
        <li>the folder that was chosen for backups, by its name;</li>
        <li>beside the database: that there are records here, how many children, and when they were last changed;</li>
        <li>the look you chose, whether single keys rate, after how many minutes the app locks, how far the short tour was read, on which day the reminder to back up was put off, the first day with a child who was never backed up, and about when the app was last open since the last backup; until its tab is closed, the levels given to practice cases, which are about nobody, and whether a recovery key was shown there that is not in use; from taking records over until the next unlocking, that they were;</li>
        <li>in the browser’s history, when the app was used and the addresses of its pages, with the same random numbers; and in its list of downloads, the names of files you saved (they hold a kind and a date, and no child’s name);</li>
        <li>the app itself: it holds nothing about anybody.</li>
      </ul>
      <p>
        For whoever decides or installs: <a href="threat-model.html">threats and what stands against them</a>, <a href="data-protection.html">data protection</a>
        and <a href="hosting.html">hosting</a>.
      </p>
      <p className="meta">
        For those who look closer: AES-256-GCM with a key for each kind of record, all from one random key; that key is wrapped for each passphrase with Argon2id (64 MiB, three
        passes, one lane) and for the recovery key (160 random bits) with HKDF.
      </p>
    </div>
  );
}

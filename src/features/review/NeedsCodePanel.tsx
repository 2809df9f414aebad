import { useState } from 'react';
import type { Framework } from '../../core/framework.ts';
import { printNeedsCode } from '../../core/needsCode.ts';
import type { Profile } from '../../core/review.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import styles from './NeedsCodePanel.module.css';

/** The profile in one line of text, for professionals' records. Parts the family keeps private are never in it. */
export function NeedsCodePanel({ profile, framework }: { profile: Profile; framework: Framework }) {
  const [form, setForm] = useState<'short' | 'long'>('short');
  const tell = useSession((session) => session.tell);
  const code = printNeedsCode(profile, framework, { form });

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      tell('Needs code copied.');
    } catch {
      tell('The browser did not let the app copy. Select the code and copy it yourself.');
    }
  }

  return (
    <section className={`no-print ${styles.panel}`} aria-labelledby="needs-code">
      <h2 id="needs-code">Needs code, for professionals</h2>
      <Choices
        legend="How long"
        name="needs-code-form"
        value={form}
        options={[{ value: 'short', label: 'Short: the highest level in each domain' }, { value: 'long', label: 'Long: every strand' }]}
        onChange={(event) => setForm(event.currentTarget.value === 'long' ? 'long' : 'short')}
      />
      <p className={styles.code}><code>{code}</code></p>
      <p className="meta">
        Confidential: beside a name it is about this child's health and needs, and a long code can be as telling as a fingerprint. Not for family pages.
      </p>
      <p><Button onClick={() => void copy()}>Copy needs code</Button></p>
    </section>
  );
}

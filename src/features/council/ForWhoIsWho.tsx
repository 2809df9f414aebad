import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { failed, type Result } from '../../core/result.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Whose, whoIs } from './forWhoIsWho.ts';
import { useTask } from '../../state/task.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';

/** Says which child a pseudonym stands for. It is worked out each time: there is no list that could be lost. */
export function ForWhoIsWho({ recipients }: { recipients: readonly string[] }) {
  const vault = useVault();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [found, setFound] = useState<Result<Whose | undefined, string>>();
  const task = useTask();

  async function look(event: FormEvent) {
    event.preventDefault();
    setFound(undefined);
    const problem = recipients.length === 0 ? 'Write above who the file was for.' : /^\s*[\w-]{22}\s*$/.test(typed) ? '' : 'A pseudonym has 22 letters, digits, dashes or underscores.';
    setError(problem);
    if (problem) return;
    setFound(await task.start('Looking…', ({ signal, tell }) => whoIs(vault, typed, recipients, { signal, tell: (count, of) => tell({ words: 'Looking…', done: count, of }) }).catch((broken: unknown) => {
      if (signal.aborted) throw broken;
      return failed('Something went wrong in this app. Try again.');
    })));
  }

  return (
    <section aria-labelledby="who-is-who" className="stack no-print">
      <h2 id="who-is-who">Who is who</h2>
      <p>Does the council ask about one child? Only this school’s records and their backups can tell.</p>
      <form className="stack" noValidate onSubmit={(event) => void look(event)}>
        <TextField
          label="Pseudonym"
          help="As the council has it; capital and small letters differ."
          error={error || undefined}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget: { value } }) => { setTyped(value); setError(''); setFound(undefined); }}
        />
        <p><Button type="submit">Find the child</Button></p>
      </form>
      <WorkBar progress={task.progress} stop={task.stop} />
      {found && !found.ok && <Notice tone="problem" live>{found.problem}</Notice>}
      <div role="status">
        {found?.ok && (
          <p>
            {found.value?.is === 'child' ? <>It is <Link href={`/children/${found.value.id}`}>{found.value.name}</Link>.</>
              : found.value ? 'It is this school.' : 'It is nobody here. Check each character, and who the file was for.'}
          </p>
        )}
      </div>
    </section>
  );
}

import { useEffect, useRef } from 'react';
import { type SentenceCode, sentence } from '../../catalog/sentence.ts';
import { Choices } from '../../ui/Choices.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { type FileLock, SHORTEST } from './fileLock.ts';

/** Whether the file is locked: a passphrase is offered first, and going without says what that means. `disabled` while it is being saved. */
export function LockFile({ lock: { locked, passphrase, again, problems, change }, disabled }: { lock: FileLock; disabled: boolean }) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problems.passphrase) first.current?.focus();
    else if (problems.again) second.current?.focus();
  }, [problems]);
  return (
    <>
      <Choices
        legend="Lock the file"
        name="lock-file"
        stacked
        value={locked ? 'passphrase' : 'none'}
        options={[
          { value: 'passphrase', label: 'Lock this file with a passphrase', disabled, help: 'It opens in this app with the passphrase alone. Nobody can open it without.' },
          { value: 'none', label: 'Without a passphrase', disabled, help: 'Anyone who has the file can read it.' },
        ]}
        onChange={(event) => change({ locked: event.currentTarget.value === 'passphrase' })}
      />
      {locked && (
        <>
          <SecretField
            ref={first}
            label="Passphrase for this file"
            help={`${SHORTEST} characters or more: words the other person can be told by phone. Do not send it along with the file.`}
            error={told(problems.passphrase)}
            autoComplete="new-password"
            readOnly={disabled}
            value={passphrase}
            onChange={(event) => change({ passphrase: event.currentTarget.value })}
          />
          <SecretField
            ref={second}
            label="Passphrase for this file, once more"
            error={told(problems.again)}
            autoComplete="new-password"
            readOnly={disabled}
            value={again}
            onChange={(event) => change({ again: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

function told(code: SentenceCode | undefined): string | undefined {
  return code && sentence(code);
}

import { type ChangeEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { fileSentence } from '../../catalog/fileSentence.ts';
import type { Envelope } from '../../data/file/envelope.ts';
import type { FileSecret, NeedsSecret } from '../../data/file/openSealed.ts';
import { onLaunched } from '../../state/launched.ts';
import { useVault } from '../../state/records.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FileProgressBar } from './FileProgressBar.tsx';
import { OpenSealed } from './OpenSealed.tsx';
import { readFile } from './readFile.ts';
import { UNEXPECTED } from './unexpected.ts';
import { useFocusWhenLost } from './useFocusWhenLost.ts';
import { useWork } from './useWork.ts';

interface Props {
  readonly label: string;
  readonly help: ReactNode;
  /** What is said before the reason when it cannot be read: "The file was not brought in." */
  readonly refusal: string;
  readonly disabled?: boolean;
  /** Whether a file that was opened with this app comes in here. */
  readonly takesLaunched?: boolean;
  /** A file was chosen: whatever was shown of another one is not true any more. */
  readonly onChosen: () => void;
  /** What the file holds. A sentence that comes back is shown as the reason why it goes no further. Once the signal is aborted, nobody waits for it. `isLocked`: a secret opened it. */
  readonly onRead: (envelope: Envelope, about: { readonly signal: AbortSignal; readonly isLocked: boolean }) => Promise<string | undefined>;
}

/**
 * Chooses a file and reads it, asking for a passphrase where it is sealed. It can be stopped, and another can be chosen
 * meanwhile: only the last one counts. With another `key` it begins anew, with no file chosen.
 */
export function ReadFileStep({ label, help, refusal, disabled = false, takesLaunched = false, onChosen, onRead }: Props) {
  const vault = useVault();
  const work = useWork();
  const [step, setStep] = useState<Step>({});
  const input = useRef<HTMLInputElement>(null);
  useFocusWhenLost(input, step.refused ?? step.stopped);

  /** Says why, and lets the same file be chosen again. */
  function end(next: Step) {
    if (input.current) input.current.value = '';
    setStep(next);
  }

  async function read(file: File, secret?: FileSecret) {
    if (!secret) setStep({});
    const next = await work.start(async ({ signal, onProgress }): Promise<Step> => {
      const envelope = await readFile(file, { vault, secret, signal, onProgress });
      if (signal.aborted) return { stopped: true };
      if (envelope.ok) {
        setStep({}); // the form that asked goes, and the focus with it, before what it led to is shown
        const refused = await onRead(envelope.value, { signal, isLocked: secret !== undefined }).catch((error: unknown) => {
          if (signal.aborted) return undefined;
          throw error;
        });
        return signal.aborted ? { stopped: true } : { refused };
      }
      if (envelope.problem.code === 'needsSecret') return { asking: { file, needs: envelope.problem } };
      return { refused: `${fileSentence(envelope.problem)} Nothing was changed.` };
    }).catch((): Step => ({ refused: UNEXPECTED }));
    if (!next) return; // another file was chosen meanwhile
    if (next.refused || next.stopped) end(next);
    else setStep(next);
  }

  function look(file: File | undefined) {
    if (!file) return;
    onChosen();
    void read(file);
  }

  const lookAtLaunched = useEffectEvent((file: File) => look(file));
  useEffect(() => (takesLaunched && !disabled ? onLaunched((file) => lookAtLaunched(file)) : undefined), [takesLaunched, disabled]);

  const { asking, refused, stopped } = step;
  return (
    <>
      <TextField ref={input} label={label} help={help} type="file" accept=".vsend,.json,application/json" disabled={disabled} onChange={(event: ChangeEvent<HTMLInputElement>) => look(event.currentTarget.files?.[0])} />
      {work.busy && <FileProgressBar progress={work.progress} opening="Reading the file…" onStop={work.stop} />}
      {asking && !work.progress && <OpenSealed needs={asking.needs} busy={work.busy} onSecret={(secret) => void read(asking.file, secret)} onCancel={() => end({})} />}
      {stopped && <Notice live>Stopped. Nothing was changed.</Notice>}
      {refused && <Notice tone="problem" title={refusal} live>{refused}</Notice>}
    </>
  );
}

interface Step {
  readonly asking?: { readonly file: File; readonly needs: NeedsSecret };
  readonly refused?: string | undefined;
  readonly stopped?: true;
}

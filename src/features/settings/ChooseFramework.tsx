import type { ChangeEvent } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { editionInWords } from './packInWords.ts';

/** Which framework new reviews are rated with. There is nothing to choose while only the built-in one is there. */
export function ChooseFramework() {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const { all, current, of } = useFrameworks();
  const chosen = useHeader()?.framework;

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const framework = all.find((one) => keyOf(one) === event.currentTarget.value);
    if (!framework) return;
    const { id, edition } = framework;
    const done = await vault.chooseFramework(framework === all[0] ? undefined : { id, edition });
    tell(done.ok
      ? `New reviews use ${editionInWords(framework)}. Reviews and drafts that are here already keep theirs.`
      : vaultSentence(done.problem.code));
  }

  return (
    <>
      {chosen && !of(chosen) && (
        <Notice title={`The framework that was chosen, ${chosen.id} ${chosen.edition}, cannot be used.`}>
          {`It is not on this device, or it cannot be read. New reviews use ${editionInWords(current)}.`}
        </Notice>
      )}
      {all.length === 1
        ? <p>New reviews use <strong>{editionInWords(current)}</strong>.</p>
        : (
          <Choices
            stacked
            legend="New reviews use"
            name="framework"
            value={keyOf(current)}
            options={all.map((framework) => ({
              value: keyOf(framework), label: editionInWords(framework), help: framework === all[0] ? 'Built in' : `${framework.id}, by ${framework.owner}`,
            }))}
            onChange={(event) => void choose(event)}
          />
        )}
    </>
  );
}

function keyOf({ id, edition }: FrameworkRef): string {
  return `${id}/${edition}`;
}

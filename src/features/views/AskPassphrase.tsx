import { sentence } from '../../catalog/sentence.ts';
import type { ChosenPassphrase, PassphraseProblems } from '../../ui/chosenPassphrase.ts';
import { PassphraseChoice } from '../../ui/PassphraseChoice.tsx';

interface Props {
  chosen: ChosenPassphrase;
  problems: PassphraseProblems;
  onChange: (chosen: ChosenPassphrase) => void;
}

/** The passphrase of a request. */
export function AskPassphrase({ chosen, problems: { passphrase, again }, onChange }: Props) {
  return (
    <PassphraseChoice
      label="Passphrase for this request"
      why="The answer opens with it too."
      chosen={chosen}
      problems={{ passphrase: passphrase && sentence(passphrase), again: again && sentence(again) }}
      onChange={onChange}
    />
  );
}

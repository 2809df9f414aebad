import { sentence } from '../../catalog/sentence.ts';
import { cardLabel, cardValueInWords } from '../../catalog/valueWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { chooseInRecord, differingInRecord } from '../../core/merge/differing.ts';
import { sameContent } from '../../core/sameContent.ts';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { ChooseValues } from '../../ui/ChooseValues.tsx';
import { focusPage } from '../../ui/focusPage.ts';

/** Details that two devices gave differently, to be chosen between. Nothing when there are none. */
export function Differing({ child }: { child: ChildRecord }) {
  const vault = useVault();
  const deviceId = useHeader()?.deviceId;
  const tell = useSession((session) => session.tell);
  const differing = differingInRecord(child);
  if (differing.length === 0 || child.card.restrictedOn) return null;

  async function save(chosen: ReadonlyMap<string, number>): Promise<string | undefined> {
    let overtaken = false;
    const kept = await vault.changeChild(child.id, (stored) => {
      overtaken = !stored || !sameContent(differingInRecord(stored), differing);
      if (!stored || overtaken) return stored;
      return chooseInRecord(stored, new Map([...chosen].map(([path, place]) => [path, differing.find((one) => one.path === path)?.values[place]?.value])));
    });
    if (!kept.ok) return vaultSentence(kept.problem.code);
    if (overtaken) return sentence('cardOvertaken');
    focusPage(); // what was chosen goes, and the button perhaps with it
    tell('Your choice is saved. It goes along with the next backup.');
    return undefined;
  }

  return (
    <ChooseValues
      id="differing"
      title="Two devices say different things"
      intro="These details were changed on two devices that had not seen each other’s records. Both values are kept until somebody chooses. Until then the first one is shown everywhere."
      fields={differing.map(({ path, values }) => ({
        id: path,
        label: cardLabel(path),
        values: values.map(({ value, device }) => ({
          words: cardValueInWords(path, value),
          from: device === undefined ? 'It is not known on which device' : device === deviceId ? 'From this device' : 'From another device',
        })),
      }))}
      onSave={save}
    />
  );
}

import { codeIn, draftLabel, draftValueInWords } from '../../catalog/valueWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { chooseInDraft, differingInDraft } from '../../core/merge/differing.ts';
import { type Framework, placeOf } from '../../core/framework.ts';
import { hasOthers } from '../../core/entry/otherFramework.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useHeader } from '../../state/live.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseValues } from '../../ui/ChooseValues.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { OtherFramework } from './OtherFramework.tsx';

interface Props {
  live: LiveDraft;
  framework: Framework;
  onGo: (code: string) => void;
}

/** Answers that two devices gave differently, to be chosen between before the profile is finished. Nothing when there are none. */
export function DraftDiffering({ live, framework, onGo }: Props) {
  const deviceId = useHeader()?.deviceId;
  const tell = useSession((session) => session.tell);
  const differing = differingInDraft(live.draft);
  if (hasOthers(live.draft)) return <OtherFramework draft={live.draft} settled={live.settled} />;
  if (differing.length === 0) return null;

  async function save(chosen: ReadonlyMap<string, number>): Promise<string | undefined> {
    const choices = new Map([...chosen].map(([path, place]) => [path, differing.find((one) => one.path === path)?.values[place]?.value]));
    live.change((draft) => chooseInDraft(draft, choices));
    if (!await live.settled()) return vaultSentence('unavailable');
    focusPage(); // what was chosen goes, and the button perhaps with it
    tell('Your choice is saved.');
    return undefined;
  }

  return (
    <ChooseValues
      id="draft-differing"
      title="Two devices say different things"
      intro="These answers were changed on two devices that had not seen each other’s. Both are kept until somebody chooses, and the first one stands until then. Choose before you finish the profile."
      fields={differing.map(({ path, values }) => {
        const code = codeIn(path);
        const strand = placeOf(framework, code);
        return {
          id: path,
          label: draftLabel(path, framework),
          values: values.map(({ value, device }) => ({
            words: draftValueInWords(path, value, framework),
            from: device === undefined ? 'It is not known on which device' : device === deviceId ? 'From this device' : 'From another device',
          })),
          ...(strand && { more: <Button weight="quiet" onClick={() => onGo(code)}>Go to {strand.strand.label}</Button> }),
        };
      })}
      onSave={save}
    />
  );
}

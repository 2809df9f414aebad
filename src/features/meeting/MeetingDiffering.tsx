import { draftLabel, draftValueInWords } from '../../catalog/valueWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { chooseInDraft, differingInDraft } from '../../core/merge/differing.ts';
import { useHeader } from '../../state/live.ts';
import { useSession } from '../../state/session.ts';
import { ChooseValues } from '../../ui/ChooseValues.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import type { StopProps } from './held.ts';

/** What two devices wrote down differently, to be chosen between before the meeting is finished. Nothing when there is none. */
export function MeetingDiffering({ held: { live, framework } }: StopProps) {
  const deviceId = useHeader()?.deviceId;
  const tell = useSession((session) => session.tell);
  const differing = differingInDraft(live.draft).filter(({ path }) => path.startsWith('meeting.'));
  if (differing.length === 0) return null;

  async function save(chosen: ReadonlyMap<string, number>): Promise<string | undefined> {
    const choices = new Map([...chosen].map(([path, place]) => [path, differing.find((one) => one.path === path)?.values[place]?.value]));
    live.change((draft) => chooseInDraft(draft, choices));
    if (!await live.settled()) return vaultSentence('unavailable');
    focusPage();
    tell('Your choice is saved.');
    return undefined;
  }

  return (
    <ChooseValues
      id="draft-differing"
      title="Two devices say different things"
      intro="This was written on two devices that had not seen each other’s. Both are kept until somebody chooses, and the first one stands until then. Choose before you finish the meeting."
      fields={differing.map(({ path, values }) => ({
        id: path,
        label: draftLabel(path, framework),
        values: values.map(({ value, device }) => ({
          words: draftValueInWords(path, value, framework),
          from: device === undefined ? 'It is not known on which device' : device === deviceId ? 'From this device' : 'From another device',
        })),
      }))}
      onSave={save}
    />
  );
}

import { useIdleSetting } from '../../state/idleSetting.ts';
import { useVault } from '../../state/records.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { KeptChoice } from './meetingChoice.ts';

/** After how long the records lock in this meeting: a room that talks touches no key. Nothing where they are not locked at all. */
export function LockAfter({ choice, onChoice }: Pick<KeptChoice, 'choice' | 'onChoice'>) {
  const { protects } = useVault();
  const { minutes } = useIdleSetting();
  const longer = LONGER.filter((known) => known > minutes);
  if (!protects) return null;
  return (
    <SelectField
      label="Lock the records after"
      help="When nobody touches a key or the screen for so long, as while people talk. Nothing is lost: unlock, and the meeting goes on at the same page. A longer time is for this meeting alone. Somebody should stay with the device."
      width="medium"
      value={longer.find((known) => known === choice.lockAfter) ?? ''}
      onChange={(event) => {
        const { lockAfter: _, ...rest } = choice;
        const lockAfter = longer.find((known) => `${known}` === event.currentTarget.value);
        onChoice({ ...rest, ...(lockAfter !== undefined && { lockAfter }) });
      }}
    >
      <option value="">{minutes} minutes, as set for this device</option>
      {longer.map((known) => <option key={known} value={known}>{known} minutes, in this meeting</option>)}
    </SelectField>
  );
}

/** In minutes: up to what a meeting may talk without anybody writing. */
const LONGER = [15, 30, 60] as const;

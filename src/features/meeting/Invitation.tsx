import type { ChangeOf } from '../../core/meeting/meetingDraft.ts';
import type { Invitee } from '../../core/meeting.ts';
import { today } from '../../state/clock.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  /** Who it is, as the list calls them. */
  of: string;
  one: Invitee;
  onChange: (changes: ChangeOf<Pick<Invitee, 'invitedOn' | 'adviceAsked' | 'adviceReceivedOn'>>) => void;
}

/** When somebody was invited, and what became of their advice (R-F1, F78): folded away, as it is mostly filled in before or after a meeting. */
export function Invitation({ of, one: { role, invitedOn, adviceAsked, adviceReceivedOn }, onChange }: Props) {
  return (
    <details>
      <summary>{role === 'child' ? 'Invitation' : 'Invitation and advice'}<span className="visually-hidden">: {of}</span></summary>
      <div className="stack">
        <TextField
          label="Invited on" aria-label={`Invited on: ${of}`} optional type="date" width="medium" max={today()} value={invitedOn ?? ''}
          onChange={(event) => onChange({ invitedOn: event.currentTarget.value || undefined })}
        />
        {role !== 'child' && (
          <>
            <Checkbox
              label="Asked for advice" aria-label={`Asked for advice: ${of}`} checked={adviceAsked ?? false}
              onChange={(event) => onChange({ adviceAsked: event.currentTarget.checked || undefined })}
            />
            <TextField
              label="Advice came on" aria-label={`Advice came on: ${of}`} optional type="date" width="medium" max={today()} value={adviceReceivedOn ?? ''}
              onChange={(event) => onChange({ adviceReceivedOn: event.currentTarget.value || undefined })}
            />
          </>
        )}
      </div>
    </details>
  );
}

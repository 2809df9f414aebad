import { memo, useMemo } from 'react';
import { strandOptions, withStrand } from '../../catalog/strandOptions.ts';
import { amountInWords, HELPED_WORDS, hoursInWords, missingForHours, poundsInWords } from '../../catalog/supportWords.ts';
import { changeProvision, type ProvisionChange, putProvision, removeProvision } from '../../core/entry/keepSupport.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { Framework, Place } from '../../core/framework.ts';
import { HELPED, type Provision } from '../../core/support.ts';
import { hoursAYear, penceAYear } from '../../core/support/supportHours.ts';
import { today } from '../../state/clock.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SomeOfMany } from '../../ui/SomeOfMany.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { PlainTextField } from '../../ui/PlainTextField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './support.module.css';

interface Props {
  id: string;
  provision: Provision;
  framework: Framework;
  /** The strands over the line so far. */
  over: readonly Place[];
  change: LiveDraft['change'];
}

/**
 * One thing that is done: what, who, how much, what for, and whether it helped. There may be dozens, and each key gives a new draft:
 * only the one whose content changed is drawn again, and of its fifty inputs those that a text does not change are not.
 */
export const ProvisionCard = memo(Provided);

function Provided({ id, provision, framework, over, change }: Props) {
  const tell = useSession((session) => session.tell);
  const put = useMemo(() => (changed: ProvisionChange) => change((now) => changeProvision(now, id, changed)), [change, id]);
  const { timesAWeek, minutes, weeks, groupSize, strands, since, helped } = provision;
  const numbers = useMemo(() => (
    <div className={styles.numbers}>
      <NumberField label="Times a week" optional most={60} decimals={1} value={timesAWeek} onChange={(given) => put({ timesAWeek: given })} />
      <NumberField label="Minutes each time" optional most={600} value={minutes} onChange={(given) => put({ minutes: given })} />
      <NumberField label="Weeks a year" optional most={52} help="A school year has about 38." value={weeks} onChange={(given) => put({ weeks: given })} />
      <NumberField label="Children in the group" optional least={1} most={60} help="1 is one to one." value={groupSize} onChange={(given) => put({ groupSize: given })} />
    </div>
  ), [timesAWeek, minutes, weeks, groupSize, put]);
  const choices = useMemo(() => (
    <>
      <SomeOfMany
        legend="Which strands is it for?"
        name={`strands-${id}`}
        {...strandOptions(framework, over, strands)}
        others="Other strands"
        chosen={strands}
        onToggle={(code, on) => put({ strands: withStrand(framework, strands, code, on) })}
      />
      <TextField label="Since when?" optional type="date" width="medium" max={today()} value={since ?? ''} onChange={(event) => put({ since: event.currentTarget.value || undefined })} />
      <Choices
        legend="Did it help?"
        name={`helped-${id}`}
        value={helped ?? null}
        options={HELPED.map((known) => ({ value: known, label: HELPED_WORDS[known] }))}
        onChange={(event) => put({ helped: HELPED.find((known) => known === event.currentTarget.value) })}
      />
    </>
  ), [framework, over, id, strands, since, helped, put]);
  const title = provision.what.trim() || 'Something that is done';
  const hours = hoursAYear(provision);
  const pence = penceAYear(provision);
  return (
    <section className={`stack ${styles.provision}`} aria-label={title}>
      <PlainTextField id={`what-${id}`} label="What is done?" plain="staff" maxLength={200} value={provision.what} onChange={(event) => put({ what: event.currentTarget.value })} />
      <TextField label="Who does it?" optional maxLength={80} width="medium" value={provision.who ?? ''} onChange={(event) => put({ who: event.currentTarget.value || undefined })} />
      {numbers}
      <p className="meta" role="status">{hours === undefined ? `For the hours, ${missingForHours(provision)} must be filled in.` : `That is ${hoursInWords(hours)}. ${amountInWords(provision)}.`}</p>
      {choices}
      <TextArea label="What shows whether it helped?" plain="staff" optional rows={2} limit={TEXT_LIMIT} value={provision.helpedEvidence ?? ''} onChange={(event) => put({ helpedEvidence: event.currentTarget.value || undefined })} />
      <details>
        <summary>Cost, for the school only</summary>
        <div className="stack">
          <NumberField
            label="Pounds for an hour"
            optional
            most={1000}
            decimals={2}
            help="For the whole group. It never stands in the meeting, on a paper or on a family’s page."
            value={provision.pencePerHour === undefined ? undefined : provision.pencePerHour / 100}
            onChange={(pounds) => put({ pencePerHour: pounds === undefined ? undefined : Math.round(pounds * 100) })}
          />
          {pence !== undefined && <p className="meta">For one child that is {poundsInWords(pence)} a year.</p>}
        </div>
      </details>
      <p>
        <Button
          aria-label={`Take out: ${title}`}
          onClick={() => {
            change((now) => removeProvision(now, id));
            tell('Taken out of this draft.', { act: () => change((now) => putProvision(now, id, provision)) });
          }}
        >
          Take out
        </Button>
      </p>
    </section>
  );
}

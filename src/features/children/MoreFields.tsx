import type { UseFormRegisterReturn } from 'react-hook-form';
import { sentence } from '../../catalog/sentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { CARD_LIMITS, type CardEntry, type CardField } from '../../core/entry/card.ts';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../core/census.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { keepUntilOf, USUAL_KEEP_YEARS } from '../../core/calendar/keepUntil.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CardForm.module.css';
import { YearField } from './YearField.tsx';

interface Props {
  /** What stands in the form now. */
  readonly entry: CardEntry;
  /** What a field is joined to the form with. */
  readonly text: (field: CardField) => UseFormRegisterReturn & { id: string; error?: string };
  /** What is worth a second look, and keeps nothing from being saved. */
  readonly remarks: { readonly upn?: string; readonly mainType?: string };
}

/** What can be said of a child beside name and date of birth. All of it can wait. */
export function MoreFields({ entry, text, remarks }: Props) {
  const years = useHeader()?.keepYears ?? USUAL_KEEP_YEARS;
  return (
    <>
      <div className={styles.pair}>
        <YearField bornOn={entry.bornOn} schoolYear={entry.schoolYear} field={text('schoolYear')} />
        <TextField label="Pronouns" optional help="As the child says it, such as she/her or they/them." {...text('pronouns')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Setting" optional help="The name of the school, nursery or college." {...text('setting')} />
        <SelectField label="Type of setting" optional {...text('settingType')}>
          <option value="">Not said</option>
          {SETTING_TYPES.map((type) => <option key={type} value={type}>{vocabulary.settingType[type]}</option>)}
        </SelectField>
      </div>
      <SelectField label="SEN status" optional {...text('senStatus')}>
        <option value="">Not said</option>
        {SEN_STATUSES.map((status) => <option key={status} value={status}>{status}: {vocabulary.senStatus[status].label}</option>)}
      </SelectField>
      {(entry.senStatus === 'E' || PLAN_FIELDS.some((field) => entry[field] !== '')) && (
        <fieldset className={styles.plan}>
          <legend>The plan</legend>
          <div className={styles.pair}>
            <TextField label="Plan first made on" optional type="date" max={today()} {...text('planMadeOn')} />
            <TextField label="Plan last changed on" optional type="date" max={today()} {...text('planAmendedOn')} />
          </div>
          <TextField
            label="Last annual review complete on"
            optional
            type="date"
            max={today()}
            help="The day of the council’s decision. Only for a review that is not here: the next one is counted from it."
            {...text('planReviewedOn')}
          />
        </fieldset>
      )}
      {(entry.senStatus === 'E' || entry.senStatus === 'K' || entry.meetingOn !== '') && (
        <TextField label="Next review meeting on" optional type="date" {...text('meetingOn')} />
      )}
      <div className={styles.pair}>
        <SelectField label="Main type of need" optional help={remarks.mainType} {...text('mainType')}><TypeOptions /></SelectField>
        <SelectField label="Second type of need" optional {...text('secondType')}><TypeOptions /></SelectField>
      </div>
      <TextField
        label="UPN"
        optional
        help="Only if you need it here. It is left out of everything that is printed or shared, except the copy of everything held, a full transfer, and a share to which you add it."
        spellCheck={false}
        {...text('upn')}
      />
      <div role="status">{remarks.upn && <Notice title="Check the UPN.">{remarks.upn}</Notice>}</div>
      <TextField label="Home languages" optional help="With a comma between. Speaking another language at home is not a special need." {...text('homeLanguages')} />
      <div className="no-print">
        <TextArea label="For the school only" optional help={sentence('schoolOnly')} limit={CARD_LIMITS.schoolNote} {...text('schoolNote')} />
      </div>
      <TextField
        label="Keep this record until"
        optional
        type="date"
        help={isDay(entry.bornOn)
          ? `Left empty, it is ${dayInWords(keepUntilOf({ bornOn: entry.bornOn }, years))}: ${years} years after birth.`
          : `Left empty, it is ${years} years after birth.`}
        {...text('keepUntil')}
      />
    </>
  );
}

const PLAN_FIELDS = ['planMadeOn', 'planAmendedOn', 'planReviewedOn'] as const;

function TypeOptions() {
  return (
    <>
      <option value="">Not said</option>
      {SEN_TYPES.map((type) => <option key={type} value={type}>{vocabulary.senType[type]} ({type})</option>)}
    </>
  );
}

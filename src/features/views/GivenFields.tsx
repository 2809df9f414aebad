import views from '../../catalog/views.json';
import { GIVEN_HOW, type Given, WHOSE_WORDS } from '../../core/views.ts';
import { today } from '../../state/clock.ts';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  /** Makes the names of the radios different from those of another view on the page. */
  name: string;
  given: Given;
  /** For the family, who answered is asked where they rate. */
  who?: string;
  onChange: (given: Given) => void;
}

/** Who gave a view, how, when, and whose words they are (R-A5). */
export function GivenFields({ name, given, who, onChange }: Props) {
  return (
    <>
      {who !== undefined && (
        <TextField label={who} optional width="medium" maxLength={80} value={given.by ?? ''} onChange={(event) => onChange({ by: event.currentTarget.value })} />
      )}
      <Choices
        legend="How was this given?"
        name={`${name}-how`}
        value={given.how ?? null}
        options={GIVEN_HOW.map((how) => ({ value: how, label: views.how[how] }))}
        onChange={(event) => onChange({ how: GIVEN_HOW.find((known) => known === event.currentTarget.value) })}
      />
      <Choices
        legend="Whose words are they?"
        name={`${name}-words`}
        value={given.words ?? null}
        options={WHOSE_WORDS.map((words) => ({ value: words, label: views.words[words] }))}
        onChange={(event) => onChange({ words: WHOSE_WORDS.find((known) => known === event.currentTarget.value) })}
      />
      <TextField label="On which day?" optional type="date" width="medium" max={today()} value={given.givenOn ?? ''} onChange={(event) => onChange({ givenOn: event.currentTarget.value || undefined })} />
    </>
  );
}

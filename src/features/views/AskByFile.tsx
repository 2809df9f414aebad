import { useState } from 'react';
import { questionsFor } from '../../catalog/viewQuestions.ts';
import views from '../../catalog/views.json';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { isDay } from '../../core/day.ts';
import { ask } from '../../core/views/takeView.ts';
import { isFamily, partsFor, requestFor } from '../../core/views/viewsRequest.ts';
import { CONTRIBUTOR_ROLES, type ContributorRole } from '../../core/views.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type ChosenPassphrase, NO_PASSPHRASE, passphraseProblems } from '../../ui/chosenPassphrase.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AskPassphrase } from './AskPassphrase.tsx';
import { named } from '../../core/words/named.ts';
import { type RequestForm, saveRequest } from './saveRequest.ts';

/** `passphrase`: one that was made up here, told once more, for nobody else knows it. */
type Outcome = { readonly saved: string; readonly passphrase?: string; readonly remark?: string } | { readonly refused: string };

/** Asks somebody who is not here: saves a sealed file with the questions and strands for them, and keeps in mind that they were asked. */
export function AskByFile({ child: { id: childId, card }, live: { draft, change }, framework }: Pick<SectionProps, 'child' | 'live' | 'framework'>) {
  const vault = useVault();
  const [role, setRole] = useState<ContributorRole>('teacher');
  const [whom, setWhom] = useState('');
  const [from, setFrom] = useState(draft.by.school?.trim() ?? '');
  const [until, setUntil] = useState('');
  const [form, setForm] = useState<RequestForm>('page');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ChosenPassphrase>(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const parts = partsFor(role, framework);
  const isPast = until !== '' && (!isDay(until) || until < today());
  const isYearWhole = !until.startsWith('0'); // a browser tells of year 2, 20 and 202 while 2027 is typed
  const problems = tried ? passphraseProblems(chosen) : {};

  async function save() {
    setTried(true);
    setOutcome(undefined);
    if (busy || from.trim() === '' || isPast || Object.keys(passphraseProblems(chosen)).length > 0) return;
    setBusy(true);
    const request = requestFor({
      id: crypto.randomUUID(), reviewId: draft.id, askedOn: today(), until, from: from.trim(), role, card, framework,
      parts: parts.map(({ code }) => code).filter((code) => !left.includes(code)),
      questions: questionsFor(isFamily(role) ? 'family' : 'others', named(card)).map(({ code, ask: words }) => ({ code, ask: words })),
    });
    const saved = await saveRequest(request, form, chosen.passphrase);
    setBusy(false);
    if (!saved.ok) return setOutcome({ refused: saved.problem });
    change((now) => ask(now, request, whom));
    const logged = await vault.log({ kind: 'share', children: [childId], count: 1, file: saved.value, purpose: `Request for views: ${views.role[role]}` });
    setOutcome({ saved: saved.value, ...(chosen.madeUp && { passphrase: chosen.passphrase }), ...(!logged.ok && { remark: vaultSentence(logged.problem.code) }) });
    setChosen(NO_PASSPHRASE);
    setTried(false);
    setWhom('');
  }

  return (
    <div className="stack" role="group" aria-label="Ask by file">
      <p>
        The file holds {card.firstName}’s first name, the questions and the strands, and nobody’s levels. It is locked. Send it in any way, and tell the passphrase in another: by phone, or in person.
      </p>
      <SelectField label="Who is asked?" value={role} onChange={(event) => setRole(CONTRIBUTOR_ROLES.find((one) => one === event.currentTarget.value) ?? role)}>
        {CONTRIBUTOR_ROLES.filter((one) => one !== 'child').map((one) => <option key={one} value={one}>{views.role[one]}</option>)}
      </SelectField>
      <TextField label="Their name" optional help="For your own list of who was asked. It does not go into the file." width="medium" maxLength={80} value={whom} onChange={(event) => setWhom(event.currentTarget.value)} />
      <TextField
        label="Who asks?"
        help="So that they know it is you: your name and school."
        width="medium"
        maxLength={160}
        error={tried && from.trim() === '' ? 'Write who asks.' : undefined}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextField
        label="Answer hoped for by"
        optional
        type="date"
        width="medium"
        min={today()}
        error={isPast && (tried || isYearWhole) ? 'This day has gone by. Choose today or a later day, or leave it empty.' : undefined}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Choices
        kind="checkbox"
        legend="Levels asked for"
        name="asked-parts"
        help="The questions are asked in any case."
        options={parts.map(({ code, label }) => ({ value: code, label }))}
        value={parts.map(({ code }) => code).filter((code) => !left.includes(code))}
        onChange={({ currentTarget: { value, checked } }) => setLeft(checked ? left.filter((code) => code !== value) : [...left, value])}
      />
      <Choices
        stacked
        legend="What do they open it with?"
        name="request-form"
        value={form}
        options={[
          { value: 'page', label: 'A web browser', help: 'A page by itself, for Chrome, Edge or Firefox on a computer. On a phone or tablet it works where the file opens in a browser; an iPhone or iPad usually shows only a preview of it, and there it does not work.' },
          { value: 'app', label: 'This app', help: 'A file for somebody who uses Valuing SEND. It is locked more strongly.' },
        ]}
        onChange={(event) => setForm(event.currentTarget.value === 'app' ? 'app' : 'page')}
      />
      <AskPassphrase chosen={chosen} problems={problems} onChange={setChosen} />
      <p><Button aria-disabled={busy || undefined} onClick={() => void save()}>Save the request</Button></p>
      <div role="status">
        {busy && <p>Locking the file…</p>}
        {outcome && 'saved' in outcome && (
          <Notice title="The browser was asked to save it.">
            <p>{outcome.saved}. Send it, and tell the passphrase in another way. The list above says who was asked, until the answer is taken in.</p>
            {outcome.passphrase && <p>Its passphrase is <strong className="code">{outcome.passphrase}</strong>. Once you leave this page nobody can tell it to you again.</p>}
            {outcome.remark && <p>It could not be written into the record of this device. {outcome.remark}</p>}
          </Notice>
        )}
      </div>
      {outcome && 'refused' in outcome && <Notice tone="problem" title="Nothing was saved." live>{outcome.refused}</Notice>}
    </div>
  );
}

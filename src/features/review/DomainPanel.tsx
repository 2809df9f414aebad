import { useEffect, useRef } from 'react';
import { type Framework, type Place, places } from '../../core/framework.ts';
import { sameAsLastTime, strengthen } from '../../core/draft.ts';
import { familySentence } from '../../core/summary.ts';
import { type Profile, voiceFor } from '../../core/review.ts';
import { TEXT_LIMIT } from '../../core/finish.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './DomainPanel.module.css';
import { HowToRate } from './HowToRate.tsx';
import { StrandCard } from './StrandCard.tsx';
import { StrandRow } from './StrandRow.tsx';

/** What takes the focus when a strand opens: its scale, the text in it that is too long, or nothing. */
export type Focus = 'scale' | 'longText' | 'none';

interface Props {
  name: string;
  framework: Framework;
  open: Place;
  live: LiveDraft;
  last?: Profile;
  /** A new value each time a strand is gone to, also when it is open already. */
  focus: { readonly takes: Focus };
  onGo: (code: string, focus?: Focus) => void;
}

/** One domain: its strengths first, then its strands, one of them open. */
export function DomainPanel({ name, framework, open, live, last, focus, onGo }: Props) {
  const { draft, change } = live;
  const { part, domain } = open;
  const own = places(framework).filter((place) => place.domain === domain);
  const voice = voiceFor(open);
  const strength = draft.strengths[domain.code];
  const unrated = own.filter((place) => (draft.ratings[voice][place.strand.code]?.mark ?? 'notAssessed') === 'notAssessed');
  const repeatable = unrated.filter((place) => isMarkedIn(last, place));

  return (
    <section className="stack" aria-labelledby="domain">
      <h1 id="domain">{domain.label}</h1>
      {part.answeredByFamily
        ? (
          <>
            <Notice>{part.guidance}</Notice>
            <TextField
              id="familyBy"
              label="Who in the family answered?"
              value={draft.by.family ?? ''}
              maxLength={80}
              onChange={(event) => {
                const family = event.currentTarget.value;
                change((now) => ({ ...now, by: { ...now.by, family } }));
              }}
            />
          </>
        )
        : <HowToRate part={part} framework={framework} />}
      <TextArea
        id={`strengths-${domain.code}`}
        label={familySentence(part.strengthsPrompt, { name })}
        value={strength?.text ?? ''}
        limit={TEXT_LIMIT}
        rows={3}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change((now) => strengthen(now, domain.code, { text }));
        }}
      />
      <Checkbox
        label="A real strength to build on"
        checked={strength?.toBuildOn ?? false}
        onChange={(event) => {
          const toBuildOn = event.currentTarget.checked || undefined;
          change((now) => strengthen(now, domain.code, { toBuildOn }));
        }}
      />
      {last && repeatable.length > 0 && (
        <p>
          <Button onClick={() => change((now) => sameAsLastTime(now, voice, repeatable.map((place) => place.strand.code), last))}>
            {repeatable.length === own.length ? 'Whole domain: same as last time' : 'The rest of this domain: same as last time'}
          </Button>
        </p>
      )}
      <StrandList {...{ name, framework, open, own, live, last, focus, onGo }} />
    </section>
  );
}

function StrandList({ own, open, focus, ...rest }: Props & { own: readonly Place[] }) {
  const card = useRef<HTMLDivElement>(null);
  const code = open.strand.code;
  useEffect(() => {
    const scale = card.current;
    if (focus.takes === 'none' || !scale) return;
    const tooLong = [...(scale.closest('section') ?? scale).querySelectorAll('textarea')].find((text) => text.value.length > TEXT_LIMIT);
    const levels = scale.querySelector<HTMLInputElement>('fieldset input:checked') ?? scale.querySelector<HTMLInputElement>('fieldset input');
    (focus.takes === 'longText' && tooLong ? tooLong : levels)?.focus();
  }, [code, focus]);

  return (
    <ol className={styles.strands}>
      {own.map((place) => (
        <li key={place.strand.code}>
          {place === open
            ? <div ref={card}><StrandCard place={place} {...rest} /></div>
            : <StrandRow place={place} {...rest} />}
        </li>
      ))}
    </ol>
  );
}

function isMarkedIn(last: Profile | undefined, place: Place): boolean {
  const mark = last?.views.find((view) => view.voice === voiceFor(place))?.ratings[place.strand.code]?.mark;
  return mark !== undefined && mark !== 'notAssessed';
}

import { useEffect, useRef } from 'react';
import type { Card } from '../../core/child.ts';
import { type Framework, type Place, places } from '../../core/framework.ts';
import { sameAsLastTime } from '../../core/draft.ts';
import { type Profile, voiceFor } from '../../core/review.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DomainPanel.module.css';
import { DomainStrengths } from './DomainStrengths.tsx';
import { FrameworkText } from './FrameworkText.tsx';
import { HowToRate } from './HowToRate.tsx';
import { StrandCard } from './StrandCard.tsx';
import { StrandRow } from './StrandRow.tsx';
import { scaleName } from './StrandScale.tsx';
import { Tour } from './Tour.tsx';

/** What takes the focus when a strand opens: its scale, the text in it that is too long, or nothing. */
export type Focus = 'scale' | 'longText' | 'none';

interface Props {
  card: Card;
  framework: Framework;
  open: Place;
  live: LiveDraft;
  last?: Profile;
  /** A new value each time a strand is gone to, also when it is open already. */
  focus: { readonly takes: Focus };
  onGo: (code: string, focus?: Focus) => void;
}

/** One domain: its strengths first, then its strands, one of them open. */
export function DomainPanel({ card, framework, open, live, last, focus, onGo }: Props) {
  const { draft, change } = live;
  const { part, domain } = open;
  const guideOpen = useSession((session) => session.openHelp.includes('guide'));
  const own = places(framework).filter((place) => place.domain === domain);
  const voice = voiceFor(open);
  const unrated = own.filter((place) => (draft.ratings[voice][place.strand.code]?.mark ?? 'notAssessed') === 'notAssessed');
  const repeatable = unrated.filter((place) => isMarkedIn(last, place));

  return (
    <section className={guideOpen ? `${styles.panel} ${styles.withGuide}` : styles.panel} aria-labelledby="domain">
      <h1 id="domain"><FrameworkText>{domain.label}</FrameworkText></h1>
      <div className={styles.first}>
        <DomainStrengths key={domain.code} card={card} part={part} domain={domain} live={live} />
        <HowToRate part={part} framework={framework} />
      </div>
      <div className="stack">
        {part.answeredByFamily && (
          <>
            <Notice><p><FrameworkText>{part.guidance}</FrameworkText></p></Notice>
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
        )}
        <StrandList {...{ card, framework, open, own, live, last, focus, onGo }} />
        {last && repeatable.length > 0 && (
          <p>
            <Button
              onClick={() => {
                change((now) => sameAsLastTime(now, voice, repeatable.map((place) => place.strand.code), last));
                onGo(open.strand.code); // the button goes, and with it the focus
              }}
            >
              {repeatable.length === own.length ? 'Whole domain: same as last time' : 'The rest of this domain: same as last time'}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function StrandList({ card, framework, open, own, live, last, focus, onGo }: Props & { own: readonly Place[] }) {
  const strand = useRef<HTMLDivElement>(null);
  const code = open.strand.code;
  useEffect(() => {
    const place = strand.current;
    if (focus.takes === 'none' || !place) return;
    const tooLong = [...(place.closest('section') ?? place).querySelectorAll('textarea')].find((text) => text.value.length > TEXT_LIMIT);
    const level = `input[name="${scaleName(code)}"]`;
    const scale = place.querySelector<HTMLInputElement>(`${level}:checked`) ?? place.querySelector<HTMLInputElement>(level);
    const wanted = focus.takes === 'longText' && tooLong ? tooLong : scale;
    wanted?.closest('details')?.setAttribute('open', ''); // nothing that is wrong stays closed
    wanted?.focus();
    // Every level is read before one is chosen: where they do not all stand in sight, the page begins with the strand.
    if (wanted && wanted === scale && !isInSight(wanted.closest('fieldset'))) place.scrollIntoView();
  }, [code, focus]);

  return (
    <ol className={styles.strands}>
      {own.map((place) => (
        <li key={place.strand.code}>
          {place === open
            ? <div ref={strand}>{!live.draft.correction && <Tour />}<StrandCard {...{ card, place, framework, live, last, onGo }} /></div>
            : <StrandRow {...{ place, framework, last, onGo }} rating={live.draft.ratings[voiceFor(place)][place.strand.code]} />}
        </li>
      ))}
    </ol>
  );
}

function isInSight(part: Element | null): boolean {
  const { top, bottom } = part?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  return top >= 0 && bottom <= window.innerHeight;
}

function isMarkedIn(last: Profile | undefined, place: Place): boolean {
  const mark = last?.views.find((view) => view.voice === voiceFor(place))?.ratings[place.strand.code]?.mark;
  return mark !== undefined && mark !== 'notAssessed';
}

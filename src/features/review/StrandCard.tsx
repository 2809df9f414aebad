import { useMemo, useRef } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import type { Card } from '../../core/child.ts';
import { annotate, clearMark, rate, sameAsLastTime } from '../../core/draft.ts';
import { monthInWords } from '../../core/day.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { type Framework, isLevel, type Place, places } from '../../core/framework.ts';
import { GOINGS, markThatCounts, type Profile, voiceFor } from '../../core/review.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useRatingKeys } from '../../state/ratingKeys.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FINISH } from './finishStep.ts';
import { FrameworkText } from './FrameworkText.tsx';
import { LadderChoice } from './LadderChoice.tsx';
import { markOfValue, valueOfMark } from '../../core/entry/markValue.ts';
import { named } from '../../core/words/named.ts';
import styles from './StrandCard.module.css';
import { StrandHelp } from './StrandHelp.tsx';
import { StrandScale } from './StrandScale.tsx';

interface Props {
  card: Card;
  place: Place;
  framework: Framework;
  live: LiveDraft;
  last?: Profile;
  onGo: (code: string, focus?: 'scale' | 'longText') => void;
}

/** The strand that is open: what is looked at, its five levels, and what stands beside the level. */
export function StrandCard({ card, place, framework, live, last, onGo }: Props) {
  const { draft, change, saving } = live;
  const { strand } = place;
  const { code } = strand;
  const voice = voiceFor(place);
  const rating = draft.ratings[voice][code];
  const before = last && markThatCounts(last, place);
  const lastOn = last ? `Last time, ${monthInWords(last.reviewedOn)}` : '';
  const numberKeys = useSession((session) => session.numberKeys);
  const next = neighbour(framework, place, 1);
  const previous = neighbour(framework, place, -1);

  // Thirty inputs and more, which a key pressed in a text does not change.
  const { mark, strength: rung, going, confirmedUnchanged, specialistAdvice } = rating ?? {};
  const { mark: lastMark, rating: lastRating } = before ?? {};
  const lastRung = lastRating?.strength;
  const scale = useMemo(() => (
    <StrandScale
      place={place}
      framework={framework}
      value={mark === undefined ? undefined : valueOfMark(mark)}
      lastMark={lastMark}
      lastOn={lastOn}
      child={named(card)}
      onGo={onGo}
      onChange={(value) => change((now) => rate(now, voice, code, markOfValue(value)))}
    >
      <LadderChoice
        place={place}
        child={named(card)}
        rung={rung}
        lastRung={lastRung}
        lastOn={lastOn}
        onChange={(strength) => change((now) => annotate(now, voice, code, { strength }))}
      />
    </StrandScale>
  ), [place, framework, mark, rung, lastMark, lastRung, lastOn, card, onGo, change, voice, code]);

  const choices = useMemo(() => (
    <>
      {last && lastMark !== undefined && lastMark !== 'notAssessed' && (
        <div className={styles.unchanged}>
          <Button onClick={() => change((now) => sameAsLastTime(now, voice, [code], last))}>Same as last time</Button>
          {confirmedUnchanged && <span className="meta">Confirmed unchanged. That is not yet evidence.</span>}
        </div>
      )}
      <Choices
        legend="With that help, how is it going?"
        name={`going-${code}`}
        value={going ?? null}
        options={GOINGS.map((known) => ({ value: known, label: vocabulary.going[known] }))}
        onChange={(event) => {
          const said = GOINGS.find((known) => known === event.currentTarget.value);
          change((now) => annotate(now, voice, code, { going: said }));
        }}
      />
    </>
  ), [last, lastMark, confirmedUnchanged, going, change, voice, code]);
  const specialist = useMemo(() => (
    <Checkbox
      label="Specialist advice needed"
      checked={specialistAdvice ?? false}
      onChange={(event) => {
        const isNeeded = event.currentTarget.checked || undefined;
        change((now) => annotate(now, voice, code, { specialistAdvice: isNeeded }));
      }}
    />
  ), [specialistAdvice, change, voice, code]);

  const whole = useRef<HTMLDivElement>(null);
  useRatingKeys(whole, {
    on: numberKeys,
    rate: (mark) => {
      change((now) => rate(now, voice, code, mark));
      onGo(next ? next.strand.code : FINISH);
    },
    clear: () => change((now) => clearMark(now, voice, code)),
    next: () => next && onGo(next.strand.code),
    previous: () => previous && onGo(previous.strand.code),
  });

  const changed = before !== undefined && isLevel(before.mark) && isLevel(rating?.mark) && before.mark !== rating.mark;
  return (
    <div ref={whole} className={styles.card} role="group" aria-label={`Rating: ${strand.label}`}>
      {scale}
      <StrandHelp {...{ place, framework, card, mark }} reviewedOn={draft.reviewedOn} correction={draft.correction} />
      {choices}
      {changed && (
        <TextArea
          label="What has changed since last time?"
          plain={voice === 'school' ? 'staff' : undefined}
          value={rating.reason ?? ''}
          limit={TEXT_LIMIT}
          rows={2}
          onChange={(event) => {
            const reason = event.currentTarget.value;
            change((now) => annotate(now, voice, code, { reason }));
          }}
        />
      )}
      <TextArea
        id={`evidence-${code}`}
        label="What shows this?"
        plain={voice === 'school' ? 'staff' : undefined}
        help={before?.rating?.evidence && `Last time: ${before.rating.evidence}`}
        value={rating?.evidence ?? ''}
        limit={TEXT_LIMIT}
        rows={3}
        onChange={(event) => {
          const evidence = event.currentTarget.value;
          change((now) => annotate(now, voice, code, { evidence }));
        }}
      />
      {specialist}
      <div className={styles.foot}>
        {next && <Button weight="first" onClick={() => onGo(next.strand.code)}>Next: <FrameworkText>{next.strand.label.toLowerCase()}</FrameworkText></Button>}
        {previous && <Button onClick={() => onGo(previous.strand.code)}>Back</Button>}
        <span className="meta">{saving === 'saving' ? 'Saving…' : saving === 'saved' ? 'Saved' : 'Not saved'}</span>
        {numberKeys && (
          <span className={`meta ${styles.keys}`}>
            <kbd>0</kbd>–<kbd>4</kbd> rate, <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>n</kbd> not applicable, <kbd>Backspace</kbd> clear
          </span>
        )}
      </div>
    </div>
  );
}

/** The strand before or after this one. The way on never leads by itself into a part that may be left out. */
function neighbour(framework: Framework, place: Place, step: 1 | -1): Place | undefined {
  const all = places(framework);
  const found = all[all.findIndex(({ strand }) => strand === place.strand) + step];
  if (step === 1 && found?.part.optional && !place.part.optional) return undefined;
  return found;
}

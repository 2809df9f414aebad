import { memo, useDeferredValue } from 'react';
import { CAPITALS, checkInWords, DEFICITS, insteadOf } from '../../catalog/checkWords.ts';
import { sentence } from '../../catalog/sentence.ts';
import { type Check, checksOf } from '../../core/entry/checks.ts';
import type { Card } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { remindersFor } from '../../core/entry/finish.ts';
import type { Framework, Place } from '../../core/framework.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { Profile } from '../../core/review.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './WorthALook.module.css';

interface Props {
  draft: Draft;
  card: Card;
  framework: Framework;
  last?: Profile;
  onGo: (at: string) => void;
}

/** What is worth a look before finishing: one list, each line with the way to its place. It stops nobody. */
export function WorthALook({ draft, ...rest }: Props) {
  // Looking through every text may wait for the next key.
  return <LookedThrough {...rest} draft={useDeferredValue(draft)} />;
}

/** A part of its own that is kept: else the text would be gone through for the draft that may not wait, too, and again once it is written. */
const LookedThrough = memo(function LookedThrough({ draft, card, framework, last, onGo }: Props) {
  const reminders = remindersFor(draft, framework, last);
  const checks = checksOf(draft, framework, { card, last, deficits: DEFICITS, capitals: CAPITALS });
  if (reminders.length + checks.length === 0) return <p className="meta">Nothing stands out. Finish when you are ready.</p>;
  return (
    <div>
      <p>Worth a look first. None of it keeps you from finishing.</p>
      <ul className={styles.list}>
        {reminders.map(({ code, places }) => <li key={code}>{sentence(code)} <Ways places={places} onGo={onGo} /></li>)}
        {checks.map((check) => <li key={check.code}><Checked check={check} onGo={onGo} /></li>)}
      </ul>
    </div>
  );
}, (before, after) => before.card === after.card && before.framework === after.framework && before.last === after.last && before.onGo === after.onGo
  && sameContent(words(before.draft), words(after.draft)));

/** Without what was seen of it, which alone is new once a key is written. */
function words({ versions: _, ...draft }: Draft): Partial<Draft> {
  return draft;
}

/** As many as are read at a glance. */
const SHOWN = 6;

function Checked({ check, onGo }: { check: Check; onGo: (at: string) => void }) {
  const { code, places, at, found = [] } = check;
  const words = code === 'deficitWording' ? found.map((said) => [said, insteadOf(said)].filter(Boolean).join(': ')) : found;
  return (
    <>
      {checkInWords(check)}{' '}
      {words.length > 0
        ? `${words.slice(0, SHOWN).map((word) => `“${word}”`).join(', ')}${words.length > SHOWN ? ` and ${words.length - SHOWN} more` : ''}. `
        : <Ways places={places} onGo={onGo} />}
      {at && <>{' '}<Button weight="inline" aria-label={`Go there: ${checkInWords(check)}`} onClick={() => onGo(at)}>Go there</Button></>}
    </>
  );
}

function Ways({ places, onGo }: { places: readonly Place[]; onGo: (code: string) => void }) {
  const rest = places.length - SHOWN;
  if (places.length === 0) return null;
  return (
    <ul className={styles.ways}>
      {places.slice(0, SHOWN).map(({ strand }) => <li key={strand.code}><Button weight="inline" onClick={() => onGo(strand.code)}>{strand.label}</Button></li>)}
      {rest > 0 && (
        <li>
          <details className="folds">
            <summary>and {rest} more</summary>
            <ul className={styles.ways}>{places.slice(SHOWN).map(({ strand }) => <li key={strand.code}><Button weight="inline" onClick={() => onGo(strand.code)}>{strand.label}</Button></li>)}</ul>
          </details>
        </li>
      )}
    </ul>
  );
}

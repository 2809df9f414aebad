import { dayInWords } from '../../core/day.ts';
import type { StaleWording } from '../../core/family/wordedPage.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './SummaryPage.module.css';
import { TITLE_ID } from './useGiveFocus.ts';
import { useWording, type WordingWork } from './useWording.ts';

/** Wordings of the school that rest on something the records no longer say: what differs, and what to do. Until then the page has its own words, and what was left out stays out. */
export function OutOfDate({ work, stale, isShut }: { work: WordingWork; stale: readonly StaleWording[]; isShut: boolean }) {
  const { keep, trouble } = useWording(work);

  async function decide(at: number, wording: Parameters<typeof keep>[0], message: string) {
    const beside = [stale[at + 1], stale[at - 1]].flatMap((one) => (one ? [idOf(one)] : []));
    if (await keep(wording, message)) work.giveFocus(...beside, TITLE_ID);
  }

  return (
    <Notice title="Some of your wording is out of date.">
      <p>The records have changed since. Where you had put something in your words, the page has its own again; what you left out stays out until you decide.</p>
      <ul className={styles.stale}>
        {stale.map(({ worded, now }, at) => {
          const { line, text, facts, instead } = worded;
          const isLeftOut = text === '';
          const about = <span className="visually-hidden">: {instead}</span>;
          return (
            <li key={line} id={idOf({ worded })} tabIndex={-1}>
              <dl>
                <div><dt>Your wording, at the review of {dayInWords(worded.reviewedOn)}</dt><dd>{text || 'You left this line out.'}</dd></div>
                <div><dt>It stood for</dt><dd>{instead}</dd></div>
                <div><dt>{isLeftOut ? 'Now the page would say' : 'Now the page says'}</dt><dd>{now ? now.instead : 'Nothing: this sentence is no longer on the page.'}</dd></div>
              </dl>
              {!isShut && (
                <p className="row">
                  {now && (isLeftOut
                    ? <Button weight="quiet" onClick={() => void decide(at, { line, ...now, text }, 'The line stays out.')}>Leave it out all the same{about}</Button>
                    : <Button weight="quiet" onClick={() => void decide(at, { line, ...now, text }, 'Your wording stands on the page again.')}>Use my wording all the same{about}</Button>)}
                  {isLeftOut && now
                    ? <Button weight="quiet" onClick={() => void decide(at, { line, ...now }, 'The line is on the page again.')}>Put it back{about}</Button>
                    : <Button weight="quiet" onClick={() => void decide(at, { line, facts, instead }, isLeftOut ? 'Nothing is left out there any more.' : 'The page keeps its own words there.')}>Let my wording go{about}</Button>}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {trouble && <p role="alert">{trouble}</p>}
    </Notice>
  );
}

function idOf({ worded: { line } }: Pick<StaleWording, 'worded'>): string {
  return `stale-${line}`;
}

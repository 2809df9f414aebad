import words from '../../catalog/meeting-words.json';
import { monthInWords } from '../../core/day.ts';
import { isLevel, type Place } from '../../core/framework.ts';
import { listed } from '../../core/listed.ts';
import { StrandPair } from '../../ui/StrandPair.tsx';
import type { Held } from './held.ts';
import styles from './meeting.module.css';
import { beforeWords, markWords, quotesOn, statementFor, strandFacts, type StrandFacts, whoSaid } from './strandFacts.ts';

/** One strand: last time and now side by side, then everybody's words. It is settled in the bar at the foot (`SettleBar`). No level is offered as agreed. */
export function StrandStop({ held, place }: { held: Held; place: Place }) {
  const facts = strandFacts(held, place);
  const { before, now } = facts;
  const title = [before && `Before: ${markWords(before.mark, held)}.`, now !== undefined && `Now: ${markWords(now, held)}.`].filter(Boolean).join(' ');
  const quotes = quotesOn(held, place.strand.code);
  const silent = quotes.filter(({ words: said }) => said.length === 0).map(({ who }) => (who === held.child.card.firstName ? who : `the ${who.toLowerCase()}`));
  return (
    <>
      <div className={styles.sides}>
        {before && (
          <div>
            <p className={styles.when}>{beforeWords(before)}</p>
            <LevelWords mark={before.mark} held={held} place={place} short={before.mark === now || (now === undefined && facts.said.length > MANY)} />
          </div>
        )}
        {now !== undefined && <div className={styles.pair}><StrandPair size="large" was={before?.mark} now={now} title={title} line={held.framework.rules.overTheLineFrom} /></div>}
        <div className={now === undefined ? styles.many : undefined}>
          <Now facts={facts} held={held} place={place} />
        </div>
      </div>
      <p className={styles.changed}><Changed facts={facts} place={place} /></p>
      <div className={styles.voices}>
        {quotes.filter(({ words: said }) => said.length > 0).map(({ who, words: said }) => (
          <div key={who}>
            <p className={styles.who}>{who} says</p>
            {said.map((text) => <p key={text} className={styles.said}>“{text}”</p>)}
          </div>
        ))}
        {silent.length > 0 && <p>{silent.length === quotes.length ? 'Nobody’s words on this are written down yet: ask now.' : `Not written down yet: what ${listed(silent)} ${silent.length > 1 ? 'say' : 'says'}. Ask now.`}</p>}
      </div>
      {facts.settled.note && <p className={styles.note}>Note: {facts.settled.note}</p>}
    </>
  );
}

/** What stands now, and whose it is; where voices differ, each of them in the same size, the family first. */
function Now({ facts: { now, said, settled }, held, place }: { facts: StrandFacts; held: Held; place: Place }) {
  if (now === undefined) {
    return (
      <>
        {said.map((one) => (
          <div key={one.voice === 'contribution' ? one.id : one.voice}>
            <p className={styles.when}>Now: {whoSaid(one)}</p>
            <LevelWords mark={one.level} held={held} place={place} short={said.length > MANY} />
          </div>
        ))}
      </>
    );
  }
  const who = listed(said.map((one) => (one.voice === 'contribution' ? whoSaid(one) : `the ${one.voice}`)));
  const as = settled.mark !== undefined ? ', as we agree' : said.length > 0 ? `, as ${who} ${said.length > 1 ? 'see' : 'sees'} it` : '';
  return (
    <>
      <p className={styles.when}>Now{as}</p>
      <LevelWords mark={now} held={held} place={place} />
    </>
  );
}

/** So many voices have room for their level's statement beside each other. */
const MANY = 2;

function LevelWords({ mark, held, place, short = false }: { mark: NonNullable<StrandFacts['now']>; held: Held; place: Place; short?: boolean }) {
  return (
    <div lang={isLevel(mark) ? held.framework.language : undefined}>
      <p className={styles.level}>{markWords(mark, held)}</p>
      {isLevel(mark) && !short && <p className={styles.statement}>{statementFor(place, mark, held)}</p>}
    </div>
  );
}

/** What happened since last time, in the same words and weight both ways, and what support did meanwhile. */
function Changed({ facts: { direction, before, differs, now, support, rating }, place: { part } }: { facts: StrandFacts; place: Place }) {
  const moved = direction === 'stepUp' || direction === 'stepDown';
  const than = before ? monthInWords(before.on) : '';
  return (
    <>
      {differs && now === undefined && 'We do not see this the same way. '}
      {moved && (
        <>
          <span aria-hidden="true">{direction === 'stepUp' ? '▲' : '▼'} </span>
          <b>{part.about && `${part.about}: `}{words.change[direction]}</b> than in {than}.{' '}
        </>
      )}
      {direction === 'same' && isLevel(now) && `The same as in ${than}. `}
      {direction && !moved && direction !== 'same' && `${words.change[direction]}. `}
      {support && `${words.supportFor[support]} `}
      {rating?.going && `${words.goingWith[rating.going]} `}
      {rating?.specialistAdvice && 'A specialist’s advice is needed.'}
    </>
  );
}

import type { Ref } from 'react';
import { cardLabel, cardValueInWords } from '../../catalog/valueWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import type { LogEntry } from '../../core/log.ts';
import { isProfileEvent, reviewsOf } from '../../core/review.ts';
import { instantInWords, today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Everything.module.css';
import { HeldCard } from './HeldCard.tsx';
import { HeldDraft, HeldEdition } from './HeldReview.tsx';
import { HeldStage } from './HeldStage.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly child: ChildRecord;
  /** Those in the bin too. */
  readonly drafts: readonly Draft[];
  /** What the local record says of this child. */
  readonly lines: readonly LogEntry[];
}

/** The whole of a record in words, with no link or button in it: the same on the screen, on paper and in a file of its own. */
export function Everything({ ref, child, drafts, lines }: Props) {
  const { of } = useFrameworks();
  const reviews = reviewsOf(child.events);
  const known = new Set(reviews.map(({ id }) => id));
  const alone = child.events.filter((event) => !isProfileEvent(event)).filter(({ reviewId }) => !known.has(reviewId));
  return (
    <article ref={ref} className={styles.everything}>
      <h2>{fullName(child.card)}: everything held on this device</h2>
      <p>
        On {dayInWords(today())}. Higher levels mean that more help is needed. {child.removedAt && `The record has been in the bin since ${instantInWords(child.removedAt)}. `}
        {child.example && 'This child is invented.'}
      </p>
      <HeldCard card={child.card} />
      <Waiting versions={child.versions} of="details" label={cardLabel} inWords={cardValueInWords} />
      <h3>Finished reviews</h3>
      {reviews.length === 0 && <p>None.</p>}
      {reviews.flatMap((review) => [
        ...review.editions.map((event) => <HeldEdition key={event.id} event={event} framework={of(event.profile.framework)} />),
        ...review.later.map((event) => <HeldStage key={event.id} event={event} review={review} framework={of(review.profile.framework)} />),
      ])}
      {alone.map((event) => <HeldStage key={event.id} event={event} review={{ later: alone }} framework={undefined} />)}
      <h3>Drafts</h3>
      {drafts.length === 0 && <p>None.</p>}
      {drafts.map((draft) => <HeldDraft key={draft.id} draft={draft} framework={of(draft.framework)} />)}
      <h3>What the local record of this device says</h3>
      {lines.length === 0
        ? <p>Nothing.</p>
        : (
          <Table
            caption="Lines of the local record about this child"
            hideCaption
            head={['When', 'What', 'File', 'For what']}
            rows={lines.map((line) => ({ key: line.id, cells: [instantInWords(line.at), vocabulary.log[line.kind] ?? line.kind, line.file ?? '', line.purpose ?? ''] }))}
          />
        )}
    </article>
  );
}

import { useState } from 'react';
import { changeInWords } from '../../catalog/changeInWords.ts';
import { newsInWords } from '../../catalog/newsInWords.ts';
import words from '../../catalog/papers.json';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { layerInWords, provisionInWords } from '../../catalog/talkingPoints.ts';
import { type Change, compareProfiles } from '../../core/change.ts';
import { namesOfDays, spanInWords } from '../../core/day.ts';
import { readIn } from '../../core/editions.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { isLevel } from '../../core/framework.ts';
import { provisionMoves } from '../../core/support/provisionMove.ts';
import { layerChange } from '../../core/support/supportLayer.ts';
import { Table } from '../../ui/Table.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import type { PaperProps } from './paperProps.ts';
import { type Copy, privateParts, type Reader, readerOf } from './reader.ts';

/** Two reviews strand by strand on a few sheets: where there is a level at all. What support did meanwhile stands beside need. */
export function ComparisonSheet({ child, review, before, framework }: PaperProps) {
  const [copy, setCopy] = useState<Copy>({ full: false, withPrivate: false });
  const name = child.card.firstName;
  if (!before) return null;
  const [was, is] = [before.profile, review.profile];
  const reader = readerOf(copy, framework, { name });
  const open = new Set([...reader.places(is), ...reader.places(readIn(framework, was)?.profile ?? is)]);
  const changes = compareProfiles(was, is, framework).filter(({ place }) => open.has(place));
  const shown = changes.filter((change) => isLevel(change.before) || isLevel(change.after) || change.unresolved || isUnread(change));
  const [wasLabel = '', nowLabel = ''] = namesOfDays([was.reviewedOn, is.reviewedOn]);
  const support = [
    layerInWords(layerChange(was.support, is.support, LAYER_PACKS), copy.full ? 'staff' : 'family'),
    ...provisionMoves(was.support, is.support).filter(({ how, before: old, after }) => how !== 'same' && reader.tells([...old?.strands ?? [], ...after?.strands ?? []])).map(provisionInWords),
  ];
  return (
    <PaperFrame child={child} landscape choose={{ copy, onChoose: setCopy, privateParts: privateParts(is, framework) }}>
      <h1>{familySentence(words.title.comparison, { name })}</h1>
      <p>{wasLabel} and {nowLabel}, {spanInWords(was.reviewedOn, is.reviewedOn)} apart. {was.support || is.support ? support.join(' ') : 'What support was in place is not on record.'} {newsInWords(is.context, copy.full ? 'staff' : 'family').join(' ')}</p>
      {shown.length === 0 ? <p>There is nothing to compare.</p> : (
        <Table
          caption={familySentence(words.title.comparison, { name })}
          hideCaption
          head={['What we looked at', wasLabel, nowLabel, 'Change', ...(copy.full ? ['Why, and what shows it'] : [])]}
          rows={shown.map((change, at) => ({
            key: change.place.strand.code,
            heading: <span lang={framework.language}>{reader.strand(change.place)}</span>,
            ...(shown[at - 1]?.place.domain !== change.place.domain && { group: <span lang={framework.language}>{reader.domain(change.place.domain)}</span> }),
            cells: cellsOf(change, reader),
          }))}
        />
      )}
      {shown.length < changes.length && <p>Not looked at either time, or not for {name}: {changes.filter((change) => !shown.includes(change)).map(({ place }) => reader.strand(place)).join('; ')}.</p>}
    </PaperFrame>
  );
}

function cellsOf(change: Change, reader: Reader) {
  const { after, whoseAfter, reason, evidence, note, unresolved } = change;
  const mark = (one: Change['after']) => (isUnread(change) && one === 'notAssessed' ? '–' : reader.mark(one));
  const said = [reason && `Why: ${reason}`, evidence && `What shows it: ${evidence}`, note && `Noted in the meeting: ${note}`].filter(Boolean).join(' ');
  return [
    mark(change.before),
    `${mark(after)}${whoseAfter === 'agreed' ? ', as agreed' : ''}${unresolved ? ', still seen differently' : ''}`,
    <strong key="change">{changeInWords(change, reader.full ? 'staff' : 'family')}</strong>,
    ...(reader.full ? [said] : []),
  ];
}

function isUnread({ because }: Change): boolean {
  return because !== undefined && because !== 'noLevelEitherTime';
}

import { useState } from 'react';
import { CAPITALS } from '../../catalog/checkWords.ts';
import words from '../../catalog/papers.json';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { amountInWords } from '../../catalog/supportWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { isOverTheLine, LEVELS } from '../../core/framework.ts';
import { namesIn, wordsOf } from '../../core/words/namesIn.ts';
import { printNeedsCode } from '../../core/needsCode.ts';
import { provisionsFor } from '../../core/support/provisionMove.ts';
import { markThatCounts } from '../../core/review.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import { createUnnaming } from '../../core/words/unnaming.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import type { PaperProps } from './paperProps.ts';
import styles from './papers.module.css';
import { readerOf } from './reader.ts';

/** One page for a professional, with nobody's name on it: the needs in codes and words, what is in place, and a question that is not kept. */
export function AdviceRequest({ child, review: { profile }, framework }: PaperProps) {
  const [question, setQuestion] = useState('');
  const unnamed = createUnnaming(child.card, [child.card.setting, profile.context.setting]);
  const reader = readerOf({ full: true, withPrivate: false }, framework, { name: 'the child' });
  const { context, support } = profile;
  const layer = placedLayer(support?.layer, LAYER_PACKS)?.layer.label;
  const provisions = provisionsFor(support).filter(([, { strands }]) => reader.tells(strands));
  const inPlace = provisions.slice(0, MOST).map(([key, one]) => ({ key, text: [unnamed(one.what), amountInWords(one)].filter(Boolean).join(': ') }));
  const asked = unnamed(question);
  const known = new Set([...CAPITALS, ...wordsOf(framework.parts.map(({ label }) => label))]);
  const suspects = [...new Set([asked, ...inPlace.map(({ text }) => text)].flatMap((text) => namesIn(text, known)))];
  const levels = LEVELS.toReversed().filter((level) => isOverTheLine(level, framework)).map((level) => ({
    level, strands: reader.places(profile).filter((place) => markThatCounts(profile, place).mark === level).map(reader.strand),
  })).filter(({ strands }) => strands.length > 0);
  return (
    <PaperFrame child={child} fields={(
      <>
        <TextArea label="Your question" help="It stands on this page alone and is not kept. The child’s names are taken out of it; take out other people’s yourself." value={question} onChange={(event) => setQuestion(event.currentTarget.value)} limit={600} />
        {suspects.length > 0 && <Notice title="Look at these words: they may be names." live>{`${suspects.join(', ')}. Nothing is taken out but the child’s own names.`}</Notice>}
      </>
    )}>
      <h1>{words.advice.title}</h1>
      <p>
        <strong>{words.advice.who}:</strong>{' '}
        {[`a child or young person in ${yearInWords(context.schoolYear)}`, context.settingType && vocabulary.settingType[context.settingType].toLowerCase(), context.senStatus && vocabulary.senStatus[context.senStatus].short].filter(Boolean).join(', ')}
      </p>
      <h2>{words.advice.question}</h2>
      {asked.trim() ? <p className={styles.asTyped}>{asked}</p> : <div className={styles.room}>{[1, 2, 3].map((line) => <div key={line} className={styles.line} />)}</div>}
      <h2>{words.advice.needs}</h2>
      {levels.length === 0 && <p>{words.advice.none}</p>}
      {levels.map(({ level, strands }) => <p key={level}><strong>{reader.level(level)} (level {level}):</strong> {strands.join('; ')}.</p>)}
      <h2>{words.advice.inPlace}</h2>
      {layer && <p>{layer}.</p>}
      {inPlace.length === 0 ? <p>{words.notSaid}</p> : <ul>{inPlace.map(({ key, text }) => <li key={key}>{text}</li>)}</ul>}
      {provisions.length > MOST && <p>And {provisions.length - MOST} more: please ask.</p>}
      <h2>{words.advice.code}</h2>
      <p className={styles.code}>{printNeedsCode(profile, framework, { form: 'long' })}</p>
      <p>{words.advice.codeMeans.replace('{framework}', `${framework.title} ${framework.edition}`)}</p>
      <p>{words.advice.reply}</p>
    </PaperFrame>
  );
}

/** So many of what is in place keep it to one page. */
const MOST = 8;

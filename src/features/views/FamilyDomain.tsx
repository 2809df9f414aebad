import { memo, useMemo } from 'react';
import { annotate, rate } from '../../core/draft.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { type Domain, type Framework, isLevel, LEVELS, type Part, type Strand, wordsFor } from '../../core/framework.ts';
import type { Card } from '../../core/child.ts';
import type { Rating } from '../../core/review.ts';
import type { LiveDraft } from '../../state/draft.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { LevelScale } from '../../ui/LevelScale.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { named } from '../../core/words/named.ts';
import { markOfValue } from '../../core/entry/markValue.ts';
import styles from './views.module.css';

/** The strands of one domain in the family's words, without numbers. */
export function FamilyDomain({ child: { card }, live: { draft, change }, framework, part, domain }: SectionProps & { part: Part; domain: Domain }) {
  return (
    <div className="stack">
      {part.answeredByFamily && <Notice><p>{part.guidance}</p></Notice>}
      {domain.strands.map((strand) => <FamilyStrand key={strand.code} {...{ card, framework, strand, change }} rating={draft.ratings.family[strand.code]} />)}
    </div>
  );
}

interface StrandProps {
  card: Card;
  framework: Framework;
  strand: Strand;
  rating: Rating | undefined;
  change: LiveDraft['change'];
}

/** Drawn again only where its rating changed, and its scale only where the level did. */
const FamilyStrand = memo(OneStrand);

function OneStrand({ card, framework, strand, rating, change }: StrandProps) {
  const title = familySentence(strand.plain, named(card));
  const mark = rating?.mark;
  const scale = useMemo(() => (
    <LevelScale
      legend={title}
      hideNumbers
      name={`family-${strand.code}`}
      value={isLevel(mark) || mark === 'notApplicable' ? String(mark) : undefined}
      options={LEVELS.toReversed().map((level) => ({
        value: String(level),
        number: level,
        label: wordsFor(level, framework).plain,
        statement: familySentence(strand.statements[`${level}`].family, named(card)),
      }))}
      lineBelow={NO_LINE}
      aside={[{ value: 'notAssessed', label: 'I do not know' }, { value: 'notApplicable', label: 'It does not apply' }]}
      onChange={(value) => change((now) => rate(now, 'family', strand.code, markOfValue(value)))}
    />
  ), [title, strand, mark, framework, card, change]);
  return (
    <div className={`stack ${styles.strand}`}>
      {scale}
      <TextArea
        label={`What makes you say so? (${title})`}
        optional
        rows={2}
        limit={TEXT_LIMIT}
        value={rating?.evidence ?? ''}
        onChange={(event) => {
          const evidence = event.currentTarget.value;
          change((now) => annotate(now, 'family', strand.code, { evidence }));
        }}
      />
    </div>
  );
}

/** Who is asked says what they see; where the line lies is not for them to aim at. The same at the screen as by file. */
const NO_LINE = -1;

import { memo } from 'react';
import { Link } from 'wouter';
import { type Framework, LEVELS, type Part, wordsFor } from '../../core/framework.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { FrameworkText } from './FrameworkText.tsx';
import { GuideTexts } from './GuideTexts.tsx';
import { HelpDetails } from './HelpDetails.tsx';
import { HelpTexts } from './HelpTexts.tsx';
import styles from './HowToRate.module.css';

/** How to choose a level in this part. On a wide screen it stands beside the strands and goes along with them; on a narrow one above. */
export const HowToRate = memo(Guide);

function Guide({ part, framework }: { part: Part; framework: Framework }) {
  const { current } = useFrameworks();
  const { id, edition } = framework;
  return (
    <HelpDetails help="guide" summary="How to rate" className={styles.guide}>
      <div className={styles.inside}>
        <div>
          <p><Link href={framework === current ? '/framework' : `/framework/${id}/${edition}`}>Read and print the rating guide</Link></p>
          <p><Link href="/practice">Practise with worked cases</Link></p>
        </div>
        {/* Where the family answers, it stands on the page already, open or not. */}
        {!part.answeredByFamily && <p><FrameworkText>{part.guidance}</FrameworkText></p>}
        <dl>
          {LEVELS.toReversed().map((level) => (
            <div key={level}>
              <dt>{level} <FrameworkText>{wordsFor(level, framework).label}</FrameworkText></dt>
              <dd><FrameworkText>{`${sentenceFrom(wordsFor(level, framework).amount)} ${part.asks[`${level}`]}`}</FrameworkText></dd>
            </div>
          ))}
        </dl>
        <HelpTexts><GuideTexts part={part} framework={framework} /></HelpTexts>
      </div>
    </HelpDetails>
  );
}

function sentenceFrom(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

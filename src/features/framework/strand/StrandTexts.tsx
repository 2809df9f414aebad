import { type Framework, LEVELS, placeOf, type Strand } from '../../../core/framework.ts';
import type { StrandLibrary } from '../../../core/library.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { lineInWords } from '../../../ui/lineInWords.ts';
import { Table } from '../../../ui/Table.tsx';
import { FrameworkText, useFrameworkDirection } from '../FrameworkText.tsx';
import { headingId } from './showStrand.ts';
import { StrandLink } from './StrandLink.tsx';
import { StrandMore } from './StrandMore.tsx';
import styles from './StrandTexts.module.css';

interface Props {
  strand: Strand;
  framework: Framework;
  texts: StrandLibrary | undefined;
}

/** One strand: what is looked at, what belongs elsewhere, its five statements; the long texts are folded. */
export function StrandTexts({ strand, framework, texts }: Props) {
  const { code, label, plain, prompt, notHere, statements } = strand;
  const direction = useFrameworkDirection();
  return (
    <article aria-labelledby={headingId(code)} className={styles.strand}>
      <div className={styles.short}>
        <h4 id={headingId(code)} tabIndex={-1} {...direction}>{code} <FrameworkText>{label}</FrameworkText></h4>
        {plain !== label && <p className="meta">For families: <FrameworkText>{plain}</FrameworkText></p>}
        <p><FrameworkText whole>{prompt}</FrameworkText></p>
        {notHere.length > 0 && (
          <ul className={styles.elsewhere}>
            {notHere.map(({ text, see }) => {
              const there = placeOf(framework, see)?.strand.label;
              return (
                <li key={`${see} ${text}`} {...direction}>
                  <FrameworkText>{text}</FrameworkText>{' '}
                  See <StrandLink framework={framework} code={see}>{see}{there && <> <FrameworkText>{there}</FrameworkText></>}</StrandLink>.
                </li>
              );
            })}
          </ul>
        )}
        <Table
          caption={`The five levels of ${code}`}
          hideCaption
          head={['Level', 'For staff', 'For families']}
          rows={LEVELS.map((level) => {
            const { staff, family } = statements[`${level}`];
            return {
              key: `${level}`,
              heading: <LevelTile number={level} />,
              cells: [<FrameworkText key="staff" whole>{staff}</FrameworkText>, <FrameworkText key="family" whole>{family}</FrameworkText>],
              ...(level === framework.rules.overTheLineFrom && { group: lineInWords(level) }),
            };
          })}
        />
      </div>
      {texts && (
        <details>
          <summary>More on {code}: to decide, examples, ideas, questions, sources</summary>
          <StrandMore strand={strand} framework={framework} texts={texts} />
        </details>
      )}
    </article>
  );
}

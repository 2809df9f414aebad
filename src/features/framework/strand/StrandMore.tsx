import type { ReactNode } from 'react';
import { type Framework, type Strand, wordsFor } from '../../../core/framework.ts';
import type { StrandLibrary } from '../../../core/library.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { Table } from '../../../ui/Table.tsx';
import { ColumnLabel } from '../whole/ColumnLabel.tsx';
import { FrameworkText, useFrameworkDirection } from '../FrameworkText.tsx';
import { linksInWords } from './links.ts';
import { LocalIdeas } from './LocalIdeas.tsx';
import styles from './StrandMore.module.css';

const HELP = [1, 2, 3, 4] as const;

interface Props {
  strand: Strand;
  framework: Framework;
  texts: StrandLibrary;
}

/** The long texts of a strand: what helps two people rate alike, what helps the child, and where it all comes from. */
export function StrandMore({ strand: { code, ladder }, framework, texts }: Props) {
  const { deciding, looksLike, ideas, askChild, askFamily, links, rationale } = texts;
  const phases = framework.rules.phases.filter((phase) => looksLike?.[phase.code]);
  return (
    <div className={styles.more}>
      <Piece title="To decide between levels"><p><FrameworkText whole>{deciding}</FrameworkText></p></Piece>
      {phases.length > 0 && (
        <Piece title="This might look like">
          <Table
            caption={`What ${code} might look like at each level, by phase`}
            hideCaption
            head={['Level', ...phases.map((phase) => <FrameworkText key={phase.code} whole>{phase.label}</FrameworkText>)]}
            labels={false}
            rows={HELP.map((level) => ({
              key: `${level}`,
              heading: <LevelTile number={level} />,
              cells: phases.map((phase) => (
                <span key={phase.code}>
                  <ColumnLabel>{phase.label}</ColumnLabel>
                  <FrameworkText whole>{looksLike?.[phase.code]?.[level] ?? ''}</FrameworkText>
                </span>
              )),
            }))}
          />
        </Piece>
      )}
      <Piece title="What goes well in this strand">
        <p className="meta">From a small beginning to a strength that others can lean on. It is not the level upside down.</p>
        <Table
          caption={`What goes well in ${code}`}
          hideCaption
          head={['For staff', 'For families']}
          rows={ladder.map(({ staff, family }) => ({
            key: staff, cells: [<FrameworkText key="staff" whole>{staff}</FrameworkText>, <FrameworkText key="family" whole>{family}</FrameworkText>],
          }))}
        />
      </Piece>
      <Piece title="Ideas that help">
        <dl className={styles.ideas}>
          {HELP.map((level) => (
            <div key={level}>
              <dt><LevelTile number={level} /> <FrameworkText>{wordsFor(level, framework).label}</FrameworkText></dt>
              <dd>
                <Texts texts={ideas[level]} />
                <LocalIdeas framework={framework} strand={code} level={level} />
              </dd>
            </div>
          ))}
        </dl>
      </Piece>
      <div className={styles.beside}>
        {askChild.length > 0 && <Piece title="To ask the child"><Texts texts={askChild} /></Piece>}
        {askFamily.length > 0 && <Piece title="To ask the family"><Texts texts={askFamily} /></Piece>}
        <LinkList links={links} />
      </div>
      <Piece title="Why this strand">
        <p><FrameworkText whole>{rationale.why}</FrameworkText></p>
        {rationale.inCommon && <p>What published descriptors have in common: <FrameworkText>{rationale.inCommon}</FrameworkText></p>}
        {rationale.sources.length > 0 && <div className={styles.sources}><p>Sources</p><Texts texts={rationale.sources} /></div>}
      </Piece>
    </div>
  );
}

function Piece({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h5>{title}</h5>
      {children}
    </section>
  );
}

function Texts({ texts }: { texts: readonly string[] }) {
  const direction = useFrameworkDirection();
  return texts.length > 0 && <ul {...direction}>{texts.map((text) => <li key={text}><FrameworkText>{text}</FrameworkText></li>)}</ul>;
}

function LinkList({ links }: Pick<StrandLibrary, 'links'>) {
  const inWords = linksInWords(links);
  if (inWords.length === 0) return null;
  return (
    <Piece title="Links">
      <dl>
        {inWords.map(({ title, values }) => <div key={title}><dt>{title}</dt><dd>{values.join('; ')}</dd></div>)}
      </dl>
      {links.census.length > 0 && <p className="meta">What is often recorded with a need here is a suggestion. A type of need does not choose the level.</p>}
    </Piece>
  );
}

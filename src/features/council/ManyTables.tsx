import type { CouncilFramework } from '../../core/council/councilFile.ts';
import type { CouncilTableId } from '../../core/council/councilTable.ts';
import type { Framework } from '../../core/framework.ts';
import type { ShownTable } from '../../core/council/shownTable.ts';
import type { CouncilView, WhichTable } from '../../core/council/suppress.ts';
import { Notice } from '../../ui/Notice.tsx';
import { BesideEngland } from './BesideEngland.tsx';
import { ChangeBars, LevelBars } from './ManyBars.tsx';
import { ManyFolded } from './ManyFolded.tsx';
import styles from './ManySchools.module.css';
import { ManyTable } from './ManyTable.tsx';
import { domainName, strandName, TABLE_WORDS } from './manyWords.ts';

interface Props {
  readonly view: CouncilView;
  readonly about: CouncilFramework;
  /** The framework where it is on this device, for its words. */
  readonly framework: Framework | undefined;
  /** Names of schools by id. */
  readonly schools: ReadonlyMap<string, string>;
}

const HEADINGS: readonly { readonly title: string; readonly says?: string; readonly tables: readonly CouncilTableId[] }[] = [
  { title: 'Who', tables: ['needs', 'placements'] },
  { title: 'Needs now', says: 'A level says how much help a child needs beyond what most children of that age get.', tables: ['levels'] },
  { title: 'Change', says: 'More help is no failure, and less help is not the goal.', tables: ['change', 'needSupport'] },
  { title: 'Support and provision', tables: ['layers', 'inPlace', 'helped', 'hours'] },
  { title: 'Reviews and decisions', tables: ['decisions', 'due'] },
  { title: 'By school', says: 'In order of name. Schools differ in whom they take and whom they told of, so these numbers compare nobody. A school whose children all are alike in an area has dashes there.', tables: ['schools', 'areas'] },
];

/** Of so many columns that on paper it needs the whole width. */
const WIDE: readonly CouncilTableId[] = ['placements'];
/** A row for each strand or school. */
const FOLDED: readonly CouncilTableId[] = ['inPlace', 'helped', 'hours', 'schools', 'areas'];

/** Every table over the schools' files, and no others. */
export function ManyTables({ view, about, framework, schools }: Props) {
  const by = (id: CouncilTableId) => view.tables.filter((table) => table.id === id && table.rows.length > 0);
  const [needs, placements, decisions] = [by('needs')[0], by('placements')[0], by('decisions')[0]];
  return (
    <>
      <LeftOut view={view} framework={framework} />
      {HEADINGS.map(({ title, says, tables }) => (
        <section key={title} className="stack" aria-labelledby={`many-${title}`}>
          <h2 id={`many-${title}`}>{title}</h2>
          {says && <p>{says}</p>}
          <div className={`stack ${styles.side}`}>
            {tables.flatMap(by).map((table, at, all) => <OneTable key={table.of ?? table.id} table={table} isAgain={table.id === all[at - 1]?.id} framework={framework} schools={schools} />)}
          </div>
        </section>
      ))}
      <BesideEngland needs={needs} placements={placements} decisions={decisions} />
      <p className="meta">Framework {about.id}, edition {about.edition}. A review rated with another edition counts only where that can be read in this one.</p>
    </>
  );
}

/** `isAgain`: one of its kind stands above it and has said what is counted. */
function OneTable({ table, isAgain, framework, schools }: Pick<Props, 'framework' | 'schools'> & { readonly table: ShownTable; readonly isAgain: boolean }) {
  const given = { table, framework };
  if (table.id === 'levels') return <div className={styles.long}><LevelBars {...given} /></div>;
  if (table.id === 'change') return <div className={styles.long}><ChangeBars {...given} /></div>;
  const caption = captionOf(table, framework);
  const isFolded = FOLDED.includes(table.id);
  const shown = <ManyTable {...given} schools={schools} isFolded={isFolded} caption={caption} />;
  return (
    <div className={WIDE.includes(table.id) ? styles.long : isFolded ? `${styles.folded} ${isAgain ? styles.again : ''}` : undefined}>
      {isFolded ? <ManyFolded name={caption}>{() => shown}</ManyFolded> : shown}
    </div>
  );
}

function LeftOut({ view: { tablesLeftOut, tablesInVain, strandsLeftOut }, framework }: Pick<Props, 'view' | 'framework'>) {
  const lists = [
    ['Tables not shown', tablesLeftOut.map((table) => captionOf(table, framework))],
    ['Strands not shown', strandsLeftOut.map((code) => strandName(code, framework))],
  ] as const;
  return (
    <>
      {tablesInVain.length > 0 && (
        <Notice tone="problem" title={tablesInVain.length === 1 ? 'One table could not be made safe.' : `${tablesInVain.length} tables could not be made safe.`}>
          <p>A number that is held back in {tablesInVain.length === 1 ? 'it' : 'each of them'} could have been worked out, so no number of {tablesInVain.length === 1 ? 'it' : 'them'} is shown. The others are safe. This is a fault of the app, not of the files. Please tell whoever looks after it here.</p>
          <ul>{tablesInVain.map((table) => captionOf(table, framework)).map((name) => <li key={name}>{name}</li>)}</ul>
        </Notice>
      )}
      {lists.map(([title, names]) => names.length > 0 && (
        <ManyFolded key={title} name={`${title}: ${names.length}`}>
          {() => (
            <>
              <p>{title}: too few children are in them, or all are alike.</p>
              <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>
            </>
          )}
        </ManyFolded>
      ))}
    </>
  );
}

function captionOf({ id, of }: WhichTable, framework: Framework | undefined): string {
  return of === undefined ? TABLE_WORDS[id].caption : `${TABLE_WORDS[id].caption}: ${domainName(of, framework)}`;
}

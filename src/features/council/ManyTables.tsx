import type { CouncilFramework } from '../../core/councilFile.ts';
import type { CouncilTableId } from '../../core/councilTable.ts';
import type { Framework } from '../../core/framework.ts';
import type { CouncilView } from '../../core/suppress.ts';
import { BesideEngland } from './BesideEngland.tsx';
import { ChangeBars, LevelBars } from './ManyBars.tsx';
import { ManyFolded } from './ManyFolded.tsx';
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

/** A row for each strand or school. */
const LONG: readonly CouncilTableId[] = ['inPlace', 'helped', 'hours', 'schools', 'areas'];

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
          {tables.flatMap(by).map((table) => {
            const given = { table, framework };
            if (table.id === 'levels') return <LevelBars key={table.id} {...given} />;
            if (table.id === 'change') return <ChangeBars key={table.id} {...given} />;
            const caption = table.of === undefined ? undefined : `${TABLE_WORDS[table.id].caption}: ${domainName(table.of, framework)}`;
            const isFolded = LONG.includes(table.id);
            const shown = <ManyTable key={table.of ?? table.id} {...given} schools={schools} isFolded={isFolded} {...(caption && { caption })} />;
            return isFolded ? <ManyFolded key={table.of ?? table.id} name={caption ?? TABLE_WORDS[table.id].caption}>{() => shown}</ManyFolded> : shown;
          })}
        </section>
      ))}
      <BesideEngland needs={needs} placements={placements} decisions={decisions} />
      <p className="meta">Framework {about.id}, edition {about.edition}. A review rated with another edition counts only where that can be read in this one.</p>
    </>
  );
}

function LeftOut({ view: { tablesLeftOut, strandsLeftOut }, framework }: Pick<Props, 'view' | 'framework'>) {
  const names = [
    ...tablesLeftOut.map(({ id, of }) => (of === undefined ? TABLE_WORDS[id].caption : `${TABLE_WORDS[id].caption} (${domainName(of, framework)})`)),
    ...strandsLeftOut.map((code) => strandName(code, framework)),
  ];
  return names.length > 0 && <p>Not shown, because a few children could be told from it: {names.join(', ')}.</p>;
}

import { LOCAL_HELP_FORMAT } from '../../core/library.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { usePacks } from '../../state/packs.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { InstallPack } from './InstallPack.tsx';
import { ideasIn } from './packInWords.ts';
import styles from './Packs.module.css';
import { useRemoving } from './RemovePack.tsx';

/** What councils add to the ideas of a framework: installing, replacing and removing. */
export function LocalHelpPacks() {
  const { all } = useFrameworks();
  const packs = usePacks();
  const { heading, ask } = useRemoving();
  const help = packs?.ok ? packs.value.packs.flatMap(({ id, content }) => (content.format === LOCAL_HELP_FORMAT ? [{ id, content }] : [])) : [];
  const titleOf = (framework: string) => all.findLast(({ id }) => id === framework)?.title;

  return (
    <section aria-labelledby="local-help" className={styles.packs}>
      <h2 id="local-help" ref={heading} tabIndex={-1}>Local help</h2>
      <p>
        What a council adds to a framework’s ideas: services, groups and people to ring near you. Links in it lead out of this app, to websites of other people, and
        need a network.
      </p>
      {packs?.ok && help.length === 0 && <p className="meta">None is installed.</p>}
      {help.length > 0 && (
        <Table
          caption="Local help on this device"
          head={['From', 'For the framework', 'Ideas', 'What you can do']}
          rows={help.map(({ id, content }) => {
            const { owner, framework } = content;
            const title = titleOf(framework);
            return {
              key: id,
              heading: <strong>{owner}</strong>,
              cells: [
                title ?? `${framework}, which is not on this device`,
                String(ideasIn(content)),
                <Button
                  key="remove"
                  onClick={() => ask({ id, content, name: `the local help from ${owner}` })}
                >
                  Remove <span className="visually-hidden">local help from {owner} for {title ?? framework}</span>
                </Button>,
              ],
            };
          })}
        />
      )}
      <InstallPack
        title="Install local help"
        label="Local help file"
        help="A .json file from your council. You see what it holds before anything is installed."
      />
    </section>
  );
}

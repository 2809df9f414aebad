import { Table } from '../../../ui/Table.tsx';
import { FIELDS } from './documentFields.ts';
import styles from './WritePage.module.css';

/** Every field of a framework file in plain words. */
export function WriteFields() {
  return (
    <section aria-labelledby="fields" className="stack">
      <h2 id="fields">Every field, in plain words</h2>
      <p>
        All are needed unless it says that they may be left out or empty. A short text has up to 200 characters, a text up to 4,000; a list has up to 200 entries. A field that
        the app does not know is kept in the file and shown nowhere.
      </p>
      {FIELDS.map(({ path, title, fields }) => (
        <div key={path} className={styles.fields}>
          <h3>{title}{path !== '' && <> <code>{path}</code></>}</h3>
          <Table
            caption={`Fields: ${title}`}
            hideCaption
            head={['Field', 'What it says', 'What may stand there']}
            rows={fields.map(({ name, says, may }) => ({ key: name, heading: <code>{name}</code>, cells: [says, may] }))}
          />
        </div>
      ))}
    </section>
  );
}

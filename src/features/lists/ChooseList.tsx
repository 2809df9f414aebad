import { Link } from 'wouter';
import { TextField } from '../../ui/TextField.tsx';

/** Which file: a list as CSV, or a Common Transfer File. */
export function ChooseList({ onFile }: { onFile: (file: File) => void }) {
  return (
    <section aria-labelledby="choose-list">
      <h2 id="choose-list" tabIndex={-1}>Choose the list</h2>
      <p>
        A list of children from the school’s system or a spreadsheet, saved as CSV, or a Common Transfer File (CTF). Each row needs a first name, and a date of birth to add a child who is not here yet.
        You see every row before anything is saved, and the file stays as it is.
      </p>
      <TextField
        label="List to bring in"
        help="CSV, tab-separated text, or CTF XML; at most 20 MB. Leave out columns that are not needed here, such as addresses."
        type="file"
        accept=".csv,.tsv,.txt,.xml,text/csv,text/plain,text/xml,application/xml"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
      <p>Do you have a spreadsheet with levels of earlier reviews? Bring the children in first, and then <Link href="/lists/levels">their levels</Link>.</p>
    </section>
  );
}

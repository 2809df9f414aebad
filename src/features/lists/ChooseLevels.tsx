import type { ReactNode } from 'react';
import type { Framework } from '../../core/framework.ts';
import { TextField } from '../../ui/TextField.tsx';

/** Which spreadsheet. `why` stands above, where one has come back to here. */
export function ChooseLevels({ framework, why, onFile }: { framework: Framework; why: ReactNode; onFile: (file: File) => void }) {
  return (
    <section aria-labelledby="choose-levels">
      <h2 id="choose-levels" tabIndex={-1}>Choose the spreadsheet</h2>
      {why}
      <p>
        A spreadsheet saved as CSV, with one row for each child and review, a date, and a column for each strand of {framework.title}. The children have to be here already.
        What a family says about home is not taken from a spreadsheet.
      </p>
      <TextField
        label="Spreadsheet to bring in"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </section>
  );
}

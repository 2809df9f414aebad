import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { childrenInWords, numberInWords, rowsInWords } from './counted.ts';
import type { LevelsWritten } from './writeLevels.ts';

/** What was saved of a spreadsheet of levels. */
export function LevelsDone({ written: { profiles, children, stayed }, onAnother }: { written: LevelsWritten; onAnother: () => void }) {
  return (
    <section aria-labelledby="levels-done">
      <h2 id="levels-done" tabIndex={-1}>The levels are in</h2>
      <p>{profiles === 1 ? '1 finished profile' : `${numberInWords(profiles)} finished profiles`} of {childrenInWords(children)}.</p>
      {stayed > 0 && <p>{rowsInWords(stayed)} added nothing, because of what was done here since the spreadsheet was compared.</p>}
      <div className="row">
        <Link className="button first" href="/children">See the children</Link>
        <Button onClick={onAnother}>Bring in another spreadsheet</Button>
      </div>
    </section>
  );
}

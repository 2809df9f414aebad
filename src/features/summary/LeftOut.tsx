import type { Worded } from '../../core/family/wordedPage.ts';
import { Button } from '../../ui/Button.tsx';
import { placeOf, TITLE_ID } from './useGiveFocus.ts';
import { useWording, type WordingWork } from './useWording.ts';

/** Lines that staff left out of a page, each to be put back. The focus goes to the line, where it stands then. */
export function LeftOut({ work, lines }: { work: WordingWork; lines: readonly Worded[] }) {
  const { keep, trouble } = useWording(work);

  async function putBack({ line, facts, instead }: Worded) {
    if (await keep({ line, facts, instead }, 'The line is on the page again.')) work.giveFocus(placeOf(line), TITLE_ID);
  }

  return (
    <section aria-labelledby="left-out">
      <p id="left-out"><b>Left out of this page</b></p>
      <ul>
        {lines.map((worded) => (
          <li key={worded.line}>{worded.instead} <Button weight="inline" onClick={() => void putBack(worded)}>Put it back<span className="visually-hidden">: {worded.instead}</span></Button></li>
        ))}
      </ul>
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  );
}

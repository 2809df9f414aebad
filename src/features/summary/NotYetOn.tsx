import type { LineItem } from '../../core/family/pageDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { placeOf, TITLE_ID } from './useGiveFocus.ts';
import { useWording, type WordingWork } from './useWording.ts';

/** Lines that stand on the page only when somebody puts them there: what adults agreed, as the child should read it. */
export function NotYetOn({ work, lines }: { work: WordingWork; lines: readonly LineItem[] }) {
  const { keep, trouble } = useWording(work);

  async function putOn({ key, said }: LineItem) {
    const now = work.sayingOf(said);
    if (await keep({ line: key, ...now, text: now.instead }, 'The line is on the page. Its words can be changed there.')) work.giveFocus(placeOf(key), TITLE_ID);
  }

  return (
    <section aria-labelledby="not-yet-on">
      <p id="not-yet-on"><b>Agreed, and not on this page</b></p>
      <ul>
        {lines.map((item) => {
          const { instead } = work.sayingOf(item.said);
          return <li key={item.key}>{instead} <Button weight="inline" onClick={() => void putOn(item)}>Put it on the page<span className="visually-hidden">: {instead}</span></Button></li>;
        })}
      </ul>
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  );
}

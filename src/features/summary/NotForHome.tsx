import type { Card } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import { type NotForFamilies, notForFamiliesIn } from '../../core/family/notForFamilies.ts';
import { linesOf, type PageDocument } from '../../core/family/pageDocument.ts';
import { Notice } from '../../ui/Notice.tsx';

const LABELS: Readonly<Record<NotForFamilies, string>> = { upn: 'a UPN', cost: 'a cost', code: 'a code or a level', lastName: 'the last name' };

/** Words that somebody typed and that seem to hold what does not belong on a page for a family. Nothing is stopped. */
export function NotForHome({ document, card, framework }: { document: PageDocument; card: Card; framework: Framework }) {
  const found = linesOf(document).flatMap(({ key, said }) => {
    const kinds = said.kind === 'typed' && !said.theirs ? notForFamiliesIn(said.text, card, framework) : [];
    return said.kind === 'typed' && kinds.length > 0 ? [{ key, text: said.text, kinds }] : [];
  });
  if (found.length === 0) return null;
  return (
    <Notice title="Worth a look before it goes home.">
      <p>These words stand on the page as they were typed.</p>
      <ul>{found.map(({ key, text, kinds }) => <li key={key}>It seems to hold {kinds.map((kind) => LABELS[kind]).join(' and ')}: “{text}”</li>)}</ul>
    </Notice>
  );
}

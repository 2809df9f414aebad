import { newsInWords } from '../../catalog/newsInWords.ts';
import type { ShownProps } from '../../state/reviewSection.ts';

/** What else was going on at the time. */
export function NewsShown({ review: { profile: { context } } }: ShownProps) {
  const lines = newsInWords(context, 'staff');
  return lines.length > 0 && (
    <section className="stack" aria-labelledby="news-shown">
      <h2 id="news-shown">News at the time</h2>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}

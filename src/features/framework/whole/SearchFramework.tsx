import { useDeferredValue, useState } from 'react';
import type { Framework } from '../../../core/framework.ts';
import type { Library } from '../../../core/library.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { alsoSearched } from '../../../catalog/alsoSearched.ts';
import { OfFramework } from '../FrameworkText.tsx';
import styles from './SearchFramework.module.css';
import { type Found, searchStrands } from './strandSearch.ts';
import { StrandLink } from '../strand/StrandLink.tsx';
import { piecesOf, wordsIn } from '../../../core/words/searched.ts';

interface Props {
  framework: Framework;
  library: Library;
}

/** One field over all texts of all strands: how many strands hold the words, and where. */
export function SearchFramework({ framework, library }: Props) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const wanted = wordsIn(asked);
  const also = [...new Set(wanted.flatMap(alsoSearched))];
  const marked = [...wanted, ...wordsIn(also.join(' ')).filter((word) => word.length > SMALL)];
  const found = searchStrands(framework, library, asked);
  return (
    <div role="search" className="no-print stack">
      <TextField
        type="search"
        label="Search the strands"
        help="Titles, statements, examples, ideas and all the rest. The beginning of a word is enough."
        autoComplete="off"
        width="medium"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Escape') setQuery(''); }}
      />
      <p role="status">
        {wanted.length > 0 && (found.length > 0 ? `${found.length} ${found.length === 1 ? 'strand' : 'strands'}` : 'No strands')}
        {also.length > 0 && `. Also searched for ${also.map((words) => `“${words}”`).join(', ')}.`}
      </p>
      {wanted.length > 0 && found.length === 0 && (
        <p>
          No strand has {wanted.length > 1 ? 'all of these words' : 'this word'}. Try fewer words, the beginning of a word, or what you see and what helps rather
          than the name of a condition.
        </p>
      )}
      {found.length > 0 && (
        <ol className={styles.found}>
          {found.map((strand) => <li key={strand.place.strand.code}><FoundStrand framework={framework} found={strand} wanted={marked} /></li>)}
        </ol>
      )}
    </div>
  );
}

/** Words up to this length, such as “and”, would be marked all over the page. */
const SMALL = 3;

function FoundStrand({ framework, found: { place: { strand }, texts, more }, wanted }: { framework: Framework; found: Found; wanted: readonly string[] }) {
  return (
    <>
      <StrandLink framework={framework} code={strand.code}>{strand.code} <OfFramework>{strand.label}</OfFramework></StrandLink>
      <dl>
        {texts.map(({ where, phase, level, text, ours }, at) => {
          const marked = piecesOf(text, wanted).map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text));
          return (
            <div key={at}>
              <dt>{where}{phase && <>, <OfFramework>{phase}</OfFramework></>}{level !== undefined && `, level ${level}`}</dt>
              <dd>{ours ? marked : <OfFramework whole>{marked}</OfFramework>}</dd>
            </div>
          );
        })}
      </dl>
      {more > 0 && <p className="meta">And in {more} more {more === 1 ? 'place' : 'places'}.</p>}
    </>
  );
}

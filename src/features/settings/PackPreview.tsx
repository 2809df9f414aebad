import { useMemo } from 'react';
import { type DocumentStrand, FRAMEWORK_FORMAT, type FrameworkDocument, type LocalHelp } from '../../core/library.ts';
import { unknownIn } from '../../data/file/packIn.ts';
import type { PackContent } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { counted, editionInWords, ideasIn, languageInWords } from './packInWords.ts';
import styles from './Packs.module.css';

/** What a file holds and what installing it would do. */
export function PackPreview({ content, replacing }: { content: PackContent; replacing: boolean }) {
  return (
    <>
      {content.format === FRAMEWORK_FORMAT ? <FrameworkPreview document={content} replacing={replacing} /> : <HelpPreview help={content} replacing={replacing} />}
      <UnknownFields content={content} />
    </>
  );
}

/** So many are told at once (`data/format/unknownFields.ts`). */
const MOST = 20;

/** A misspelt field is no fault of the file, but what it says would be lost in silence. */
function UnknownFields({ content }: { content: PackContent }) {
  const unknown = useMemo(() => unknownIn(content), [content]);
  if (unknown.length === 0) return null;
  return (
    <Notice title="These fields are not known and will not show." live>
      <ul className={styles.faults}>
        {unknown.map(({ path, place }) => <li key={path}>{place} <code>{path}</code></li>)}
      </ul>
      {unknown.length >= MOST && <p>There may be more.</p>}
      <p>If one of them is misspelt, ask whoever wrote the file to put it right. Otherwise they do no harm: they stay in the file.</p>
    </Notice>
  );
}

/** How many long texts of each kind there are: a kind that was misspelt everywhere shows as 0. */
function textsIn(strands: readonly DocumentStrand[]): readonly string[] {
  const count = (listOf: (strand: DocumentStrand) => readonly unknown[]) => strands.flatMap(listOf).length;
  return [
    counted(count(({ library: { looksLike = {} } }) => Object.values(looksLike).flatMap((texts) => [texts[1], texts[2], texts[3], texts[4]])), 'example'),
    counted(count(({ library: { ideas } }) => [ideas[1], ideas[2], ideas[3], ideas[4]].flat()), 'idea'),
    counted(count(({ library: { askChild, askFamily } }) => [...askChild, ...askFamily]), 'question'),
  ];
}

function FrameworkPreview({ document, replacing }: { document: FrameworkDocument; replacing: boolean }) {
  const { of } = useFrameworks();
  const { id, edition, code, title, language, owner, source, licence, parts, cases, readsAs } = document;
  const domains = parts.flatMap((part) => part.domains);
  const earlier = readsAs.map(({ from }) => (of(from) ? editionInWords({ ...from, title: of(from)?.title ?? from.id }) : `${from.id} ${from.edition}`));
  return (
    <>
      <h4><span lang={language}>{title}</span>, edition {edition}</h4>
      <dl className={styles.facts}>
        <dt>Id and edition</dt><dd>{id} {edition}</dd>
        <dt>Letters in needs codes</dt><dd>{code}</dd>
        <dt>Language</dt><dd>{languageInWords(language)}</dd>
        <dt>Owner</dt><dd>{owner}</dd>
        <dt>Source</dt><dd>{source}</dd>
        <dt>Licence</dt><dd>{licence}</dd>
        <dt>It holds</dt>
        <dd>
          {[
            counted(parts.length, 'part'),
            counted(domains.length, 'domain'),
            counted(domains.flatMap(({ strands }) => strands).length, 'strand'),
            ...textsIn(domains.flatMap(({ strands }) => strands)),
            counted(cases.length, 'practice case'),
          ].join(', ')}
        </dd>
        <dt>Reviews it can be compared with</dt>
        <dd>{earlier.length === 0 ? 'Only those rated with this edition' : `Those rated with this edition, and with ${earlier.join('; ')}`}</dd>
        <dt>It replaces</dt>
        <dd>{replacing ? `${id} ${edition} as it is here now, on which nothing rests` : 'Nothing'}</dd>
      </dl>
    </>
  );
}

function HelpPreview({ help, replacing }: { help: LocalHelp; replacing: boolean }) {
  const { all } = useFrameworks();
  const { framework, owner, strands } = help;
  const own = all.filter(({ id }) => id === framework);
  const known = new Set(own.flatMap(({ parts }) => parts.flatMap(({ domains }) => domains.flatMap((domain) => domain.strands.map(({ code }) => code)))));
  const unknown = Object.keys(strands).filter((code) => !known.has(code));
  return (
    <>
      <h4>Local help from {owner}</h4>
      <dl className={styles.facts}>
        <dt>For the framework</dt>
        <dd>{own.at(-1)?.title ?? `${framework}, which is not on this device. The ideas show once it is`}</dd>
        <dt>It holds</dt>
        <dd>{counted(ideasIn(help), 'idea')} for {counted(Object.keys(strands).length, 'strand')}</dd>
        {own.length > 0 && unknown.length > 0 && <><dt>Not in that framework</dt><dd>{unknown.join(', ')}. What is said there will not show.</dd></>}
        <dt>It replaces</dt>
        <dd>{replacing ? `The local help from ${owner} that is here now` : 'Nothing'}</dd>
      </dl>
    </>
  );
}

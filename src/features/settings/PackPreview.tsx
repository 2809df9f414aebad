import { FRAMEWORK_FORMAT, type FrameworkDocument, type LocalHelp } from '../../core/library.ts';
import type { PackContent } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { counted, editionInWords, ideasIn, languageInWords } from './packInWords.ts';
import styles from './Packs.module.css';

/** What a file holds and what installing it would do. */
export function PackPreview({ content, replacing }: { content: PackContent; replacing: boolean }) {
  return content.format === FRAMEWORK_FORMAT ? <FrameworkPreview document={content} replacing={replacing} /> : <HelpPreview help={content} replacing={replacing} />;
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

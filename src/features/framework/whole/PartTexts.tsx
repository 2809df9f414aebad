import type { Framework, Part } from '../../../core/framework.ts';
import type { Library } from '../../../core/library.ts';
import { DomainTexts } from './DomainTexts.tsx';
import { FrameworkText } from '../FrameworkText.tsx';
import styles from './PartTexts.module.css';

/** One part: what to know before rating it, and its domains. */
export function PartTexts({ part, framework, library }: { part: Part; framework: Framework; library: Library }) {
  const { code, label, guidance, answeredByFamily, optional, keptPrivate, domains } = part;
  return (
    <section aria-labelledby={`part-${code}`} className={styles.part}>
      <h2 id={`part-${code}`}><FrameworkText whole>{label}</FrameworkText></h2>
      <div className={styles.opening}>
        <p>{answeredByFamily ? 'Answered by the family.' : 'Answered by the setting.'}{optional && ' It may be left out.'}{keptPrivate && ' It stays out of needs codes, and out of shared files unless it is added.'}</p>
        <p><FrameworkText whole>{guidance}</FrameworkText></p>
        <FamilyWords part={part} />
      </div>
      {domains.map((domain) => <DomainTexts key={domain.code} domain={domain} part={part} framework={framework} library={library} />)}
    </section>
  );
}

/** How the part speaks to families: its name, what it asks first, and what opens the lists on their page. */
function FamilyWords({ part: { plain, strengthsPrompt, fine, about } }: { part: Part }) {
  const words = [
    { where: 'Asked first, in each domain', text: strengthsPrompt },
    { where: 'Its name for families', text: plain },
    { where: 'On their page, before what needs nothing extra', text: fine },
    { where: 'On their page, before what has changed', text: about },
  ];
  return (
    <dl className={styles.words}>
      {words.filter(({ text }) => text !== '').map(({ where, text }) => <div key={where}><dt>{where}</dt><dd><FrameworkText whole>{text}</FrameworkText></dd></div>)}
    </dl>
  );
}

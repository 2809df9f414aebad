import { type Framework, type Place, places } from '../../core/framework.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './DomainSteps.module.css';
import { FrameworkText, useFrameworkLanguage } from './FrameworkText.tsx';

interface Props {
  framework: Framework;
  /** Missing while a section is open. */
  open?: Place;
  sections: readonly SectionStep[];
  isDone: (place: Place) => boolean;
  onGo: (place: Place, focus: 'scale' | 'none') => void;
  onSection: (at: string, focus: 'scale' | 'none') => void;
}

interface SectionStep {
  at: string;
  label: string;
  /** How far it has come; empty where there is nothing to say. */
  far: string;
  isOpen: boolean;
}

/** The way through the domains and the sections and how far each has come: a list beside the page, on a small screen a select above it. */
export function DomainSteps({ framework, open, sections, isDone, onGo, onSection }: Props) {
  const language = useFrameworkLanguage();
  const all = places(framework);
  const domains = framework.parts.flatMap((part) => part.domains);
  const steps = domains.map((domain) => {
    const own = all.filter((place) => place.domain === domain);
    const count = own.filter(isDone).length;
    return { domain, own, count, far: count === 0 ? 'Not started' : `${count} of ${own.length}` };
  });
  const known = (at: string) => sections.find((section) => section.at === at);
  const goTo = (code: string, focus: 'scale' | 'none') => {
    if (known(code)) return onSection(code, focus);
    const step = steps.find(({ domain }) => domain.code === code);
    const first = step?.own.find((place) => !isDone(place)) ?? step?.own[0];
    if (first) onGo(first, focus);
  };
  const rated = all.filter(isDone).length;

  return (
    <nav aria-label="Domains and sections" className={styles.steps}>
      <p className="meta" id="progress">{open && `Domain ${domains.indexOf(open.domain) + 1} of ${domains.length}. `}{rated} of {all.length} strands answered</p>
      <progress className={styles.progress} aria-labelledby="progress" max={all.length} value={rated} />
      <ol className={styles.list}>
        {steps.map(({ domain, far }) => (
          <li key={domain.code}>
            <button type="button" aria-current={domain === open?.domain ? 'step' : undefined} onClick={() => goTo(domain.code, 'scale')}>
              <FrameworkText>{domain.label}</FrameworkText><span className="meta">{far}</span>
            </button>
          </li>
        ))}
        {sections.map(({ at, label, far, isOpen }, place) => (
          <li key={at} className={place === 0 ? styles.section : undefined}>
            <button type="button" aria-current={isOpen ? 'step' : undefined} onClick={() => onSection(at, 'scale')}>{label}{far && <span className="meta">{far}</span>}</button>
          </li>
        ))}
      </ol>
      <div className={styles.select}>
        <SelectField label="Domain or section" value={open?.domain.code ?? sections.find(({ isOpen }) => isOpen)?.at} onChange={(event) => goTo(event.currentTarget.value, 'none')}>
          {steps.map(({ domain, own, count }) => <option key={domain.code} value={domain.code} {...language}>{count} of {own.length}, {domain.label}</option>)}
          {sections.map(({ at, label, far }) => <option key={at} value={at}>{far ? `${label}: ${far.toLowerCase()}` : label}</option>)}
        </SelectField>
      </div>
    </nav>
  );
}

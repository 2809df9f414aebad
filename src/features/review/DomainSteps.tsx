import { type Framework, type Place, places } from '../../core/framework.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './DomainSteps.module.css';
import { FrameworkText, useFrameworkLanguage } from './FrameworkText.tsx';

interface Props {
  framework: Framework;
  open: Place;
  isDone: (place: Place) => boolean;
  onGo: (place: Place, focus: 'scale' | 'none') => void;
}

/** The way through the domains and how far each has come: a list beside the page, on a small screen a select above it. */
export function DomainSteps({ framework, open, isDone, onGo }: Props) {
  const language = useFrameworkLanguage();
  const all = places(framework);
  const domains = framework.parts.flatMap((part) => part.domains);
  const steps = domains.map((domain) => {
    const own = all.filter((place) => place.domain === domain);
    const count = own.filter(isDone).length;
    return { domain, own, far: count === 0 ? 'Not started' : `${count} of ${own.length}` };
  });
  const goTo = (code: string, focus: 'scale' | 'none') => {
    const step = steps.find(({ domain }) => domain.code === code);
    const first = step?.own.find((place) => !isDone(place)) ?? step?.own[0];
    if (first) onGo(first, focus);
  };
  const rated = all.filter(isDone).length;

  return (
    <nav aria-label="Domains" className={styles.steps}>
      <p className="meta" id="progress">Domain {domains.indexOf(open.domain) + 1} of {domains.length}. {rated} of {all.length} strands rated</p>
      <progress className={styles.progress} aria-labelledby="progress" max={all.length} value={rated} />
      <ol className={styles.list}>
        {steps.map(({ domain, far }) => (
          <li key={domain.code}>
            <button type="button" aria-current={domain === open.domain ? 'step' : undefined} onClick={() => goTo(domain.code, 'scale')}>
              <FrameworkText>{domain.label}</FrameworkText><span className="meta">{far}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.select}>
        <SelectField label="Domain" value={open.domain.code} onChange={(event) => goTo(event.currentTarget.value, 'none')}>
          {steps.map(({ domain, far }) => <option key={domain.code} value={domain.code} {...language}>{domain.label}: {far.toLowerCase()}</option>)}
        </SelectField>
      </div>
    </nav>
  );
}

import type { Domain, Framework, Part } from '../../../core/framework.ts';
import type { Library } from '../../../core/library.ts';
import styles from './DomainTexts.module.css';
import { FrameworkText, useFrameworkDirection } from '../FrameworkText.tsx';
import { isNamedApart } from './isNamedApart.ts';
import { StrandTexts } from '../strand/StrandTexts.tsx';

/** One domain and its strands. */
export function DomainTexts({ domain, part, framework, library }: { domain: Domain; part: Part; framework: Framework; library: Library }) {
  const { code, label, plain, short, shortPlain, strands } = domain;
  const direction = useFrameworkDirection();
  return (
    <section aria-labelledby={`domain-${code}`} className={styles.domain}>
      <h3 id={`domain-${code}`} className={isNamedApart(domain, part) ? undefined : 'visually-hidden'} {...direction}>{code} <FrameworkText>{label}</FrameworkText></h3>
      <p className="meta">
        {plain !== label && <>For families: <FrameworkText>{plain}</FrameworkText>. </>}
        Under the picture: <FrameworkText>{short}</FrameworkText>{shortPlain !== short && <>; for families, <FrameworkText>{shortPlain}</FrameworkText></>}.
      </p>
      {strands.map((strand) => <StrandTexts key={strand.code} strand={strand} framework={framework} texts={library.strands[strand.code]} />)}
    </section>
  );
}

import type { Framework } from '../../../core/framework.ts';
import styles from './Contents.module.css';
import { FrameworkText, useFrameworkDirection } from '../FrameworkText.tsx';
import { isNamedApart } from './isNamedApart.ts';
import { StrandLink } from '../strand/StrandLink.tsx';

/** Every strand by part and domain, each a link to its place on the page. */
export function Contents({ framework }: { framework: Framework }) {
  const direction = useFrameworkDirection();
  return (
    <nav aria-labelledby="contents" className={styles.contents}>
      <h2 id="contents">Contents</h2>
      {framework.parts.map((part) => (
        <div key={part.code} className={styles.part} {...direction}>
          <h3><FrameworkText>{part.label}</FrameworkText></h3>
          <ul>
            {part.domains.map((domain) => (
              <li key={domain.code}>
                {isNamedApart(domain, part) && <b><FrameworkText>{domain.label}</FrameworkText></b>}
                <ul>
                  {domain.strands.map(({ code, label }) => (
                    <li key={code}><StrandLink framework={framework} code={code}><span>{code}</span> <FrameworkText>{label}</FrameworkText></StrandLink></li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

import type { ReactNode } from 'react';
import { symbolUrl } from '../../catalog/symbols.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { LineItem } from '../../core/family/pageDocument.ts';
import { Picture } from '../../ui/Picture.tsx';
import styles from './PageSheet.module.css';
import { symbolOf } from './symbolOf.ts';

/** A picture to the left of a line, where one fits. The words say it all: the picture has none of its own. */
export function BesidePicture({ item, facts, children }: { item: LineItem; facts: PageFacts; children: ReactNode }) {
  const name = symbolOf(item, facts.framework);
  return <div className={styles.symbol}><span>{name && <Picture src={symbolUrl(name)} />}</span><div>{children}</div></div>;
}

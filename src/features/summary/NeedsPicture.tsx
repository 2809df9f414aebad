import type { Speaker } from '../../catalog/speaker.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import { pictureOf } from '../../core/change/picture.ts';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import styles from './PageSheet.module.css';

/** The picture of a profile, as it is everywhere. The page says the same in words. */
export function NeedsPicture({ facts: { review, framework, card }, english }: { facts: PageFacts; english: Speaker }) {
  const { groups } = pictureOf(review.profile, framework, { voice: 'family', name: english.child.asYou ? 'You' : card.firstName });
  const title = english.phrase('need.picture');
  return (
    <div className={styles.picture}>
      <div className="only-wide"><ProfileStrip size="large" groups={groups} title={title} line={framework.rules.overTheLineFrom} /></div>
      <div className="only-narrow"><ProfileStrip size="small" groups={groups} title={title} line={framework.rules.overTheLineFrom} /></div>
    </div>
  );
}

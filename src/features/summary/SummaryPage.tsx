import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords, monthInWords } from '../../core/day.ts';
import { findingsOf } from '../../core/findings.ts';
import { familyPictureSentence, pictureOf } from '../../core/picture.ts';
import { isRatedWith, reviewsOf } from '../../core/review.ts';
import { familySentence } from '../../core/familySentence.ts';
import { familyPage, levelsNamed } from '../../core/summary.ts';
import { useFramework } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import { AreasOfHelp } from './AreasOfHelp.tsx';
import { Changes } from './Changes.tsx';
import { GoingWell } from './GoingWell.tsx';
import { LanguageNote } from './LanguageNote.tsx';
import styles from './SummaryPage.module.css';
import { WordsExplained } from './WordsExplained.tsx';
import { WriteOn } from './WriteOn.tsx';

/** The page for a family, made from the latest finished profile: strengths first, everyday words, room to answer. */
export function SummaryPage({ child }: { child: ChildRecord }) {
  const { card, events } = child;
  const reviews = reviewsOf(events);
  const latest = reviews.at(-1)?.profile;
  const framework = useFramework(latest?.framework);
  const before = reviews.at(-2)?.profile;
  const back = (
    <div className="no-print stack">
      <p className="meta"><Link href={`/children/${child.id}`}>{fullName(card)}</Link></p>
      {card.restrictedOn && <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(card.restrictedOn) })}</Notice>}
    </div>
  );
  if (!latest || !isRatedWith(latest, framework)) {
    return (
      <div className="stack">
        {back}
        <h1>Family summary</h1>
        <p>
          {latest
            ? 'The latest profile was rated with a framework that is not on this device, so it cannot be put into words here.'
            : 'The summary is made from a finished profile. When there is one, it is shown here.'}
        </p>
      </div>
    );
  }

  const findings = findingsOf(latest, framework, before);
  const page = familyPage(findings, card, framework);
  const picture = pictureOf(latest, framework, { voice: 'family', name: card.firstName });
  const { name } = page;
  const named = (text: string) => familySentence(text, { name, pronouns: card.pronouns });
  return (
    <div className={styles.page}>
      {back}
      <p className="meta">{named('For {name} and {their} family.')} Review of {dayInWords(page.on)}.</p>
      <h1>{name}, {monthInWords(page.on)}</h1>
      <p className="no-print"><Button weight="first" onClick={() => window.print()}>Print</Button></p>
      <LanguageNote language={framework.language} />
      <GoingWell page={page} language={framework.language} />
      <section aria-labelledby="help">
        <h2 id="help">The help {name} needs</h2>
        <div className={styles.picture}>
          <div className="only-wide"><ProfileStrip size="large" groups={picture.groups} title={familyPictureSentence(name)} line={framework.rules.overTheLineFrom} /></div>
          <div className="only-narrow"><ProfileStrip size="small" groups={picture.groups} title={familyPictureSentence(name)} line={framework.rules.overTheLineFrom} /></div>
        </div>
        <p className="meta">
          Each block is one thing we looked at. The higher it is, the more help {name} needs. Above the line across, someone has a job to do.
          {picture.notAssessed > 0 && ' Open dots mean we did not look at this.'}
          {picture.notApplicable > 0 && ' A short line at the foot means it does not apply.'}
        </p>
        <AreasOfHelp page={page} language={framework.language} />
      </section>
      <Changes page={page} />
      <section aria-labelledby="agreed">
        <h2 id="agreed">What we agreed, and what happens next</h2>
        <p>Write in together: who will do what, and by when.</p>
        <WriteOn lines={2} />
      </section>
      <section aria-labelledby="your-say">
        <h2 id="your-say">Your say</h2>
        <p>Did we get this right? What did we miss? What matters most to you and {name}?</p>
        <WriteOn lines={3} />
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">Who to ask</h2>
        <p>
          {named('Ask the SENCO about anything here. You can ask to see everything that is held about {name}.')} Your local SENDIASS gives free
          advice to families and does not take sides.
        </p>
        <WriteOn lines={1} label="The SENCO’s name and phone number:" />
      </section>
      <WordsExplained levels={levelsNamed(findings)} framework={framework} />
      <p className={`meta screen-only ${styles.private}`}>Private: about a child.</p>
    </div>
  );
}

import { type ReactNode, useState } from 'react';
import { type Speaker, wholeText } from '../../catalog/speaker.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import { linesOf, type PageDocument } from '../../core/family/pageDocument.ts';
import type { Said } from '../../core/family/said.ts';
import { factsOf } from '../../core/family/saidFacts.ts';
import { isWaiting, wordedPage, wordingsOf } from '../../core/family/wordedPage.ts';
import type { PageKind } from '../../core/wording.ts';
import type { Typed } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { LeftOut } from './LeftOut.tsx';
import { NotYetOn } from './NotYetOn.tsx';
import { NotForHome } from './NotForHome.tsx';
import { OutOfDate } from './OutOfDate.tsx';
import { PageSheet } from './PageSheet.tsx';
import { PageTitle } from './PageTitle.tsx';
import { SaveForHome } from './SaveForHome.tsx';
import { mostSheets, onPaper, reasonsThatFit, sheetsOf } from './sheets.ts';
import styles from './SummaryPage.module.css';
import { typedWordings } from './typedWordings.ts';
import { useGiveFocus } from './useGiveFocus.ts';
import type { PageMaterial } from './usePage.ts';
import type { WordingWork } from './useWording.ts';

interface Props {
  child: ChildRecord;
  page: PageKind;
  pageOf: (facts: PageFacts) => PageDocument;
  material: Extract<PageMaterial, { is: 'ready' }>;
  addressee: Speaker['child'];
  english: Speaker;
  beside?: Speaker;
  withSymbols: boolean;
  /** Sentences that were typed and not kept, as `keep` was given them. */
  found?: string;
  keep: Typed['keep'];
  choices: ReactNode;
}

/** A page in the words of the school where it has put any, as a sheet of paper; above it one bar with what staff can do, the choices folded. */
export function WordedSheet({ child, page, pageOf, material: { facts, framework, reviews }, addressee, english, beside, withSymbols, found, keep, choices }: Props) {
  const asYou = addressee.asYou ?? false;
  const [typedOf] = useState(() => typedWordings(found, keep));
  const giveFocus = useGiveFocus();
  const sayingOf = (said: Said) => ({ facts: factsOf(said, { ...addressee, framework: framework.id }), instead: wholeText(english.say(said)) });
  const wordings = wordingsOf(reviews, page, asYou);
  const whole = pageOf({ ...facts, reasons: 'all' });
  const worded = (own: PageDocument) => wordedPage(own, wordings, sayingOf, whole);
  const print = { english, withSymbols };
  const own = pageOf({ ...facts, reasons: reasonsThatFit((reasons) => worded(pageOf({ ...facts, reasons })).document, print) });
  const { document, stale, standing } = worded(own);
  const typed = typedOf(asYou);
  const isTypedAgain = linesOf(document).some(({ key }) => typed.of(key) !== undefined);
  const [hadTyped] = useState(isTypedAgain);
  const [wording, setWording] = useState(isTypedAgain);
  const isShut = child.card.restrictedOn !== undefined;
  const work: WordingWork = { childId: child.id, reviewId: facts.review.id, asYou, own, shown: document, sayingOf, standing, typed, giveFocus };
  const leftOut = [...standing.values()].filter(({ text }) => text === '');
  const waiting = linesOf(own).filter((item) => isWaiting(item) && !standing.has(item.key));
  const sheets = Math.ceil(sheetsOf(document, print));
  const second = beside && { beside };
  return (
    <>
      <div className={`no-print ${styles.bar}`}>
        <Button weight="first" onClick={() => window.print()}>Print</Button>
        <SaveForHome child={child} document={document} facts={facts} english={english} {...second} withSymbols={withSymbols} asYou={asYou} />
        <details open={hadTyped}>
          <summary>Change<span className="visually-hidden"> this page</span></summary>
          <div className="stack">
            {choices}
            {!isShut && <Checkbox label="Change the wording" help="Sentence by sentence. The words of the child and the family stay as they gave them." checked={wording} onChange={(event) => setWording(event.currentTarget.checked)} />}
            {!isShut && wording && leftOut.length > 0 && <LeftOut work={work} lines={leftOut} />}
            {!isShut && waiting.length > 0 && <NotYetOn work={work} lines={waiting} />}
          </div>
        </details>
      </div>
      <div className={`no-print stack ${styles.look}`}>
        {!isShut && hadTyped && isTypedAgain && <p role="status">What you had typed is here again, under its sentence. It is not kept yet: look at what the page says by itself now, and go on from there.</p>}
        {!isShut && waiting.length > 0 && <p className="meta">{waiting.length === 1 ? 'One thing that was agreed is' : `${waiting.length} things that were agreed are`} not on this page. Under “Change” they can be put on it.</p>}
        {stale.length > 0 && <OutOfDate work={work} stale={stale} isShut={isShut} />}
        <NotForHome document={document} card={child.card} framework={framework} />
        {sheets > mostSheets(document, print) && <p className="meta" role="status">About {sheets} sheets{beside && ' in English alone'}. Shorten some sentences, or print it so.</p>}
      </div>
      <div className={styles.paper}>
        <PageTitle title={document.title} english={english} {...second} />
        <PageSheet key={asYou ? 'you' : 'name'} document={document} facts={facts} english={english} {...second} withSymbols={withSymbols} {...(wording && !isShut && { wording: work })} {...(!beside && { paper: onPaper(document, print) })} />
      </div>
    </>
  );
}

import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { PageDocument } from '../../core/family/pageDocument.ts';
import type { PageKind } from '../../core/wording.ts';
import { usePageSetting } from '../../state/pageSetting.ts';
import { useTyped } from '../../state/typed.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseLanguage, languageFor } from './ChooseLanguage.tsx';
import styles from './SummaryPage.module.css';
import { type PageMaterial, usePage } from './usePage.ts';
import { useSpeaker } from './useSpeaker.ts';
import { WordedSheet } from './WordedSheet.tsx';

interface Props {
  child: ChildRecord;
  page: PageKind;
  /** What the page is called on screen, for staff, while there is none to show. */
  title: string;
  pageOf: (facts: PageFacts) => PageDocument;
  /** Whether it speaks to the child or young person whoever holds the rights. */
  alwaysAsYou?: boolean;
  /** Choices of this page alone. */
  choices?: ReactNode;
  withSymbols?: boolean;
}

/** A page to take home, with what staff can choose of it above. Only the page is printed. */
export function PageScreen(props: Props) {
  const { child, title } = props;
  const material = usePage(child);
  return (
    <div className={styles.page}>
      <div className="no-print stack">
        <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
        {child.card.restrictedOn && <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(child.card.restrictedOn) })}</Notice>}
      </div>
      {material.is === 'ready' ? <Ready key={material.facts.review.id} {...props} material={material} /> : <><h1>{title}</h1><p role={material.is === 'reading' ? 'status' : undefined}>{WHY[material.is]}</p></>}
    </div>
  );
}

const WHY: Readonly<Record<Exclude<PageMaterial['is'], 'ready'>, string>> = {
  nothingYet: 'The page is made from a finished profile. When there is one, it is shown here.',
  noFramework: 'The latest profile was rated with a framework that is not on this device, so it cannot be put into words here.',
  reading: 'One moment…',
};

function Ready({ child, page, pageOf, alwaysAsYou = false, choices, withSymbols = false, material }: Props & { material: Extract<PageMaterial, { is: 'ready' }> }) {
  const { card } = child;
  const { framework, facts, rightsPassedOn } = material;
  const turnedOn = usePageSetting((state) => state.languages);
  const [language, setLanguage] = useState(() => languageFor(card.homeLanguages ?? [], turnedOn));
  const [toYoungPerson, setToYoungPerson] = useState(rightsPassedOn !== undefined);
  const addressee = { name: card.firstName, ...(card.pronouns !== undefined && { pronouns: card.pronouns }), asYou: alwaysAsYou || toYoungPerson };
  const english = useSpeaker('en', framework, addressee);
  const second = useSpeaker(language, framework, addressee);
  const { found, keep } = useTyped(`wording-${page}-${facts.review.id}`);
  const isThere = language === 'en' || second !== undefined;
  const [wasThere, setWasThere] = useState(false);
  if (isThere && !wasThere) setWasThere(true);
  // Another language joins the page when its words are there: the page stays, with what is open above it.
  if (!english || !(isThere || wasThere) || found === 'looking') return <p className="meta" role="status">One moment…</p>;
  return (
    <WordedSheet
      child={child} page={page} pageOf={pageOf} material={material} addressee={addressee} english={english} withSymbols={withSymbols}
      {...(language !== 'en' && second && { beside: second })} {...(found && { found: found.text })} keep={keep}
      choices={(
        <>
          {!alwaysAsYou && rightsPassedOn && (
            <Checkbox
              label={`The page speaks to ${card.firstName}`}
              help={`Since ${dayInWords(rightsPassedOn)} the rights of the law are ${card.firstName}’s own. Where a young person cannot decide something, even with help, a parent or representative does (Mental Capacity Act 2005).`}
              checked={toYoungPerson}
              onChange={(event) => setToYoungPerson(event.currentTarget.checked)}
            />
          )}
          <ChooseLanguage value={language} onChoose={setLanguage} />
          {choices}
        </>
      )}
    />
  );
}

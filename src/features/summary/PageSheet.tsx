import { Fragment, type ReactNode } from 'react';
import { primaryTag } from '../../catalog/language.ts';
import type { Speaker } from '../../catalog/speaker.ts';
import { translationNote } from '../../catalog/translationNote.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { LineItem, PageDocument, PageItem } from '../../core/family/pageDocument.ts';
import { phrase } from '../../core/family/said.ts';
import { BesidePicture } from './BesidePicture.tsx';
import { DrawHere } from './DrawHere.tsx';
import { groupsOf } from './groupsOf.ts';
import { Line } from './Line.tsx';
import { NeedsPicture } from './NeedsPicture.tsx';
import styles from './PageSheet.module.css';
import type { WordingWork } from './useWording.ts';
import { LINED, type OnPaper, PLAIN } from './sheets.ts';
import { WriteOn } from './WriteOn.tsx';

interface Props {
  document: PageDocument;
  facts: PageFacts;
  english: Speaker;
  /** A second language, beside the English line by line. */
  beside?: Speaker;
  /** A picture to the left of each line. */
  withSymbols: boolean;
  /** Where the wording of lines can be changed. */
  wording?: WordingWork;
  /** How it stands on paper. */
  paper?: OnPaper;
}

/** A page for a family or a child as it is printed, under its title (`PageTitle`): its lines in English, and in a second language beside them. */
export function PageSheet({ document, facts, english, beside, withSymbols, wording, paper = PLAIN }: Props) {
  const { lead, sections, page } = document;
  const line = (item: { readonly key: string; readonly said: PageItemSaid }, tag: 'p' | 'h2' | 'h3' | 'span' | 'dt' | 'dd' = 'p') =>
    <Line tag={tag} said={item.said} english={english} {...(beside && { beside })} {...(wording && { lineKey: item.key, wording })} />;
  const shown = (item: LineItem, tag: 'p' | 'span') => (withSymbols ? <BesidePicture item={item} facts={facts}>{line(item, tag)}</BesidePicture> : line(item, tag));
  // A second language, and the places for changing words, stand line by line.
  const byLine = beside !== undefined || wording !== undefined;
  const together = (items: readonly LineItem[]) => items.map((item) => <Fragment key={item.key}>{line(item, 'span')} </Fragment>);
  const one = (item: PageItem, at: number, section: string): ReactNode => {
    switch (item.kind) {
      case 'picture': return <NeedsPicture key={at} facts={facts} english={english} />;
      case 'draw': return <DrawHere key={at} heading={`page-${section}`} />;
      case 'write': return (
        <div key={at} className={item.label && item.lines === 1 ? styles.oneLine : styles.write}>
          {item.label && line({ key: `write.${at}`, said: item.label })}
          <WriteOn lines={item.lines} />
        </div>
      );
      case 'word': return null;
      case 'quote': return <blockquote key={item.key}>{shown(item, 'p')}</blockquote>;
      case 'bullet': case 'line': case 'note': case 'subheading': return <Fragment key={item.key}>{shown(item, 'p')}</Fragment>;
    }
  };
  const note = beside && [...translationNote(english, beside), beside.language] as const;
  const classes = [styles.sheet, english.child.asYou && styles.you, beside && styles.two, page === 'child' && styles.childs, withSymbols && styles.symbols];
  return (
    <article className={classes.filter(Boolean).join(' ')}>
      {note && <div className={styles.draft}><p>{note[0]}</p><p lang={note[2].code} dir={note[2].direction}>{note[1]}</p></div>}
      {lead.length > 0 && <p className="meta">{lead.map((said) => english.say(said).text).join(' ')}</p>}
      {primaryTag(facts.framework.language) !== 'en' && <p className="meta">{english.phrase('frameworkLanguage', { language: languageName(facts.framework.language) })}</p>}
      {lead.length > 0 && beside && <p className="meta" lang={beside.language.code} dir={beside.language.direction}>{lead.map((said) => beside.say(said).text).join(' ')}</p>}
      {sections.map(({ code, heading, items }) => (
        <section key={code} aria-labelledby={`page-${code}`} className={(code === paper.sideTwo && styles.turned) || (paper.lined && code === LINED && styles.lined) || undefined}>
          <Line tag="h2" id={`page-${code}`} said={heading} english={english} {...(beside && { beside })} />
          {groupsOf(items).map((group, at) => {
            switch (group.kind) {
              case 'bullets': return <ul key={group.items[0]?.key}>{group.items.map((item) => <li key={item.key}>{shown(item, 'span')}</li>)}</ul>;
              case 'words': return <dl key="words" className={styles.words}>{group.items.map(({ key, word, means }) => <div key={key}>{line({ key, said: word }, 'dt')}{line({ key, said: means }, 'dd')} </div>)}</dl>;
              // A place for changing words is no part of a paragraph.
              case 'notes': return wording ? <div key={group.items[0]?.key} className="meta">{together(group.items)}</div> : <p key={group.items[0]?.key} className="meta">{together(group.items)}</p>;
              case 'paragraph': return <Fragment key={group.items[0]?.key}>{byLine ? group.items.map((item) => <Fragment key={item.key}>{line(item)}</Fragment>) : <p>{together(group.items)}</p>}</Fragment>;
              case 'area': return (
                <div key={group.heading.key} className={styles.area}>
                  {line(group.heading, 'h3')}
                  {group.items.map((item, place) => <Fragment key={item.key}>{place > 0 && ' '}{line(item)}</Fragment>)}
                </div>
              );
              case 'one': return one(group.item, at, code);
            }
          })}
        </section>
      ))}
      <div className={`meta screen-only ${styles.private}`}><Line tag="p" said={PRIVATE} english={english} {...(beside && { beside })} /></div>
    </article>
  );
}

type PageItemSaid = LineItem['said'];

const PRIVATE = phrase('private');

/** "French" of "fr-FR". */
function languageName(tag: string): string {
  return NAMES.of(primaryTag(tag)) ?? tag;
}

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });

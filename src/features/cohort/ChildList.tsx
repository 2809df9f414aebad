import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fullName } from '../../core/child.ts';
import type { Cohort, ReviewPick } from '../../core/school/cohort.ts';
import { byteAt, levelIn, markIn, moveBetween, pairAt, type ReviewBlock } from '../../core/school/cohortBlock.ts';
import type { DateSetting } from '../../core/calendar/datedItem.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { ProfileStrip, type ProfileStripProps } from '../../ui/ProfileStrip.tsx';
import { ChildDates } from './ChildDates.tsx';
import styles from './ChildList.module.css';
import { withoutMarks } from './map/heatWords.ts';

interface Props {
  readonly cohort: Cohort;
  readonly shown: Uint32Array;
  readonly since: ReviewPick;
  readonly setting: DateSetting;
}

/** The same children on a phone: a list, each with the small picture. Only what is near the screen is drawn; the list says how long it is. */
export function ChildList({ cohort, shown, since, setting }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const { children, blocks, facts } = cohort;
  const [latest, pick] = [blocks.get('latest'), blocks.get(since)];
  useLayoutEffect(() => { setTop(list.current?.offsetTop ?? 0); }, []);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and nothing remembers it
  const virtual = useWindowVirtualizer({ count: shown.length, estimateSize: () => 190, overscan: 4, scrollMargin: top, getItemKey: (index) => shown[index] ?? index });
  const items = virtual.getVirtualItems();
  const above = (items[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  if (!latest) return null;
  return (
    <ul ref={list} aria-label="Children" className={styles.list}>
      {above > 0 && <Space height={above} />}
      {items.map(({ index }) => {
        const at = shown[index] ?? 0;
        const child = children[at];
        if (!child) return null;
        const before = pairAt(pick, latest, at) === 'pair' ? pick : undefined;
        return (
          <li key={child.id} ref={virtual.measureElement} data-index={index} aria-setsize={shown.length} aria-posinset={index + 1} className={styles.child}>
            <Link href={`/children/${child.id}`} className={styles.name}>{fullName(child)}</Link>
            <span className="meta">{yearInWords(facts.years[at] ?? 0)}</span>
            <div className="only-narrow">
              {withoutMarks(latest, at)
                ? <p className="meta">{withoutMarks(latest, at)}</p>
                : <ProfileStrip size="small" groups={groupsOf(cohort, latest, before, at)} title={sentenceOf(cohort, latest, before, at)} line={cohort.framework.rules.overTheLineFrom} />}
            </div>
            <div className={styles.dates}><ChildDates child={child} setting={setting} /></div>
          </li>
        );
      })}
      {below > 0 && <Space height={below} />}
    </ul>
  );
}

function Space({ height }: { height: number }) {
  return <li aria-hidden="true" className={styles.space}><svg width="1" height={Math.round(height)} /></li>;
}

function groupsOf({ places, framework }: Cohort, latest: ReviewBlock, before: ReviewBlock | undefined, at: number): ProfileStripProps['groups'] {
  return framework.parts.map((part) => ({
    label: part.label,
    domains: part.domains.map((domain) => ({
      label: domain.short,
      marks: places.flatMap((place, strand) => {
        if (place.domain !== domain) return [];
        const byte = byteAt(latest, at, strand);
        const was = before && byteAt(before, at, strand);
        const move = was === undefined ? undefined : moveBetween(was, byte);
        return [{
          key: place.strand.code, mark: markIn(byte),
          ...(was !== undefined && (move === 'more' || move === 'less') && { was: levelIn(was), change: move === 'more' ? 'up' as const : 'down' as const }),
        }];
      }),
    })),
  }));
}

/** What the picture says, as everywhere: strands over the line, not assessed, and what moved. */
function sentenceOf({ places, framework, children }: Cohort, latest: ReviewBlock, before: ReviewBlock | undefined, at: number): string {
  let [over, open, more, less] = [0, 0, 0, 0];
  for (const strand of places.keys()) {
    const byte = byteAt(latest, at, strand);
    if (byte <= 4 && byte >= framework.rules.overTheLineFrom) over += 1;
    if (markIn(byte) === 'notAssessed') open += 1;
    const move = before && moveBetween(byteAt(before, at, strand), byte);
    if (move === 'more') more += 1;
    if (move === 'less') less += 1;
  }
  const since = more + less > 0 ? ` Since then: ${more} ${more === 1 ? 'needs' : 'need'} more help, ${less} ${less === 1 ? 'needs' : 'need'} less help.` : '';
  return `${children[at]?.firstName ?? 'The child'}: ${over} of ${places.length} strands over the line; ${open} not assessed.${since}`;
}

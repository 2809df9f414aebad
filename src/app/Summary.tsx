import type { ComponentProps } from 'react';
import { ChildsPage } from '../features/summary/ChildsPage.tsx';
import { SummaryPage } from '../features/summary/SummaryPage.tsx';
import { PlainWords } from './PlainWords.tsx';

/** The page for a family, with hints on plain words where its wording is changed. */
export function Summary(props: ComponentProps<typeof SummaryPage>) {
  return <PlainWords child={props.child}><SummaryPage {...props} /></PlainWords>;
}

/** The child's page, with the same hints. */
export function TheirPage(props: ComponentProps<typeof ChildsPage>) {
  return <PlainWords child={props.child}><ChildsPage {...props} /></PlainWords>;
}

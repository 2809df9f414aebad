import { BringInLevels } from './BringInLevels.tsx';
import { ListsFrame } from './ListsFrame.tsx';

/** Levels of earlier reviews from a spreadsheet. */
export function LevelsPage() {
  return <ListsFrame title="Bring in levels from a spreadsheet" back={{ href: '/lists', label: 'Bring in a list' }}><BringInLevels /></ListsFrame>;
}

import { BringInList } from './BringInList.tsx';
import { ListsFrame } from './ListsFrame.tsx';

/** Children from a list of another system. */
export function ListsPage() {
  return <ListsFrame title="Bring in a list" back={{ href: '/share', label: 'Files' }}><BringInList /></ListsFrame>;
}

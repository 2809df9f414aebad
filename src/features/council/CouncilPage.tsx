import { ForCouncil } from './ForCouncil.tsx';
import { ManySchools } from './ManySchools.tsx';

/** What goes to a council or trust (`send`), and what a council or trust sees of the files of many schools. */
export function CouncilPage({ at }: { at?: string | undefined }) {
  return at === 'send' ? <ForCouncil /> : <ManySchools />;
}

import type { ReactNode } from 'react';
import { type RatingHelp, useSession } from '../../state/session.ts';

interface Props {
  help: RatingHelp;
  summary: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Something that is closed until it is wanted, and then stays as the person left it from strand to strand. What is inside is
 * there only while it is open, so that nothing is fetched for a closed one.
 *
 * Accessibility promise: the browser's own details; it never takes the focus, and keys inside it rate nothing.
 */
export function HelpDetails({ help, summary, className, children }: Props) {
  const isOpen = useSession((session) => session.openHelp.includes(help));
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  return (
    <details open={isOpen} className={className} onToggle={(event) => setHelpOpen(help, event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

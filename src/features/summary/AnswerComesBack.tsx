import { Link } from 'wouter';
import { useDraftsOf } from '../../state/live.ts';

/** Where an answer that comes back is taken in: the next review, when it has been started. */
export function AnswerComesBack({ childId }: { childId: string }) {
  const drafts = useDraftsOf(childId);
  const next = drafts?.ok ? drafts.value.drafts.find(({ correction, meeting }) => !correction && !meeting) : undefined;
  return (
    <p className="meta">
      When an answer comes back as a file: {next
        ? <><Link href={`/children/${childId}/review/${next.id}/others`}>take it in</Link> to the review that has been started.</>
        : 'start the next review, then take it in there, under “What others say”.'} What the family wrote on paper is typed in there too; what the child wrote, with the child’s view.
    </p>
  );
}

import type { Card } from '../../core/child.ts';
import { strengthen } from '../../core/draft.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { Domain, Part } from '../../core/framework.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { named } from '../../core/words/named.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

interface Props {
  card: Card;
  part: Part;
  domain: Domain;
  live: Pick<LiveDraft, 'draft' | 'change'>;
}

/**
 * The strengths in a domain: the first line of it, before any level, which opens to be filled in and says whether something is written down.
 *
 * Accessibility promise: the browser's own details. Its fields are there while it is closed.
 */
export function DomainStrengths({ card, part, domain, live: { draft, change } }: Props) {
  const strength = draft.strengths[domain.code];
  return (
    <details>
      <summary>{card.firstName}’s strengths{strength?.text.trim() ? ': written down' : ''}</summary>
      <div className="stack">
        <TextArea
          id={`strengths-${domain.code}`}
          plain="staff"
          label={familySentence(part.strengthsPrompt, named(card))}
          value={strength?.text ?? ''}
          limit={TEXT_LIMIT}
          rows={3}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((now) => strengthen(now, domain.code, { text }));
          }}
        />
        <Checkbox
          label="A real strength to build on"
          checked={strength?.toBuildOn ?? false}
          onChange={(event) => {
            const toBuildOn = event.currentTarget.checked || undefined;
            change((now) => strengthen(now, domain.code, { toBuildOn }));
          }}
        />
      </div>
    </details>
  );
}

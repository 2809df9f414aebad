import type { Card } from '../child.ts';
import type { Draft } from '../draft.ts';
import { contributionsOf } from '../views/giveView.ts';
import { provisionsFor } from '../support/provisionMove.ts';

/** Texts whose words are no strangers' names: the child, the setting, who answered, who does what, who was asked to the meeting. */
export function knownNames(draft: Draft | undefined, card: Card): readonly string[] {
  return [
    card.firstName, card.lastName, card.setting, ...(card.homeLanguages ?? []),
    draft?.by.school, draft?.by.family, draft?.childsView?.by,
    ...provisionsFor(draft?.support).map(([, { who }]) => who),
    ...contributionsOf(draft ?? {}).map(([, { by }]) => by),
    ...Object.values(draft?.meeting?.invitees ?? {}).map(({ name }) => name),
    ...Object.values(draft?.meeting?.actions ?? {}).map(({ who }) => who),
  ].filter((name) => name !== undefined);
}

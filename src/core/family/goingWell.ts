import type { Card } from '../child.ts';
import { familySentence, type Named } from '../words/familySentence.ts';
import type { AreaFound, Findings, StrengthFound } from './findings.ts';
import type { Part, Place } from '../framework.ts';
import { inSentences, lowerFirst } from '../words/insideSentence.ts';
import { named } from '../words/named.ts';
import { naturalList } from '../words/naturalList.ts';

/** What goes well and what nobody has looked at, in the family's words in English: for a meeting and its papers. */
export interface GoingWell {
  /** As somebody typed it, under the domain's name for families. With `toBuildOn`, say so beside it. */
  readonly strengths: readonly { readonly area: string; readonly text: string; readonly toBuildOn: boolean }[];
  /** Whole sentences. */
  readonly ladders: readonly string[];
  readonly fine: readonly string[];
  readonly notLookedAt: readonly string[];
}

/** No codes, no levels, the first name only (R-G1, R-M2). */
export function goingWellIn({ strengths, ladders, areas, since }: Findings, card: Pick<Card, 'firstName' | 'pronouns'>): GoingWell {
  const child = named(card);
  return {
    strengths: strengths.map((strength) => strengthLine(strength, child)),
    ladders: ladders.map(({ statement }) => familySentence(statement, child)),
    fine: partsOf(areas).flatMap((part) => {
      const fine = areas.filter((area) => area.part === part).flatMap((area) => area.fine);
      return listed(familySentence(part.fine, child), fine.map(titleOf));
    }),
    // Without a profile before, nobody has looked yet; with one, somebody may have, some reviews ago.
    notLookedAt: listed(since ? 'This time we did not look at' : 'We have not yet looked at', areas.flatMap(notLookedAtIn)),
  };
}

/** Under the domain's name; a part with one domain gives its own, since the domain's may speak of help. */
function strengthLine({ part, domain, text, toBuildOn }: StrengthFound, child: Named): GoingWell['strengths'][number] {
  const area = part.domains.length === 1 ? familySentence(part.plain, child) : domain.plain;
  return text === '' ? { area, text: 'A real strength to build on.', toBuildOn: false } : { area, text, toBuildOn };
}

/** The domain by its own name when nobody has looked at any of it. */
function notLookedAtIn({ domain, notLookedAt }: AreaFound): readonly string[] {
  return notLookedAt.length === domain.strands.length ? [lowerFirst(domain.plain)] : notLookedAt.map(titleOf);
}

/** The things after the opening, in as few sentences as keep to the length. */
function listed(opening: string, things: readonly string[]): readonly string[] {
  return inSentences(things, (group) => `${opening} ${naturalList(group)}.`);
}

function partsOf(areas: readonly AreaFound[]): readonly Part[] {
  return [...new Set(areas.map(({ part }) => part))];
}

/** A strand's title for families, as it stands inside a sentence. */
function titleOf({ strand }: Place): string {
  return lowerFirst(strand.plain);
}

import type { Card } from '../child.ts';
import { initialOf } from '../words/initials.ts';
import { daysAsMonths } from './panelDays.ts';
import { createIsName } from './panelNames.ts';
import { createSettingsOut } from '../words/settingNames.ts';
import { createChildOut } from '../words/unnaming.ts';

/** Whose words are made unnamed. */
interface Unnamed {
  readonly card: Pick<Card, 'firstName' | 'lastName' | 'upn'> & Partial<Pick<Card, 'bornOn'>>;
  /** Names of settings, wherever a text says them. */
  readonly settings: readonly (string | undefined)[];
  /** Initials in the place of the child's names; else "the child". */
  readonly withInitials: boolean;
  /** Words that somebody said are names of others: initials stand in their place. */
  readonly names?: readonly string[];
}

/**
 * Makes a function that takes out of a text what would name the child to a panel, as far as it can be known.
 *
 * | in the text                         | becomes                                            |
 * |-------------------------------------|----------------------------------------------------|
 * | the child's names (`createChildOut`) | the child; with initials O., O. M.                |
 * | anybody's UPN, with spaces or without | [UPN]                                            |
 * | names of settings (`createSettingsOut`) | the school                                     |
 * | Ms Abara’s, Dr. Okonjo              | Ms A.’s, Dr O.                                     |
 * | days (`daysAsMonths`)               | their month                                        |
 * | `names`, also with an s             | P., P.’s                                           |
 *
 * Other people's names stay: nobody can find them for sure, so a person reads the sheet before it goes.
 */
export function createPanelTexts({ card, settings, withInitials, names: given = [] }: Unnamed): (text: string) => string {
  const [school, child, isName] = [createSettingsOut(settings), createChildOut(card, withInitials), createIsName(given)];
  const upn = card.upn?.replace(/\s/g, '') ?? '';
  const written = [...(/^[a-z\d]{6,}$/i.test(upn) ? [new RegExp(Array.from(upn).join('\\s*'), 'gi')] : []), ANY_UPN];
  return (text) => {
    const open = written.reduce((left, one) => left.replace(one, '[UPN]'), text.normalize('NFC'));
    const months = school(daysAsMonths(open, card.bornOn));
    const titled = months.replace(TITLED, (_, title: string, name: string) => `${title} ${initialOf(name)}${/[’']s$/.exec(name)?.[0] ?? ''}`);
    const others = given.length === 0 ? titled : titled.replace(HYPHENED, (word) => {
      const found = isName(word);
      return found ? `${initialOf(word)}${found === 'of' ? '’s' : ''}` : word;
    });
    // An initial ends a sentence by itself.
    return child(others).replaceAll(/(?<=(?:^|[^\p{L}])\p{Lu}\.)\.(?!\.)/gu, '');
  };
}

/** A letter, eleven figures and a figure or letter, as the DfE gives them out; spaces wherever somebody put them. */
const ANY_UPN = /(?<![\p{L}\d])[a-z](?:[^\S\n]?\d){11}[^\S\n]?[a-z\d](?![\p{L}\d])/giu;
/** As `namesIn` finds them, without an ending such as 's. */
const HYPHENED = /\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?(?<!['’]s)/gu;
const TITLED = /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? (\p{Lu}[\p{L}\p{M}’'-]+)/gu;

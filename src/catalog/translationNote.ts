import { dayInWords } from '../core/day.ts';
import { phrase } from '../core/family/said.ts';
import type { LanguageHead } from './language.ts';
import type { Speaker } from './speaker.ts';

/** What a page says of its second language, in English and in that language: that it is a draft, or who checked it and when. */
export function translationNote(english: Speaker, beside: Speaker): readonly [english: string, beside: string] {
  const { language: { checked, english: inEnglish, name } } = beside;
  const noteIn = (speaker: Speaker, language: string) => speaker.say(checked
    ? phrase('checkedTranslation', { language: { typed: language }, person: { typed: checked.by }, day: { day: checked.on } })
    : phrase('draftTranslation', { language: { typed: language } })).text;
  return [noteIn(english, inEnglish), noteIn(beside, name)];
}

/** How far a language can be trusted, for staff: "Draft", or who checked it and when. */
export function standingOf({ checked }: Pick<LanguageHead, 'checked'>): string {
  return checked ? `Checked by ${checked.by}, ${dayInWords(checked.on)}` : 'Draft';
}

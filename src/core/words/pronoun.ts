/** The words that stand for a child: "help her", "her words". */
export interface PronounWords {
  readonly them: string;
  readonly their: string;
}

/**
 * The words for pronouns as somebody wrote them: "she/her", "He / Him / His", "they".
 * What is missing, mixed ("she/they") or not known here becomes "them" and "their".
 */
export function pronounWords(pronouns: string | undefined): PronounWords {
  const written = (pronouns ?? '').toLowerCase().match(/\p{Letter}+/gu) ?? [];
  const meant = written.length > 0 ? KNOWN.find(({ forms }) => written.every((form) => forms.includes(form))) : undefined;
  return meant ? meant.words : { them: 'them', their: 'their' };
}

const KNOWN: readonly { readonly forms: readonly string[]; readonly words: PronounWords }[] = [
  { forms: ['she', 'her', 'hers', 'herself'], words: { them: 'her', their: 'her' } },
  { forms: ['he', 'him', 'his', 'himself'], words: { them: 'him', their: 'his' } },
];

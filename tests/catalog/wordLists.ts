/** A kind of word that has no place in the framework's texts. */
export interface Banned {
  readonly what: string;
  readonly words: RegExp;
  /** Allowed where a text tells what published documents have in common, and how they put it. */
  readonly quotable?: true;
}

/** R-D1, R-H3. Words of diagnosis in capitals are looked for in capitals: to add a footrest is no diagnosis. */
export const BANNED: readonly Banned[] = [
  {
    what: 'judges or blames',
    words: /\b(fail(s|ed|ing|ures?)?|refus\w*|suffer\w*|naughty|defian\w*|aggress\w*|violen\w*|manipulat\w*|attention[- ]seeking|disrupti\w*|inappropriate\w*|lazy|lazily|immature|tantrums?|meltdowns?|bad(?! days?\b)|poor\w*|burden\w*|misbehav\w*|non-?complian\w*|stubborn|clingy|obsess\w*|oppositional)\b/i,
  },
  {
    what: 'names a lack',
    words: /\b(deficits?|deficien\w*|disorders?|impair\w*|delay\w*|weak\w*|struggl\w*|lack\w*|unable|incapable|limited|limitations?|difficult\w*|problem\w*|challeng\w*|(falls?|falling|fallen|fell|lags?|lagging|left|far|years?|months?|grades?) behind|abnormal\w*|normal\w*|special needs|handicap\w*|(low|high)[- ]functioning|wheelchair[- ]bound)\b/i,
    quotable: true,
  },
  {
    what: 'grades the child',
    words: /\b(mild\w*|moderate\w*|severe\w*|profound\w*|complex|significant\w*|scor(e|es|ed|ing)|band(s|ed|ing)?|tiers?|low[- ]level|high[- ]need)\b/i,
  },
  {
    what: 'names a diagnosis',
    words: /\b(autis\w*|asperger\w*|dyslex\w*|dyscalcul\w*|dysprax\w*|[Dd]own'?s? syndrome|epilep\w*|tourette\w*|foetal|anxiety|depress\w*|asthma\w*|diabet\w*|seizures?|cerebral palsy|selective mutism|ASD|ASC|ADHD|ADD|PDA|ODD|PMLD|MLD|SLD|SpLD|SEMH|SLCN|HI|VI|MSI)\b/,
    quotable: true,
  },
  { what: 'says he or she', words: /\b(he|she|him|her|his|hers|himself|herself)\b/i },
  { what: 'is Latin cut short', words: /(\b(e\.g|i\.e)\b|\betc\b|\bvs\b|\bvia\b|\bper se\b)/i },
];

/** Words that only people who work in schools use, and what to say in their place (R-H2). */
export const JARGON: readonly (readonly [words: RegExp, say: string])[] = [
  [/\bvisuals\b/i, 'pictures, a picture timetable'],
  [/\bscaffold\w*/i, 'support a task step by step'],
  [/\bdifferentiat\w*/i, 'make the task fit'],
  [/\binterventions?\b/i, 'planned help, and what it is'],
  [/\b(?<!alternative )provisions?\b/i, 'help, and what it is'],
  [/\b(SENCO|SENDCO|EHCP?|IEP|TA|LSA|AAC|PECS|SALT|OT|CAMHS|EAL|KS\d|PfA|SEN|SEND)\b/, 'the whole words'],
  [/\bsensory (breaks?|diets?|circuits?|needs|profiles?|processing|overload)\b/i, 'what it is: a break from noise, a time to move'],
  [/\b(proprioce\w*|vestibular|kinaesthetic|tactile)\b/i, 'balance, movement, touch'],
  [/\b(self-|co-)?regulat(e|es|ed|ing|ion)\b/i, 'calm down, grow calm'],
  [/\bde-?escalat\w*/i, 'help to grow calm'],
  [/\b(expressive|receptive)\b/i, 'speaking, understanding'],
  [/\b(phonolog\w*|metacognit\w*|working memory|executive function\w*|processing speed)\b/i, 'what it is in daily life'],
  [/\b(gross|fine)[- ]motor\b/i, 'moving, using hands'],
  [/\bsocial stor(y|ies)\b/i, 'a short story about what will happen'],
  [/\btransitions?\b/i, 'a change, a move to the next thing'],
  [/\b(over-?learning|pre-?teach\w*|chunk(s|ed|ing)?)\b/i, 'teach again, teach before, in short parts'],
  [/\b(multi-?agency|multi-?disciplinary|graduated response|quality[- ]first|wave \d|universal offer)\b/i, 'who does what'],
  [/\b(neuro\w*|stims?|stimming|triggers?|attachment|behaviours of concern|baseline|targets?|SMART)\b/i, 'what is seen'],
  [/\b1:1|2:1\b/, 'one to one'],
  [/\b(facilitat\w*|implement\w*|utilis\w*|monitor\w*|identif(y|ies|ied)|strateg(y|ies)|access(es|ing) (the )?(curriculum|learning))\b/i, 'the plain verb: help, do, use, watch, find, ways'],
];

/** Words for staff that a family has to be told the meaning of, or better never meets. */
export const STAFF_ONLY = /\b(strands?|levels?|assess\w*|adjustments?|resources?|curriculum|sensory|communicat\w*|independen\w*|mainstream|outcomes?|routinely|appropriate\w*|annual review|key person|resourced base)\b/i;

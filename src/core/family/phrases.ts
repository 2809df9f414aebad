/**
 * The sentences of the pages for families and children, by code. Each language has every one of them in its words
 * (`catalog/languages/*.json`, ICU MessageFormat); a test finds a language that lacks one.
 *
 * In every phrase may stand `{name}`, and `{who, select, you {…} she {…} he {…} other {…}}`: whom the page is about, or speaks to.
 * What else a phrase is given stands beside it.
 */
export const PHRASES = {
  // The head of a page
  'family.title': ['month'], 'family.for': [], 'child.title': [], 'reviewOf': ['day'], 'private': [], 'page': ['page', 'pages'],
  'draftTranslation': ['language'], 'checkedTranslation': ['language', 'person', 'day'], 'notTranslated': [], 'frameworkLanguage': ['language'],
  // What is going well
  'well.heading': [], 'well.nothing': [], 'well.toBuildOn': [], 'well.realStrength': [],
  // What helps
  'helps.heading': [], 'helps.nothing': [], 'helps.familySays': [], 'helps.inPlace': [], 'helps.more': ['count'],
  'provision.who': ['person'], 'provision.times': ['times'], 'provision.everyWeeks': ['weeks'],
  'helped.yes': [], 'helped.partly': [], 'helped.no': [], 'helped.tooSoon': [],
  // Whose words they are
  'said.theirs': [], 'said.view': [], 'said.onBehalf': [], 'said.onBehalfBy': ['person'],
  // The help that is needed, area by area
  'need.heading': [], 'need.picture': [], 'need.pictureKey': [], 'need.notLookedKey': [], 'need.doesNotApplyKey': [],
  'need.atLevel': ['level', 'places'], 'need.specialist': ['places'],
  'need.muchNotLookedAt': [], 'need.notYetLookedAt': ['places'], 'need.notLookedAtThisTime': ['places'],
  // What has changed, in the area. `about`: child, setting or home
  'change.more': ['since', 'more', 'about'], 'change.less': ['since', 'less', 'about'], 'change.both': ['since', 'more', 'less', 'about'],
  'change.same': ['since'], 'change.new': ['places'], 'change.gone': ['places'],
  'change.why': ['places'], 'change.whyOnly': [], 'change.questions': [], 'change.nothingBoth': [],
  // What was agreed
  'agreed.heading': [], 'agreed.notYet': [], 'agreed.on': ['day'], 'agreed.levels': ['places'], 'agreed.differ': ['places'], 'agreed.nothing': [],
  'agreed.hopes': [], 'agreed.actions': [], 'action.whoBy': ['person', 'day'], 'action.who': ['person'], 'action.by': ['day'], 'action.done': [],
  'outcome.by': ['day'],
  // What happens next
  'next.heading': [], 'next.meeting': ['day'], 'next.report': ['day'], 'next.decision': ['day'], 'next.finalPlan': ['day'], 'next.review': ['day'],
  'next.moveOn': ['day'], 'next.comments': ['day'], 'next.appeal': ['day'], 'next.rights': ['day'], 'next.nothing': [], 'next.check': [],
  // Your say, who to ask, words
  'say.heading': [], 'say.give': [], 'say.right': [], 'say.matters': [], 'say.next': [],
  'ask.heading': [], 'ask.senco': [], 'ask.contact': ['person'], 'ask.seeAll': [], 'ask.sendiass': [], 'ask.write': [],
  'words.heading': [], 'word.review': [], 'word.review.means': [], 'word.senco': [], 'word.senco.means': [], 'word.sendiass': [], 'word.sendiass.means': [],
  'word.council': [], 'word.council.means': [], 'word.specialist': [], 'word.specialist.means': [], 'word.plan': [], 'word.plan.means': [],
  // The child's page
  'asked.goodAt': [], 'asked.likes': [], 'asked.people': [], 'asked.helps': [], 'asked.change': [], 'asked.next': [],
  'mine.like': [], 'mine.important': [], 'mine.help': [], 'mine.changed': [], 'mine.next': [], 'mine.draw': [],
  'mine.nothingYet': [], 'mine.again': ['month'], 'mine.moreChanges': [], 'mine.more': ['places'], 'mine.less': ['places'], 'mine.same': [],
  'mine.meet': ['month'], 'mine.tell': [],
  // What a file on a phone says of itself
  'file.readAloud': [], 'file.stop': [], 'file.larger': [], 'file.smaller': [], 'file.dark': [], 'file.light': [], 'file.print': [],
  'file.noVoice': [], 'file.say': [], 'file.by': [], 'file.save': [], 'file.saved': ['file'], 'file.notSaved': [], 'file.empty': [],
  'file.left': ['count'], 'file.tooLong': ['count'],
  'file.locked': [], 'file.passphrase': [], 'file.open': [], 'file.opening': [], 'file.wrong': [], 'file.cannotOpen': [], 'file.keeping': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Phrase = keyof typeof PHRASES;

/** The words that a page for a family explains: `word.review` and `word.review.means`. */
export const WORDS = ['review', 'senco', 'sendiass', 'council', 'plan', 'specialist'] as const;
export type Word = (typeof WORDS)[number];

/** Which of those words a phrase uses in English, so that a page explains what stands on it and nothing else. */
export const WORDS_IN: Readonly<Partial<Record<Phrase, readonly Word[]>>> = {
  'need.specialist': ['specialist'],
  'next.report': ['council'], 'next.decision': ['council'], 'next.comments': ['council'], 'next.appeal': ['council'], 'next.check': ['council'],
  'next.finalPlan': ['plan'], 'next.moveOn': ['plan'], 'next.rights': ['plan'], 'next.review': ['review'],
  'ask.senco': ['senco'], 'ask.write': ['senco'], 'ask.sendiass': ['sendiass'],
};

/** One object of a framework document and its fields, in plain words. */
export interface FieldGroup {
  /** The way to it, with `[]` for each entry of a list and `*` for each key. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly says: string; readonly may: string }[];
}

const SHORT = 'A short text';
const TEXT = 'A text';
const FAMILY = 'A text; {name} stands for the child’s first name';

const field = (name: string, says: string, may: string) => ({ name, says, may });

/** Every field of a framework document. A test holds it against the checks. */
export const FIELDS: readonly FieldGroup[] = [
  {
    path: '', title: 'The framework', fields: [
      field('format', 'That this file is a framework.', 'valuing-send-framework'),
      field('version', 'The version of the format, not of your words.', '1'),
      field('id', 'The permanent name of your framework, the same in all its editions.', 'Small letters, figures and hyphens, such as fernshire-needs'),
      field('edition', 'Which edition of the words this is. Change it whenever a review may have been made with the old words.', 'Two whole numbers with a point between, such as 1.0'),
      field('code', 'The letters that open a needs code.', 'Two or three capital letters, such as FN'),
      field('title', 'What people call it.', SHORT),
      field('language', 'The language it is written in, so that screen readers say it rightly.', 'A language tag, such as en-GB or fr'),
      field('owner', 'Who wrote it and answers for it.', SHORT),
      field('source', 'Where its words come from.', TEXT),
      field('licence', 'What others may do with its words.', TEXT),
      field('rules', 'The rules it sets.', 'See “Rules”'),
      field('levels', 'The words for the five levels.', 'Keys 0 to 4, all five'),
      field('guide', 'How to choose a level.', 'See “Guide”'),
      field('parts', 'What is rated, in the order it is shown.', 'One part or more'),
      field('cases', 'Worked cases to practise with.', 'A list; may be empty'),
      field('readsAs', 'How ratings made with other editions are read in this one.', 'A list; may be empty'),
    ],
  },
  {
    path: 'rules', title: 'Rules', fields: [
      field('overTheLineFrom', 'The lowest level at which someone must act.', 'A level from 0 to 4'),
      field('domainLevel', 'How the level of a domain is found. There is only one way.', 'highest'),
      field('talkingPoints', 'How long a change must hold before it is something to talk about.', 'See below'),
      field('phases', 'The stretches of school life that examples are sorted by.', 'One phase or more, the youngest first'),
    ],
  },
  {
    path: 'rules.talkingPoints', title: 'For talking points', fields: [
      field('needsMore', 'Over how many comparisons a change to more help must hold.', 'A whole number from 1 to 10'),
      field('needsLess', 'The same for a change to less help.', 'A whole number from 1 to 10'),
    ],
  },
  {
    path: 'rules.phases[]', title: 'A phase', fields: [
      field('code', 'Its permanent name, under which examples stand.', 'Begins with a small letter, then letters or figures, such as primary'),
      field('label', 'What people call it.', SHORT),
      field('fromAge', 'The age at which it begins, on 31 August before the school year.', 'A whole number from 0 to 25, higher than the one before'),
    ],
  },
  {
    path: 'levels.*', title: 'A level', fields: [
      field('label', 'Its name for staff.', SHORT),
      field('plain', 'Its name for families.', SHORT),
      field('amount', 'How much help, and how often.', `${TEXT}, with a small letter first and no full stop`),
    ],
  },
  {
    path: 'guide', title: 'Guide', fields: [
      field('opening', 'What a level says, in a few sentences.', TEXT),
      field('rules', 'What to keep in mind.', 'A list of titles, each with a text'),
      field('choosing', 'By the code of a part: the questions that part two neighbouring levels.', 'A list for each part that has some, the lowest levels first'),
    ],
  },
  { path: 'guide.rules[]', title: 'Something to keep in mind', fields: [field('title', 'In a few words.', SHORT), field('text', 'In full.', TEXT)] },
  {
    path: 'guide.choosing.*[]', title: 'A question between two levels', fields: [
      field('lower', 'The lower of the two levels.', 'A level from 0 to 3'),
      field('ask', 'The question.', TEXT),
      field('whenLower', 'The answer that leads to the lower one.', TEXT),
      field('whenHigher', 'The answer that leads to the one above.', TEXT),
    ],
  },
  {
    path: 'parts[]', title: 'A part', fields: [
      field('code', 'Its permanent code.', 'One to four capital letters'),
      field('label', 'Its name for staff.', SHORT),
      field('plain', 'Its name for families.', `${SHORT}; {name} stands for the child’s first name`),
      field('answeredByFamily', 'Whether the family answers it. Otherwise the setting does.', 'true or false'),
      field('optional', 'Whether it may be left out without a reminder.', 'true or false'),
      field('keptPrivate', 'Whether it stays out of needs codes, and out of shared files unless it is added.', 'true or false'),
      field('guidance', 'What to know before rating it: who may answer, and what does not belong here.', TEXT),
      field('strengthsPrompt', 'The question for strengths, asked first in every domain.', FAMILY),
      field('fine', 'On a family’s page, opens the list of what needs nothing extra.', `${FAMILY}. The list follows`),
      field('about', 'On a family’s page, stands before what has changed in this part.', 'A text; empty for a part about the child'),
      field('asks', 'What each level asks of people.', 'Keys 0 to 4, one sentence each'),
      field('domains', 'Its areas of need, in the order they are shown.', 'One domain or more'),
    ],
  },
  {
    path: 'parts[].domains[]', title: 'A domain', fields: [
      field('code', 'Its permanent code.', 'One to four capital letters'),
      field('label', 'Its name for staff.', SHORT),
      field('plain', 'Its name for families.', SHORT),
      field('short', 'One or two words for staff, to stand under the profile picture.', SHORT),
      field('shortPlain', 'The same for families.', SHORT),
      field('strands', 'What is rated in it, in the order it is shown.', 'One strand or more'),
    ],
  },
  {
    path: 'parts[].domains[].strands[]', title: 'A strand', fields: [
      field('code', 'Its permanent code. It is never used again for anything else.', 'One to four capital letters, then one or two figures, such as CI1'),
      field('label', 'Its name for staff.', SHORT),
      field('plain', 'Its name for families.', SHORT),
      field('prompt', 'What you are looking at, in one sentence.', TEXT),
      field('notHere', 'What it does not cover, and where that belongs.', 'A list; may be empty'),
      field('statements', 'The words that describe each level.', 'Keys 0 to 4, all five'),
      field('ladder', 'Something to build on, from a small beginning to a strength others can lean on.', 'Exactly three'),
      field('library', 'Its long texts.', 'See “Long texts of a strand”'),
    ],
  },
  {
    path: 'parts[].domains[].strands[].notHere[]', title: 'What belongs elsewhere', fields: [
      field('text', 'What it is.', TEXT), field('see', 'Where it belongs.', 'The code of a strand of this framework'),
    ],
  },
  { path: 'parts[].domains[].strands[].statements.*', title: 'A statement', fields: [field('staff', 'For staff.', TEXT), field('family', 'For families.', FAMILY)] },
  { path: 'parts[].domains[].strands[].ladder[]', title: 'Something to build on', fields: [field('staff', 'For staff.', TEXT), field('family', 'For families.', FAMILY)] },
  {
    path: 'parts[].domains[].strands[].library', title: 'Long texts of a strand', fields: [
      field('deciding', 'To decide between levels: what to count, and what counts as each time.', TEXT),
      field('looksLike', 'Examples, by phase and then by level.', 'All phases of the rules, each with keys 1 to 4; or left out'),
      field('ideas', 'Ideas that help, by level.', 'Keys 1 to 4, each a list'),
      field('askChild', 'Questions to the child, in their words.', 'A list; may be empty'),
      field('askFamily', 'Questions to the family.', `A list; may be empty. ${FAMILY}`),
      field('links', 'What it is linked to.', 'See below'),
      field('rationale', 'Why it is a strand of its own.', 'See below'),
    ],
  },
  {
    path: 'parts[].domains[].strands[].library.links', title: 'Links', fields: [
      field('codeOfPractice', 'Its area of need in the SEND Code of Practice 2015.', `${SHORT}; may be left out`),
      field('census', 'Census codes of types of need that are often recorded with it: a suggestion.', 'A list; may be empty'),
      field('adulthood', 'Preparing for Adulthood themes.', 'A list; may be empty'),
      field('developmentAreas', 'Kept for the areas of development that were proposed in 2026.', 'A list; empty until they are law'),
    ],
  },
  {
    path: 'parts[].domains[].strands[].library.rationale', title: 'Why this strand', fields: [
      field('why', 'Why it is a strand of its own.', TEXT),
      field('inCommon', 'What published descriptors have in common here.', 'A text; may be empty'),
      field('sources', 'What you read for it.', 'A list; may be empty'),
    ],
  },
  {
    path: 'cases[]', title: 'A worked case', fields: [
      field('code', 'Its permanent name.', SHORT),
      field('title', 'What people call it. Invent every name.', SHORT),
      field('text', 'The story, a paragraph each.', 'One paragraph or more'),
      field('answers', 'The levels its authors gave.', 'One answer or more, each for another strand'),
    ],
  },
  {
    path: 'cases[].answers[]', title: 'An answer', fields: [
      field('strand', 'Which strand.', 'The code of a strand of this framework'),
      field('mark', 'What its authors chose.', 'A level from 0 to 4, notAssessed or notApplicable'),
      field('because', 'Why.', TEXT),
    ],
  },
  {
    path: 'readsAs[]', title: 'How another edition is read', fields: [
      field('from', 'Which framework and edition.', 'Any but this one, once each'), field('strands', 'What has become of its strands.', 'A list of lines'),
    ],
  },
  { path: 'readsAs[].from', title: 'Another edition', fields: [field('id', 'Its id.', SHORT), field('edition', 'Its edition.', SHORT)] },
  {
    path: 'readsAs[].strands[]', title: 'A line of the map', fields: [
      field('how', 'What happened.', 'same, reworded, renamed, merged or split'),
      field('from', 'The code or codes there.', 'One or more; each code in one line only'),
      field('to', 'The code or codes here.', 'One or more; each code in one line only'),
    ],
  },
];

import { dayInWords } from '../../../core/day.ts';
import { LONGEST_NAME, NOTHING_TYPED, type TypedAnswer } from '../../../core/views/viewsAnswer.ts';
import type { AskedStrand, ViewsRequest } from '../../../core/views/viewsRequest.ts';
import { markOfValue } from '../../../core/entry/markValue.ts';
import type { Mark } from '../../../core/rating.ts';
import { GIVEN_HOW, WHOSE_WORDS } from '../../../core/views.ts';
import { element, labelled } from './element.ts';
import { filled, type PageWords } from './words.ts';

/** The questions and strands of a request as one form. `foot` stands at its end. */
export function formFor(request: ViewsRequest, words: PageWords, foot: HTMLElement): HTMLFormElement {
  const { from, until, firstName: name, questions, parts } = request;
  // A browser writes what stands in a field to the disk, in clear, unless its form says no.
  return element('form', { novalidate: true, autocomplete: 'off' },
    element('h1', { tabindex: '-1' }, filled(words.heading, { name })),
    element('p', {}, filled(words.from, { from, name }), until ? ` ${filled(words.until, { day: dayInWords(until) })}` : ''),
    element('p', {}, filled(words.about, { name })),
    element('p', { class: 'note' }, words.keeping),
    labelled('by', words.by, element('input', { name: 'by', autocomplete: 'off', maxlength: String(LONGEST_NAME) })),
    questions.length > 0 ? element('h2', {}, words.questions) : undefined,
    ...questions.map(({ code, ask }) => labelled(`answer-${code}`, ask, element('textarea', { name: `answer-${code}`, rows: '3', class: 'said' }))),
    parts.length > 0 ? element('h2', {}, words.levels) : undefined,
    parts.length > 0 ? element('p', {}, filled(words.levelsLead, { name })) : undefined,
    ...parts.flatMap((part) => [
      element('h3', {}, part.title),
      part.guidance ? element('p', { class: 'note' }, part.guidance) : undefined,
      ...part.domains.flatMap((domain) => [
        domain.title === part.title ? undefined : element('h4', {}, domain.title),
        ...domain.strands.map((strand) => strandFields(strand, request, words)),
      ]),
    ]),
    element('h2', {}, words.given),
    choices('how', words.how, GIVEN_HOW.map((code) => ({ code, label: words.howChoices[code] ?? code }))),
    choices('words', words.whose, WHOSE_WORDS.map((code) => ({ code, label: words.whoseChoices[code] ?? code }))),
    foot,
  );
}

/** What stands in the form now. */
export function typedIn(form: HTMLFormElement): TypedAnswer {
  const typed = { ...NOTHING_TYPED, marks: new Map<string, Mark>(), evidence: new Map<string, string>(), answers: new Map<string, string>() };
  for (const [field, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const [, kind, code = ''] = /^(by|how|words|mark|evidence|answer)(?:-(.+))?$/.exec(field) ?? [];
    if (kind === 'by') typed.by = value;
    if (kind === 'how') typed.how = GIVEN_HOW.find((known) => known === value);
    if (kind === 'words') typed.words = WHOSE_WORDS.find((known) => known === value);
    if (kind === 'mark') typed.marks.set(code, markOfValue(value));
    // What a form hands over has the line ends of the network; a person's text has the page's.
    if (kind === 'evidence') typed.evidence.set(code, value.replaceAll('\r\n', '\n'));
    if (kind === 'answer') typed.answers.set(code, value.replaceAll('\r\n', '\n'));
  }
  return { ...typed, marks: Object.fromEntries(typed.marks), evidence: Object.fromEntries(typed.evidence), answers: Object.fromEntries(typed.answers) };
}

function strandFields({ code, title, statements }: AskedStrand, { levels }: ViewsRequest, words: PageWords): HTMLElement {
  return element('div', { class: 'strand' },
    choices(`mark-${code}`, title, [
      ...levels.map(({ level, label }) => ({ code: String(level), label, statement: statements[`${level}`] })),
      { code: 'notAssessed', label: words.notKnown },
      { code: 'notApplicable', label: words.notApplicable },
    ], 'levels'),
    labelled(`evidence-${code}`, `${filled(words.evidence, { strand: title })} ${words.optional}`, element('textarea', { name: `evidence-${code}`, rows: '2', class: 'said' })),
  );
}

function choices(name: string, legend: string, options: readonly { readonly code: string; readonly label: string; readonly statement?: string }[], look = 'beside'): HTMLElement {
  return element('fieldset', {},
    element('legend', {}, legend),
    element('div', { class: look }, ...options.map(({ code, label, statement }) => {
      const id = `${name}-${code}`;
      return element('label', {},
        element('input', { type: 'radio', name, value: code, 'aria-labelledby': `${id}-label`, 'aria-describedby': statement && `${id}-statement` }),
        element('span', {}, element('b', { id: `${id}-label` }, label), statement ? element('span', { id: `${id}-statement` }, statement) : undefined));
    })));
}

import { readFile } from 'node:fs/promises';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { agreementOf } from '../../src/core/agreement.ts';
import type { Level } from '../../src/core/framework.ts';
import { type FrameworkDocument, frameworkIn, libraryIn } from '../../src/core/library.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { agreementSentence, directionSentence, kappaFigure, kappaSentence } from '../../src/features/practice/agreementInWords.ts';
import styles from '../../src/features/practice/PracticePage.module.css';
import { usePractice } from '../../src/state/practice.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { useSession } from '../../src/state/session.ts';
import { TWO_PARTS } from '../core/arbitraries.ts';
import { PRACTICE_DOCUMENT } from '../fixtures/practiceDocument.ts';
import { violations } from '../ui/violations.ts';
import { goTo, type Opened, openRecords } from './support.tsx';

/** The app with this document as its framework, at the worked cases or at one of them. */
async function openPractice(address = '/practice', document: FrameworkDocument = PRACTICE_DOCUMENT): Promise<Opened> {
  const opened = await openRecords();
  usePractice.setState(usePractice.getInitialState());
  await show(opened, address, document);
  return opened;
}

async function show({ vault }: Opened, address: string, document: FrameworkDocument = PRACTICE_DOCUMENT) {
  const [framework, library] = [Promise.resolve(frameworkIn(document)), Promise.resolve(libraryIn(document))];
  location.hash = address;
  await act(async () => { render(<RecordsProvider vault={vault} loadFramework={() => framework} loadLibrary={() => library}><App /></RecordsProvider>); });
  await screen.findByRole('heading', { level: 1 });
}

const KEPT = 'valuing-send-practice';

/** The page again, with nothing in its memory but what this tab has kept, or what stands there instead. */
async function reload(opened: Opened, address: string, kept = sessionStorage.getItem(KEPT)) {
  cleanup();
  usePractice.setState(usePractice.getInitialState());
  sessionStorage.setItem(KEPT, kept ?? '');
  await usePractice.persist.rehydrate();
  await show(opened, address);
}

const ROBIN = '/practice/robin';
const ASH = `/practice/${encodeURIComponent('ash/elm 2')}`;
const STRANDS = ['Following talk', 'Joining in', 'Being heard', 'Gross motor', 'Fine motor', 'Sleep', 'Outings'] as const;

const scale = (strand: string) => screen.findByRole('group', { name: strand });
const focusIn = async (strand: string) => {
  const group = await scale(strand);
  await waitFor(() => expect(group).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null));
};
/** Goes to the first strand of the open case and gives these answers with single keys; `-` leaves a strand out. */
async function answer({ user }: Opened, keys: readonly string[]) {
  (await screen.findAllByRole('radio'))[0]?.focus();
  for (const key of keys) await user.keyboard(key === '-' ? '{ArrowRight}' : key);
}
const startAgain = ({ user }: Opened) => user.click(screen.getByRole('button', { name: 'Start this case again' }));
const undo = ({ user }: Opened) => user.click(screen.getByRole('button', { name: 'Undo' }));
const see = ({ user }: Opened) => user.click(screen.getByRole('button', { name: /^See how I did/ }));
/** What the result says first. */
const lead = () => screen.getByRole('heading', { level: 1 }).nextElementSibling;
const article = (strand: string) => screen.getByRole('heading', { level: 3, name: strand }).closest('article') ?? document.body;
const section = (heading: string) => within(screen.getByRole('heading', { level: 2, name: heading }).closest('section') ?? document.body);
const strandsUnder = (heading: string) => section(heading).getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell').map(({ textContent }) => textContent);
/** Robin with five levels on both sides, three of them the same. */
const KEYS = ['2', '2', '1', '1', 'n', '2', 'n'];

describe('the worked cases', () => {
  it('are a document that could be installed', () => {
    expect(checkFramework(PRACTICE_DOCUMENT)).toEqual({ ok: true, value: PRACTICE_DOCUMENT });
  });

  it('stand in a list with how many strands they have and how far they are', async () => {
    const opened = await openPractice();
    await waitFor(() => expect(document.title).toBe('Practise with worked cases – Valuing SEND'));
    expect(row('Robin, Year 2')).toEqual(['7', 'Not started']);
    expect(row('Ash, first year of college')).toEqual(['5', 'Not started']);
    expect(screen.queryByRole('heading', { level: 2 })).not.toBeInTheDocument();

    await opened.user.click(screen.getByRole('link', { name: 'Ash, first year of college' }));
    await screen.findByRole('heading', { level: 1, name: 'Ash, first year of college' });
    await waitFor(() => expect(document.title).toBe('A worked case – Valuing SEND'));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    await answer(opened, ['3', '2']);
    await goTo('/practice');
    expect(row('Ash, first year of college')).toEqual(['5', '2 of 5 answered']);

    await goTo(ASH);
    expect(await scale('Being heard')).toBeInTheDocument();
    await see(opened);
    await goTo('/practice');
    expect(row('Ash, first year of college')).toEqual(['5', 'Done, with 2 of 5 answered']);
    expect(section('The case you have done').getByText(/^You and the authors chose the same level for 1 of 2 strands/)).toBeInTheDocument();
  });

  it('has links to its cases that a finger can hit', async () => {
    await openPractice();
    const rule = /^\.case \{([^}]*)\}/m.exec(await readFile('src/features/practice/PracticePage.module.css', 'utf8'))?.[1];
    expect(rule).toMatch(/display: inline-block;.*min-height: var\(--target\)/);
    for (const link of within(screen.getByRole('table')).getAllByRole('link')) expect(link).toHaveClass(styles.case ?? '');
  });

  it('says so kindly where a framework has none', async () => {
    await openPractice('/practice', { ...PRACTICE_DOCUMENT, cases: [] });
    expect(screen.getByText(/^Two parts comes without worked cases/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('leads on from the address of a case that is not there', async () => {
    const { user } = await openPractice('/practice/rowan');
    expect(screen.getByRole('heading', { name: 'This case is not here' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Go to the worked cases' }));
    expect(await screen.findByRole('heading', { name: 'Practise with worked cases' })).toBeInTheDocument();
  });
});

describe('rating a case', () => {
  it('shows the text and the levels in the words for staff, and nothing of what the authors chose', async () => {
    await openPractice(ROBIN);
    expect(screen.getByText('Robin, Year 2 hands out the fruit.')).toBeInTheDocument();
    const radios = within(await scale('Following talk')).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.value)).toEqual(['4', '3', '2', '1', '0', 'notAssessed', 'notApplicable']);
    expect(radios.filter(({ checked }) => checked)).toEqual([]);
    expect(radios[1]).toHaveAccessibleDescription('Much help.');
    expect(screen.getByText('Count the times TK1 comes up in a week.')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('The text counts it');
    expect(await violations()).toEqual([]);
  });

  it('works with the keys of a review: 0 to 4 rate and move on, n is not applicable, Backspace clears, left and right move', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, ['2', 'n']);
    await focusIn('Being heard');
    await opened.user.keyboard('{ArrowLeft}{ArrowLeft}');
    await focusIn('Following talk');
    expect(screen.getByRole('radio', { name: '2 Planned help' })).toBeChecked();
    await opened.user.keyboard('{Backspace}');
    expect(screen.getByRole('radio', { name: '2 Planned help' })).not.toBeChecked();
    expect(screen.getByText(/^1 of 7 answered/)).toBeInTheDocument();
    await opened.user.keyboard('5');
    expect(screen.getByText(/^1 of 7 answered/)).toBeInTheDocument();
  });

  it('leaves single keys alone where they are switched off', async () => {
    const opened = await openPractice(ROBIN);
    act(() => { useSession.setState({ numberKeys: false }); });
    await answer(opened, ['2']);
    expect(screen.getByText(/^0 of 7 answered/)).toBeInTheDocument();
  });

  it('can be done with buttons, and takes the last answer to the way on', async () => {
    const opened = await openPractice(ROBIN);
    const { user } = opened;
    await user.click(await screen.findByRole('radio', { name: 'Not assessed' }));
    await user.click(screen.getByRole('button', { name: 'Next: joining in' }));
    await focusIn('Joining in');
    await user.click(screen.getByRole('button', { name: 'Change Following talk' }));
    await focusIn('Following talk');
    expect(screen.getByRole('radio', { name: 'Not assessed' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Rate Outings' }));
    await focusIn('Outings');
    await user.keyboard('3');
    await waitFor(() => expect(screen.getByRole('button', { name: 'See how I did with 2 of 7' })).toHaveFocus());
  });

  it('asks for one answer before it shows anything', async () => {
    const opened = await openPractice(ROBIN);
    await see(opened);
    expect(screen.getByRole('status')).toHaveTextContent('Choose a level for one strand or more first.');
    expect(await scale('Following talk')).toBeInTheDocument();
  });

  it('forgets the answers to start again, and brings them back when asked', async () => {
    const opened = await openPractice(ROBIN);
    expect(screen.queryByRole('button', { name: 'Start this case again' })).not.toBeInTheDocument();
    await answer(opened, ['2', '2']);
    await startAgain(opened);
    expect(screen.getByText(/^0 of 7 answered/)).toBeInTheDocument();
    await undo(opened);
    expect(screen.getByRole('status')).toHaveTextContent('Your answers are back.');
    expect(screen.getByText(/^2 of 7 answered/)).toBeInTheDocument();

    await startAgain(opened);
    expect(screen.getByRole('status')).toHaveTextContent('Your answers to this case are gone.');
    expect(screen.getByText(/^0 of 7 answered/)).toBeInTheDocument();
    await focusIn('Following talk');
  });
});

describe('how you and the authors see it', () => {
  it('tells how many were the same first, on the page and aloud, with the focus at its top', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, KEYS);
    await see(opened);
    const sentence = 'You and the authors chose the same level for 3 of 5 strands, were within one level for all of them, and on the same side of the line for all of them.';
    expect(screen.getByRole('status')).toHaveTextContent(sentence);
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(lead()).toHaveTextContent(sentence);
    expect(screen.getByText('You chose a higher level than the authors for 1 strand and a lower level for 1 strand.')).toBeInTheDocument();
    expect(screen.getByText('For 1 strand neither of you gave a level, for the same reason. For 1 strand one of you gave no level, or neither did, for different reasons. Such strands are not counted here.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('puts those that differ first, each with both levels in words and the reason, alike whichever way', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, KEYS);
    await see(opened);
    expect(strandsUnder('Where you and the authors differ')).toEqual(['Following talk', 'Gross motor', 'Outings']);
    expect(strandsUnder('Where you chose the same')).toEqual(['Joining in', 'Being heard', 'Fine motor', 'Sleep']);
    expect(article('Following talk')).toHaveTextContent('You chose one level lower.You2Planned helpPlanned help.The authors3A lot of helpMuch help.Why the authors chose itThe text counts it for TK1.');
    expect(article('Gross motor')).toHaveTextContent('You chose one level higher.You1A little extraA reminder.The authors0No extra helpNo extra help.Why the authors chose itThe text counts it for MV1.');
    const shape = (strand: string) => [...article(strand).querySelectorAll('*')].map(({ tagName, className }) => `${tagName} ${className.replace(/tile\d/, '')}`);
    expect(shape('Following talk').length).toBeGreaterThan(10);
    expect(shape('Gross motor').map((line) => line.replace(/_\d*_/g, ''))).toEqual(shape('Following talk').map((line) => line.replace(/_\d*_/g, '')));
    expect(screen.getByText(/Talk about the ones that differ/)).toBeInTheDocument();
  });

  it('puts those with the line between the two levels first, whichever way, and says so for each, in the sentence and taken together', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, ['4', '2', '2', '2', 'n', '1', 'n']);
    await see(opened);
    const sentence = 'You and the authors chose the same level for 1 of 5 strands, were within one level for 4, and on the same side of the line for 2.';
    expect(lead()).toHaveTextContent(sentence);
    expect(strandsUnder('Where you and the authors differ')).toEqual(['Being heard', 'Gross motor', 'Sleep', 'Following talk', 'Outings']);
    const first = /One is over the line and the other is not: look at this first\.You/;
    for (const strand of ['Being heard', 'Gross motor', 'Sleep']) expect(article(strand)).toHaveTextContent(first);
    for (const strand of ['Following talk', 'Outings', 'Joining in']) expect(article(strand)).not.toHaveTextContent('the line');
    expect(screen.getByText(/^The line lies just below “2 Planned help”: from there up, someone must act\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await goTo('/practice');
    expect(section('The case you have done').getByText(sentence)).toBeInTheDocument();
  });

  it('says nothing more about the line where all levels lie on one side of it', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, KEYS);
    await see(opened);
    expect(screen.queryByText(/look at this first|^The line lies/)).not.toBeInTheDocument();
  });

  it('gives no mark, no pass and no fail, and says what it does not show', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, KEYS);
    await see(opened);
    expect(screen.getByRole('main').textContent).not.toMatch(/\b(correct|wrong|mistake|error|score|pass|fail|accura|should have|%)/i);
    expect(section('What this shows, and what it does not').getByText(/does not show that either of you is right, nor how you rate children you know, and it is not a validation of the framework/)).toBeInTheDocument();
  });

  it('has the whole case as a table, in the order of the case', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, ['4', '0', '-', 'n', '3', '2', 'n']);
    await see(opened);
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(STRANDS);
    expect(table.getAllByRole('row').slice(1).map((line) => within(line).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['4 Help nearly all the time', '3 A lot of help', 'You chose one level higher', 'The same side'],
      ['0 No extra help', '2 Planned help', 'You chose two levels lower', 'Different sides'],
      ['No answer', '1 A little extra', 'Not counted', 'Not counted'],
      ['Not applicable', '0 No extra help', 'The authors gave a level, you did not', 'Not counted'],
      ['3 A lot of help', 'Not applicable', 'You gave a level, the authors did not', 'Not counted'],
      ['2 Planned help', '2 Planned help', 'The same', 'The same side'],
      ['Not applicable', 'Not assessed', 'No level, for different reasons', 'Not counted'],
    ]);
    expect(strandsUnder('Without an answer')).toEqual(['Being heard']);
    expect(screen.getByText(/^You left 1 of 7 strands without an answer/)).toBeInTheDocument();
  });

  it('shows no kappa for fewer than ten strands, and one for both cases together, with its formula and source', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, ['2', '2', '1', '1', '4', '2', '0']);
    await see(opened);
    expect(screen.getByText(/^With levels on both sides for 5 strands, a weighted kappa would say very little/)).toBeInTheDocument();
    expect(screen.queryByText(/Weighted kappa is/)).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /taken together/ })).not.toBeInTheDocument();

    await goTo(ASH);
    await answer(opened, ['4', '2', '1', '0', '3']);
    await see(opened);
    expect(lead()).toHaveTextContent('You and the authors chose the same level for all 5 strands.');
    const together = section('The 2 cases you have done, taken together');
    expect(together.getByText('You and the authors chose the same level for 8 of 10 strands, were within one level for all of them, and on the same side of the line for all of them.')).toBeInTheDocument();
    // 3,2,1,0,2,4,2,1,0,3 by the authors; the first and the fourth one level otherwise: 1 − (2 ÷ 10) ÷ (272 ÷ 100).
    expect(together.getByText(/^Weighted kappa is 0\.93, on 10 strands\..*So few strands make it unsteady/)).toBeInTheDocument();
    expect(together.getByText(/^κ = 1 − Σ/)).toBeInTheDocument();
    expect(together.getByText(/J\. Cohen \(1968\)/)).toBeInTheDocument();

    await goTo('/practice');
    expect(row('Robin, Year 2')).toEqual(['7', 'Done']);
    expect(section('The 2 cases you have done, taken together').getByText(/^Weighted kappa is 0\.93/)).toBeInTheDocument();
  });

  it('prints, and can be started again', async () => {
    const opened = await openPractice(ROBIN);
    await answer(opened, KEYS);
    await see(opened);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await opened.user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    await startAgain(opened);
    await undo(opened);
    expect(lead()).toHaveTextContent(/3 of 5/);
    await startAgain(opened);
    expect(screen.getByText(/^0 of 7 answered/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(document.body).not.toHaveTextContent('The text counts it');
  });

  it('keeps nothing in the records or for longer than this tab', async () => {
    const opened = await openPractice(ROBIN);
    await waitFor(() => expect(localStorage).toHaveProperty(`${opened.name}-witness`)); // what opening writes by itself, a moment later
    const before = await storedOn(opened);
    await answer(opened, KEYS);
    await see(opened);
    expect(lead()).toHaveTextContent(/3 of 5/);
    expect(await storedOn(opened)).toEqual(before);
    expect(before.rows.length).toBeGreaterThan(0);
    expect(Object.keys(sessionStorage)).toEqual([KEPT]);
  });
});

describe('a reload', () => {
  it('loses no answer and shows no level of the authors before its time', async () => {
    const opened = await openPractice(ROBIN);
    expect(screen.getByText(/It stays in this tab until you close it\.$/)).toBeInTheDocument();
    await answer(opened, ['2', 'n', '-', '{Backspace}']);
    await reload(opened, ROBIN);
    expect(screen.getByText(/^2 of 7 answered/)).toBeInTheDocument();
    expect(await scale('Being heard')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('The text counts it');
    await see(opened);
    await reload(opened, '/practice');
    expect(screen.getByText(/It stays in this tab until you close it\.$/)).toBeInTheDocument();
    expect(row('Robin, Year 2')).toEqual(['7', 'Done, with 2 of 7 answered']);
  });

  const whole = { marks: { TK1: 2 }, seen: false };
  const keptAs = (attempts: unknown, version = 0) => JSON.stringify({ state: { attempts }, version });
  it.each([
    ['no JSON', '{'],
    ['no attempts', '{"state":null,"version":0}'],
    ['a list of attempts', keptAs([whole])],
    ['a level that does not exist', keptAs({ 'two-parts 2.1 robin': { ...whole, marks: { TK1: 5 } } })],
    ['a level as text', keptAs({ 'two-parts 2.1 robin': { ...whole, marks: { TK1: '2' } } })],
    ['marks in a list', keptAs({ 'two-parts 2.1 robin': { ...whole, marks: [2] } })],
    ['no word on what was seen', keptAs({ 'two-parts 2.1 robin': { marks: whole.marks } })],
    ['another version', keptAs({ 'two-parts 2.1 robin': whole }, 7)],
  ])('drops %s', async (_, kept) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await reload(await openPractice(), '/practice', kept);
    expect(row('Robin, Year 2')).toEqual(['7', 'Not started']);
    expect(usePractice.getState().attempts).toEqual({});
  });

  it('keeps what is whole beside what is not', async () => {
    await reload(await openPractice(), '/practice', keptAs({ 'two-parts 2.1 robin': whole, 'two-parts 2.1 ash/elm 2': 'Done' }));
    expect([row('Robin, Year 2'), row('Ash, first year of college')]).toEqual([['7', '1 of 7 answered'], ['5', 'Not started']]);
  });
});

describe('agreement in words', () => {
  const of = (...levels: readonly (readonly [Level, Level])[]) => agreementOf(levels.map(([yours, theirs]) => ({ yours, theirs })), TWO_PARTS);

  it.each([
    [of(), 'There is no strand to which both you and the authors gave a level, so there is nothing to count yet.'],
    [of([2, 2]), 'There is one strand to which both you and the authors gave a level: the same one.'],
    [of([2, 3]), 'There is one strand to which both you and the authors gave a level: one level apart, on the same side of the line.'],
    [of([2, 1]), 'There is one strand to which both you and the authors gave a level: one level apart, on different sides of the line.'],
    [of([2, 4]), 'There is one strand to which both you and the authors gave a level: more than one level apart, on the same side of the line.'],
    [of([0, 3], [4, 1]), 'You and the authors chose the same level for none of 2 strands, were within one level for none, and on the same side of the line for none.'],
    [of([2, 2], [1, 2], [0, 4]), 'You and the authors chose the same level for 1 of 3 strands, were within one level for 2, and on the same side of the line for 1.'],
  ])('%#', (agreement, sentence) => {
    expect(agreementSentence(agreement)).toBe(sentence);
  });

  it('says both ways to differ alike, and why there is no kappa', () => {
    expect(directionSentence(of([2, 3], [3, 1]))).toBe('You chose a higher level than the authors for 1 strand and a lower level for 1 strand.');
    expect(directionSentence(of([2, 3]))).toBe('You chose a higher level than the authors for none and a lower level for 1 strand.');
    expect(directionSentence(of([3, 3]))).toBe('');
    expect(kappaSentence(of(...Array.from({ length: 12 }, (): [Level, Level] => [3, 3])))).toBe('Every level on both sides is the same one, so a weighted kappa has no value here.');
  });

  it.each([[1, '1.00'], [0.9972, '0.99'], [0.625, '0.63'], [0.004, '0.00'], [-0.004, '0.00'], [-0.126, '−0.13'], [-0.999, '−0.99'], [-1, '−1.00']])(
    'writes a kappa of %d as %s: 1 only where all is the same', (kappa, figure) => {
      expect(kappaFigure(kappa)).toBe(figure);
    },
  );
});

/** All that this device holds: every row of the records, and what stands beside them. */
async function storedOn({ name }: Opened) {
  const database = await asked(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const rows = await Promise.all(stores.map((store) => asked(database.transaction(store).objectStore(store).getAll())));
  database.close();
  return { rows: rows.flat(), kept: JSON.stringify(localStorage) };
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('the database does not answer')));
  });
}

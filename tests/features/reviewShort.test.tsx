import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { childWith, DRAFT_AT, draftWith, framework, goTo, openApp, profileOn } from './support.tsx';

const comesBefore = (one: HTMLElement, other: HTMLElement) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const foldOf = (field: HTMLElement) => field.closest('details');

it('says what the review is in one line that opens to change it, with nothing but the strand’s question above the levels', async () => {
  const { user } = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith({ kind: 'annual', reviewedOn: '2026-11-20' })] });
  const line = await screen.findByText('Annual review, 20 Nov 2026: change', { selector: 'summary' });
  for (const field of ['Review date', 'Type of review', /^Rated by/, /^A note for the school only/]) {
    expect(foldOf(screen.getByLabelText(field)), String(field)).toBe(line.parentElement);
  }
  expect(line.parentElement).not.toHaveAttribute('open');
  expect(foldOf(screen.getByLabelText(/^First, what are Odette's strengths here/))).not.toHaveAttribute('open');

  const scale = screen.getByRole('group', { name: 'Understanding what others say' });
  expect(comesBefore(scale, screen.getByRole('button', { name: 'See hearing' }))).toBe(true);
  expect(comesBefore(scale, screen.getByText('What goes well in this strand', { selector: 'summary' }))).toBe(true);
  expect(comesBefore(screen.getByText('Odette’s strengths', { selector: 'summary' }), scale)).toBe(true);

  await user.click(line);
  await user.selectOptions(screen.getByLabelText('Type of review'), 'Interim review');
  expect(screen.getByText('Interim review, 20 Nov 2026: change', { selector: 'summary' })).toBeInTheDocument();
});

it('has what to do when it is done on its last step alone, and one link to it everywhere else', async () => {
  const { user } = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith()] });
  for (const at of ['', '/CL1', '/child', '/outcomes']) {
    await goTo(`${DRAFT_AT}${at}`);
    expect(await screen.findAllByRole('link', { name: 'Finish the profile' })).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: 'When you are done' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Finish profile' })).not.toBeInTheDocument();
  }
  await user.click(screen.getByRole('link', { name: 'Finish the profile' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'When you are done' })).toHaveFocus());
  expect(screen.getByRole('button', { name: 'Finish profile' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Finish the profile' })).not.toBeInTheDocument();
  const steps = within(screen.getByRole('navigation', { name: 'Domains and sections' }));
  expect(steps.getByRole('button', { current: 'step' })).toHaveTextContent('Finish the profile');
  expect(steps.queryByRole('button', { name: /Look$/ })).not.toBeInTheDocument();
});

it('leads from the top of a finished review to its parts, folds what is the same away and draws no table where nobody looked', async () => {
  const before = profileOn('2025-11-12', { CI1: 2, CI2: 1, CL1: 2 });
  const { user } = await openApp('/children/odette/review/r2', { records: [childWith([before, profileOn('2026-11-04', { CI1: 3, CI2: 1, CL1: 2 })])] });
  const links = within(await screen.findByRole('navigation', { name: 'On this page' }));
  const [first, second] = framework.parts.flatMap(({ domains }) => domains);
  expect(links.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([first?.label, second?.label, 'Needs code, for professionals']));

  const tables = screen.getAllByRole('table', { hidden: true });
  expect(tables).toHaveLength(3); // what changed and what is the same in the first domain, what is the same in the second
  const sameInFirst = screen.getByText('No level changed since 12 November 2025: 3 strands', { selector: 'summary' });
  const sameInSecond = screen.getByText('No level changed since 12 November 2025: the whole domain', { selector: 'summary' });
  for (const summary of [sameInFirst, sameInSecond]) expect(summary.parentElement).not.toHaveAttribute('open');
  expect(screen.getByRole('table', { name: first?.label ?? '' })).toHaveTextContent('Understanding what others sayA lot of help');
  expect(screen.getAllByText(/^Not assessed: /, { selector: 'p' })).toHaveLength(framework.parts.flatMap(({ domains }) => domains).length - 2);

  const link = links.getByRole('button', { name: second?.label ?? '' });
  for (let times = 0; times < 2; times += 1) {
    await user.click(link);
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: second?.label ?? '' })).toHaveFocus());
    link.focus();
  }
});
